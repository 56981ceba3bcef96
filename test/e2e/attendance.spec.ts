import { expect, type Page } from '@playwright/test'
import type { Command } from '../../shared/commands.ts'
import type { ReceptionView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** The office's attendance, and what it puts right. */
let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

const atTheDoor = { desk: 'Bàn 1', means: 'name', scannedAt: null, verdictAfter: 120 } as const
const checkIn = (personId: string): Command => ({ type: 'checkIn', badge: { personId }, ...atTheDoor })

test('the office puts the attendance right, and the MC reads the same sentence', async ({ browser }) => {
  const faults: string[] = []
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const roster = await officeRoster(server)
  const official = roster.filter((one) => one.official)
  const guest = roster.find((one) => !one.official)
  const here = [...official.slice(0, 79), ...(guest ? [guest] : [])]
  for (const { id } of here) expect(await desk.send(checkIn(id))).toMatchObject({ done: true })
  const excused = official[80]
  const mistaken = official[3]
  if (!excused || !mistaken) throw new Error('the sample has 82 official delegates')

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  const sentence = (page: Page) => page.getByText(/^Tổng số đại biểu triệu tập/)
  await expect(sentence(office)).toHaveText(
    'Tổng số đại biểu triệu tập: 82; có mặt: 79; vắng: 3, có lý do: 0, không lý do: 3; đủ điều kiện tiến hành.',
  )
  await office.getByRole('button', { name: `Ghi vắng ${excused.name}` }).click()
  await office.getByRole('textbox', { name: /Lý do/ }).fill('Đi công tác')
  await picture(office, '42-office-absence')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(office.getByText('Vắng có lý do: Đi công tác')).toBeVisible()

  await office.getByRole('searchbox', { name: 'Tìm người đã điểm danh' }).fill(mistaken.name)
  await office.getByRole('button', { name: `Hủy điểm danh ${mistaken.name}` }).click()
  const undo = office.getByRole('dialog')
  await expect(undo.getByRole('button', { name: 'Hủy điểm danh', exact: true })).toBeDisabled()
  await undo.getByRole('textbox', { name: 'Lý do hủy' }).fill('Quét nhầm thẻ')
  await undo.getByRole('button', { name: 'Hủy điểm danh', exact: true }).click()
  await expect(sentence(office)).toContainText('có mặt: 78; vắng: 4, có lý do: 1, không lý do: 3;')

  // Somebody who is on no list stands in, and is given a vote; he is one more summoned and present.
  const walkIn: Command = {
    type: 'addWalkIn',
    name: 'Ngô Quốc Việt',
    position: 'Chuyên viên',
    unit: 'Văn phòng Sở',
    category: 'Đại biểu',
    standsInFor: excused.id,
    desk: 'Bàn 1',
    scannedAt: null,
  }
  expect(await desk.send(walkIn)).toMatchObject({ done: true })
  await expect(office.getByText(`Đi thay ${excused.name}`)).toBeVisible()
  await office.getByRole('button', { name: 'Cấp quyền biểu quyết cho Ngô Quốc Việt' }).click()
  await expect(office.getByText(/từ lần mở biểu quyết sau/)).toBeVisible()
  await office.getByRole('dialog').getByRole('button', { name: 'Cấp quyền biểu quyết', exact: true }).click()
  await expect(sentence(office)).toContainText('triệu tập: 83; có mặt: 79;')

  // A scan of ten minutes ago by a desk that had no line: two desks let the same person in.
  const tenMinutesAgo = Date.now() - 600_000
  const late = { ...atTheDoor, desk: 'Bàn 2', scannedAt: tenMinutesAgo }
  expect(await desk.send({ type: 'checkIn', badge: { personId: here[0]?.id ?? '' }, ...late })).toMatchObject({
    done: true,
  })
  await expect(office.getByText(/Bàn 2 cho .* vào khi mất kết nối; Bàn 1 cũng đã điểm danh/)).toBeVisible()
  await expect(office.getByRole('row', { name: /Bàn 1 .*120 ms/ })).toBeVisible()
  // So did they with somebody on no list, whom they made two people of.
  expect(await desk.send({ ...walkIn, standsInFor: null, desk: 'Bàn 2', scannedAt: tenMinutesAgo })).toMatchObject({
    done: true,
  })
  await expect(
    office.getByText(/Bàn 2 thêm Ngô Quốc Việt là người ngoài danh sách; Bàn 1 đã thêm một người cùng tên/),
  ).toBeVisible()

  // One has been looked into; ticked off by mistake it goes back.
  const conflicts = (count: number) => office.getByRole('heading', { name: `Lượt điểm danh cần xem lại (${count})` })
  await expect(conflicts(2)).toBeVisible()
  await office.getByRole('button', { name: /^Đánh dấu đã xem lại: .*Bàn 1 cũng đã điểm danh/ }).click()
  await office.getByRole('textbox', { name: /^Ghi chú/ }).fill('Đã hỏi hai bàn: quét hai lần')
  await picture(office, '42-office-settle')
  await expectAccessible(office)
  await office.getByRole('dialog').getByRole('button', { name: 'Đánh dấu đã xem lại' }).click()
  await expect(conflicts(1)).toBeVisible()
  await office.getByText('Đã xem lại (1)').click()
  await expect(office.getByText(/^Xem lại lúc \d\d:\d\d, Văn phòng\. Ghi chú: Đã hỏi hai bàn/)).toBeVisible()
  await picture(office, '42-office-settled')
  await expectAccessible(office)
  await office.getByRole('button', { name: /^Đưa lại vào danh sách cần xem lại/ }).click()
  await expect(conflicts(2)).toBeVisible()

  await office.getByRole('button', { name: 'Đổi quy tắc' }).click()
  await office.getByRole('textbox', { name: 'Có mặt ít nhất' }).fill('5')
  await expect(office.getByRole('button', { name: 'Đặt quy tắc này' })).toBeDisabled()
  await office.getByRole('textbox', { name: 'trên' }).fill('5')
  await expect(office.getByText('hãy ghi căn cứ của quy tắc mới')).toBeVisible()
  await office.getByRole('textbox', { name: /Căn cứ/ }).fill('Điều 4 Quy chế hội nghị')
  await picture(office, '43-office-quorum')
  await office.getByRole('button', { name: 'Đặt quy tắc này' }).click()
  await expect(sentence(office)).toContainText('chưa đủ điều kiện tiến hành.')
  await expect(office.getByText('Căn cứ: Điều 4 Quy chế hội nghị')).toBeVisible()
  await expectAccessible(office)
  await picture(office, '44-office-attendance')
  await office.screenshot({ path: 'test/results/pictures/44-office-attendance-all.jpg', type: 'jpeg', fullPage: true })

  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  await picture(mc, '45-mc-before')
  await mc.getByRole('button', { name: /Bắt đầu hội nghị/ }).click()
  await expect(sentence(mc)).toHaveText((await sentence(office).textContent()) ?? '')
  await expectAccessible(mc)
  await picture(mc, '46-mc-opening')
  await mc.getByRole('button', { name: 'Xem điểm danh' }).click()
  await expect(mc.getByRole('dialog').getByRole('table', { name: 'Theo đơn vị' })).toBeVisible()
  await picture(mc, '47-mc-attendance')
  await expectAccessible(mc)

  await office.getByRole('tab', { name: 'Diễn biến' }).click()
  await expect(office.getByText(`Hủy điểm danh ${mistaken.name}. Lý do: Quét nhầm thẻ`)).toBeVisible()
  await expect(office.getByText(`Ngô Quốc Việt đi thay ${excused.name}.`)).toBeVisible()
  await expect(office.getByText(/^Đã xem lại xong lượt ở dòng \d+\. Ghi chú: Đã hỏi hai bàn/)).toBeVisible()
  await expect(office.getByText(/^Đưa lượt ở dòng \d+ trở lại danh sách cần xem lại\.$/)).toBeVisible()
  await office.getByRole('tab', { name: 'Thiết bị' }).click()
  await expect(office.getByRole('textbox', { name: 'Đường dẫn: Màn hình sảnh' })).toHaveValue(
    server.link('screen').replace('#', '?layout=lobby#'),
  )
  await picture(office, '48-office-devices')
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: `Thẻ của ${excused.name}` }).click()
  const badge = office.getByRole('dialog').first()
  await expect(badge.getByText('Vắng có lý do: Đi công tác')).toBeVisible()
  await picture(office, '49-office-badge')
  await badge.getByRole('button', { name: /^Thay thẻ bị mất/ }).click()
  await picture(office, '50-office-badge-lost')
  await office.getByRole('button', { name: 'Cấp thẻ mới' }).click()
  await expect(office.getByRole('button', { name: 'Cấp thẻ mới' })).toHaveCount(0)
  const again = await desk.send({ type: 'checkIn', badge: { code: excused.badgeCode }, ...atTheDoor })
  expect(again).toEqual({ refused: 'badgeRevoked' })
  await expectAccessible(office)

  await office.getByRole('button', { name: 'Đóng' }).click()

  // A phone that holds a badge is released; the badge is then free for another.
  const holder = official[0]
  if (!holder) throw new Error('the sample has official delegates')
  await openDevice(browser, 'phone', server.badgeLink(holder.badgeCode), [])
  await office.getByRole('button', { name: `Thẻ của ${holder.name}` }).click()
  await expect(office.getByText('Thẻ đang mở trên một điện thoại.')).toBeVisible()
  await office.getByRole('button', { name: /^Gỡ điện thoại khỏi thẻ/ }).click()
  await office.getByRole('button', { name: 'Gỡ điện thoại', exact: true }).click()
  await expect(office.getByText('Thẻ đang mở trên một điện thoại.')).toHaveCount(0)
  await office.getByRole('button', { name: 'Đóng' }).click()

  await office.getByRole('button', { name: 'English' }).click()
  await office.getByRole('tab', { name: 'Attendance' }).click()
  await expect(office.getByText(/^Delegates summoned: 83; present: 79; absent: 4, with a reason: 1/)).toBeVisible()
  await office.screenshot({ path: 'test/results/pictures/51-office-english.jpg', type: 'jpeg', fullPage: true })
  expect(faults).toEqual([])
})

