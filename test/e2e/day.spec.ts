import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { McView, ReceptionView } from '../../shared/views.ts'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { confirmedStep, nextStep } from './kit/mc.ts'
import { portraitOf } from './kit/portrait.ts'
import { scanByKeyboard } from './kit/reception.ts'
import { castFromPhone, connectDevice, officeRoster, type RunningServer, startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** The half day of the plan, from the office's spreadsheet to the record, each device in a browser context of its own. */
let server: RunningServer
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-day-'))
  server = await startServer({ empty: true })
})
test.afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the day runs from the import of the roster to the record of what happened', async ({ browser }) => {
  test.setTimeout(300_000)
  const faults: string[] = []

  // The office prepares: roster, agenda, a photograph.
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await expect(office.getByText('Việc cần làm')).toBeVisible()
  await picture(office, '01-office-empty')
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.locator('input[type=file]').setInputFiles('server/sample/danh-sach-dai-bieu.xlsx')
  await expect(office.getByText('86 người đọc được')).toBeVisible()
  await expect(office.getByText('82 đại biểu chính thức')).toBeVisible()
  await picture(office, '02-office-roster-preview')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Nhận 86 đại biểu vào danh sách' }).click()
  await expect(office.getByText('Đã nhận 86 đại biểu vào danh sách.')).toBeVisible()

  await office.getByRole('tab', { name: 'Chương trình' }).click()
  await office.locator('input[type=file]').first().setInputFiles('server/sample/hoi-nghi.json')
  await picture(office, '03-office-agenda-preview')
  await office.getByRole('button', { name: /^Nhận chương trình/ }).click()
  await expect(office.getByText('Báo cáo tham luận các điển hình tiên tiến').first()).toBeVisible()
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: 'Thẻ của Trịnh Hữu Quân' }).click()
  const badge = office.getByRole('dialog')
  await badge.locator('input[type=file]').setInputFiles({
    name: 'quan.png',
    mimeType: 'image/png',
    buffer: await portraitOf(browser),
  })
  await expect(badge.locator('img').first()).toBeVisible()
  await picture(office, '04-office-badge')
  await badge.getByRole('button', { name: 'Đóng' }).click()

  // Three delegates open the links of their badges; none has come yet.
  const roster = await officeRoster(server)
  const person = (name: string) => {
    const found = roster.find((one) => one.name === name)
    if (!found) throw new Error(`${name} is not on the roster`)
    return found
  }
  const quan = person('Trịnh Hữu Quân')
  const giang = person('Vũ Thị Giang')
  const late = person('Đỗ Công Tùng')
  const guest = person('Đinh Công An')
  const quanPhone = await openDevice(browser, 'phone', server.badgeLink(quan.badgeCode), faults)
  const giangPhone = await openDevice(browser, 'phone', server.badgeLink(giang.badgeCode), faults)
  const latePhone = await openDevice(browser, 'phone', server.badgeLink(late.badgeCode), faults)
  await expect(quanPhone.getByText('Chưa điểm danh. Mời đến bàn đón tiếp.')).toBeVisible()
  await expectAccessible(quanPhone)
  await picture(quanPhone, '05-phone-before')

  // The projector and the MC's tablet.
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  await expect(screen.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await picture(screen, '06-screen-heading')
  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  await expect(mc.getByText('0/82 đại biểu có mặt')).toBeVisible()

  // Reception: by the camera, by a scanner that types, by name without diacritics; a second desk takes the rest.
  const camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, [server.badgeLink(quan.badgeCode)])
  const desk = await launchWithCamera(camera)
  try {
    const reception = await openDevice(desk, 'laptop', server.link('reception'), faults)
    await reception.getByRole('button', { name: 'Bật camera' }).click()
    const verdict = reception.getByRole('status', { name: 'Kết quả điểm danh' })
    await expect(verdict).toContainText('Đã điểm danh', { timeout: 30_000 })
    await expect(verdict).toContainText('Trịnh Hữu Quân')
    await picture(reception, '07-reception-camera')
    await expect(quanPhone.getByText(/Đã điểm danh lúc \d\d:\d\d/)).toBeVisible()

    await scanByKeyboard(reception, giang.badgeCode, verdict, 'Đã điểm danhVũ Thị Giang')
    await scanByKeyboard(reception, giang.badgeCode, verdict, 'Đã có mặt từ trước')
    await scanByKeyboard(reception, '1234567890123456', verdict, 'Chưa điểm danh được')

    await reception.getByRole('searchbox').fill('dinh cong an')
    await reception.getByRole('button', { name: 'Điểm danh Đinh Công An' }).click()
    await expect(verdict).toContainText('Khách mời')
    await picture(reception, '08-reception-name')
    await expectAccessible(reception)
    await expect(mc.getByText('2/82 đại biểu có mặt')).toBeVisible()

    const secondDesk = await connectDevice<ReceptionView>(server.link('reception'))
    const stillToCome = roster.filter((one) => ![quan.id, giang.id, late.id, guest.id].includes(one.id)).slice(0, 70)
    for (const { id } of stillToCome) {
      const answer = await secondDesk.send({
        type: 'checkIn',
        badge: { personId: id },
        desk: 'Bàn 2',
        means: 'name',
        scannedAt: null,
        verdictAfter: null,
      })
      expect(answer).toMatchObject({ done: true, checkIn: { personId: id, already: null } })
    }
    await expect(mc.getByText('đủ điều kiện tiến hành')).toBeVisible()
    await expect(reception.getByText(/Đủ điều kiện tiến hành/)).toBeVisible()

    // The MC takes the hall through the agenda; a double tap is one step.
    await picture(mc, '09-mc-before')
    await mc.getByRole('button', { name: /Bắt đầu hội nghị/ }).dblclick()
    await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
    await expectAccessible(mc)
    await nextStep(mc, /Sang nội dung 2/)
    await expect(screen.getByText('Phan Thị Hồng Ngọc')).toBeVisible()
    await picture(screen, '10-screen-report')
    await expect(quanPhone.getByText('Phan Thị Hồng Ngọc').first()).toBeVisible()

    await nextStep(mc, /Sang nội dung 3/)
    await nextStep(mc, /Mời Trịnh Hữu Quân trình bày tham luận 1/)
    await expect(screen.getByText('Văn phòng không giấy tờ', { exact: false })).toBeVisible()
    await expect(screen.locator('img').first()).toBeVisible()
    await picture(screen, '11-screen-paper')
    await picture(mc, '12-mc-paper')
    await nextStep(mc, /Mời Vũ Thị Giang trình bày tham luận 2/)
    await expect(screen.getByText('Vũ Thị Giang')).toBeVisible()
    // One step too far: undone, everywhere.
    await nextStep(mc, /Mời Khúc Thị Thanh Lan trình bày tham luận 3/)
    await expect(screen.getByText('Khúc Thị Thanh Lan')).toBeVisible()
    await nextStep(mc, /Hoàn tác/)
    await expect(screen.getByText('Vũ Thị Giang')).toBeVisible()
    await expect(screen.getByText('Khúc Thị Thanh Lan')).toHaveCount(0)
    await nextStep(mc, /Mời Khúc Thị Thanh Lan trình bày tham luận 3/)

    await nextStep(mc, /Sang nội dung 4/)
    await nextStep(mc, /Mời lượt 1/)
    await expect(screen.getByText('Chiến sĩ thi đua cấp thành phố', { exact: false })).toBeVisible()
    await picture(screen, '13-screen-round')
    await nextStep(mc, /Giới thiệu Trịnh Hữu Quân/)
    await picture(screen, '14-screen-honouree')
    await picture(mc, '15-mc-round')
    await picture(quanPhone, '16-phone-round')
    for (const round of [2, 3, 4, 5]) await nextStep(mc, `Trao xong, mời lượt ${round}`)
    await nextStep(mc, /Sang nội dung 5/)
    await nextStep(mc, /Hiện chỉ tiêu phong trào thi đua/)
    await expect(screen.getByText('100% thủ tục hành chính', { exact: false })).toBeVisible()
    await picture(screen, '17-screen-targets')
    await nextStep(mc, /Sang nội dung 6/)
    await nextStep(mc, /Mời Hoàng Thị Hồng Ánh/)
    await nextStep(mc, /Mời Tô Đình Kiên/)

    // Item 7 is left out and taken in again on the spot, then voted on.
    await expect(mc.locator('[data-resting="false"]')).toBeVisible()
    await mc.getByRole('button', { name: 'Bỏ nội dung 7 khỏi chương trình' }).click()
    await expect(mc.getByRole('button', { name: /Sang nội dung 8/ })).toBeVisible()
    await expect(mc.locator('[data-resting="false"]')).toBeVisible()
    await mc.getByRole('button', { name: 'Đưa nội dung 7 lại vào chương trình' }).click()
    await nextStep(mc, /Sang nội dung 7/)
    await expect(screen.getByText('Đồng chí có tán thành danh sách 5 đại biểu', { exact: false })).toBeVisible()
    await picture(screen, '18-screen-question')
    await confirmedStep(mc, /Mở biểu quyết/, 'Mở biểu quyết')

    // One who comes after the opening is in the hall and not on the roll.
    await reception.getByRole('searchbox').fill('do cong tung')
    await reception.getByRole('button', { name: 'Điểm danh Đỗ Công Tùng' }).click()
    await expect(latePhone.getByText(/Danh sách được biểu quyết đã chốt/)).toBeVisible()
    await picture(latePhone, '19-phone-late')

    await quanPhone.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
    await picture(quanPhone, '20-phone-choice')
    await quanPhone.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
    await expect(quanPhone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
    await picture(quanPhone, '21-phone-received')
    await expectAccessible(quanPhone)
    await giangPhone.getByRole('radio', { name: 'Không tán thành' }).check({ force: true })
    await giangPhone.getByRole('button', { name: 'Gửi phiếu: Không tán thành' }).click()
    await expect(giangPhone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
    // Turnout while it is open, and no tally.
    const roll = 2 + stillToCome.filter((one) => one.official).length
    await expect(screen.getByText('2', { exact: true }).first()).toBeVisible()
    await expect(mc.getByText(`2/${roll}`, { exact: true })).toBeVisible()
    await expect(screen.getByText(/%/)).toHaveCount(0)
    // The rest of the hall votes on phones of its own.
    const mcDevice = await connectDevice<McView>(server.link('mc'))
    mcDevice.close()
    const open = Object.values(mcDevice.view.votes).find((vote) => vote.state === 'open')
    if (!open) throw new Error('no vote is open')
    const voters = stillToCome.filter((one) => one.official).slice(0, roll - 5)
    for (const [index, voter] of voters.entries()) {
      const answer = index === 0 ? 'other' : 'for'
      expect(await castFromPhone(server, voter.badgeCode, open.id, answer)).toEqual({ done: true })
      expect(await castFromPhone(server, voter.badgeCode, open.id, 'against')).toEqual({ refused: 'alreadyVoted' })
    }
    expect(await castFromPhone(server, guest.badgeCode, open.id, 'for')).toEqual({ refused: 'notOnRoll' })
    await expect(mc.getByText(`${2 + voters.length}/${roll}`, { exact: true })).toBeVisible()
    await expect(screen.getByText(/%/)).toHaveCount(0)
    await picture(screen, '22-screen-turnout')
    await picture(mc, '23-mc-vote')
    // A reload finds the ballot in the box.
    await quanPhone.reload()
    await expect(quanPhone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()

    await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc và công bố')
    const inFavour = voters.length
    const share = `${(Math.round((10_000 * inFavour) / roll) / 100).toFixed(2).replace('.', ',')}%`
    for (const page of [screen, mc, quanPhone, latePhone]) {
      await expect(page.getByText(/^được thông qua$/i).first()).toBeVisible()
      await expect(page.getByText(share, { exact: false }).first()).toBeVisible()
    }
    await picture(screen, '24-screen-result')
    await picture(quanPhone, '25-phone-result')
    await office.getByRole('tab', { name: 'Biểu quyết' }).click()
    await expect(office.getByText(share, { exact: false }).first()).toBeVisible()
    await picture(office, '26-office-result')

    await nextStep(mc, /Sang nội dung 8/)
    await expect(screen.getByText('Khúc Thị Minh Thủy')).toBeVisible()
    await nextStep(mc, /Sang nội dung 9/)
    await nextStep(mc, /Hiện số liệu tổng kết/)
    await expect(screen.getByText(/báo cáo\s*tham luận/)).toBeVisible()
    await confirmedStep(mc, /Bế mạc hội nghị/, 'Bế mạc')
    await expect(mc.getByText('Hội nghị đã bế mạc', { exact: false }).first()).toBeVisible()
    await picture(screen, '27-screen-totals')
    await expectAccessible(screen)
    await picture(mc, '28-mc-closed')

    // The record of the day, in sentences.
    await office.getByRole('tab', { name: 'Diễn biến' }).click()
    await expect(office.getByText(/Đỗ Công Tùng/).first()).toBeVisible()
    await picture(office, '29-office-record')
    await office.getByRole('tab', { name: 'Điểm danh' }).click()
    await picture(office, '30-office-attendance')
    await expectAccessible(office)

    // The second language, complete and at once.
    await mc.getByRole('button', { name: 'English' }).click()
    await expect(mc.getByText('The conference is closed', { exact: false }).first()).toBeVisible()
    await picture(mc, '31-mc-english')
  } finally {
    await desk.close()
  }
  expect(faults).toEqual([])
})