test('the office records for whom somebody came: absent with a reason, and not one official delegate more', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const [chief, other] = (await officeRoster(server)).filter((one) => one.official)
  if (!chief || !other) throw new Error('the sample has official delegates')
  const walkIn: Command = {
    type: 'addWalkIn',
    name: 'Ngô Quốc Việt',
    position: 'Phó Trưởng phòng',
    unit: chief.unit,
    category: 'Đại biểu cấp trên',
    standsInFor: null,
    desk: 'Bàn 1',
    scannedAt: null,
  }
  expect(await desk.send(walkIn)).toMatchObject({ done: true })

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  const sentence = office.getByText(/^Tổng số đại biểu triệu tập/)
  await expect(sentence).toContainText('có mặt: 0; vắng: 82, có lý do: 0, không lý do: 82;')
  const row = office.getByRole('row', { name: /Ngô Quốc Việt .*Không có quyền biểu quyết/ })
  await expect(row).toContainText('Đại biểu cấp trên')
  await office.getByRole('button', { name: 'Ghi Ngô Quốc Việt đi thay' }).click()
  const form = office.getByRole('dialog')
  await form.getByRole('searchbox', { name: 'Đi thay cho ai' }).fill(chief.name)
  await picture(office, '52-office-stand-in')
  await expectAccessible(office)
  await form.getByRole('button', { name: new RegExp(`^${chief.name} · `) }).click()
  await expect(form).toHaveCount(0)
  await expect(row).toContainText(`Đi thay ${chief.name}`)
  await expect(sentence).toContainText('có mặt: 0; vắng: 82, có lý do: 1, không lý do: 81;')
  await office.getByRole('searchbox', { name: 'Tìm người chưa có mặt' }).fill(chief.name)
  await expect(office.getByText('Vắng có lý do: cử Ngô Quốc Việt đi thay')).toBeVisible()

  // What is entered by hand goes before it.
  await office.getByRole('button', { name: `Ghi vắng ${chief.name}` }).click()
  await office.getByRole('button', { name: /Vắng có lý do/ }).click()
  await office.getByRole('option', { name: 'Vắng không lý do' }).click()
  await office.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(sentence).toContainText('có lý do: 0, không lý do: 82;')

  await office.getByRole('button', { name: 'Sửa ghi đi thay của Ngô Quốc Việt' }).click()
  await office.getByRole('button', { name: 'Bỏ ghi đi thay' }).click()
  await expect(row).not.toContainText('Đi thay')

  // Of somebody on the roster it is recorded with his badge.
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: `Thẻ của ${other.name}` }).click()
  await expect(office.getByRole('button', { name: `Ghi ${other.name} đi thay` })).toBeVisible()
  expect(faults).toEqual([])
})
