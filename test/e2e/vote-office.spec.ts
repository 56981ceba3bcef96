import { expect, type Page } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInVoters, openConduct } from './kit/hall.ts'
import { castFromPhone, connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { openStage } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { candidate, conductVote, setMotion } from './kit/votes.ts'

/** What the office does for votes: the motions with their rules before, and what is on record after. */
let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, found) => {
  server = own
  faults = found
})

const openSection = async (office: Page) => {
  await office.getByRole('tab', { name: 'Biểu quyết', exact: true }).click()
  await expect(office.getByRole('heading', { name: 'Biểu quyết', exact: true })).toBeVisible()
}
const choose = async (office: Page, label: string, option: string) => {
  await office.getByRole('button', { name: new RegExp(label) }).click()
  await office.getByRole('option', { name: option, exact: true }).click()
}
const card = (office: Page, name: string) => office.getByRole('region', { name, exact: true })
async function seen(office: Page, name: string): Promise<void> {
  await expectAccessible(office)
  for (const width of [1024, 1366]) {
    await office.setViewportSize({ width, height: 768 })
    expect(await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await office.screenshot({ path: `test/results/pictures/${name}-${width}.png`, fullPage: true })
  }
}

test('the office writes a motion on candidates from the roster and from outside it, changes it, and removes it', async ({
  browser,
}) => {
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const roster = await officeRoster(server)
  const [first, second] = roster.filter(({ official }) => official)
  if (!first || !second) throw new Error('the roster has nobody')
  await openSection(office)
  await expect(card(office, 'Nội dung biểu quyết 1')).toContainText('Biểu quyết công khai')
  const answers = 'Ý kiến trên phiếu: Tán thành, Không tán thành, Ý kiến khác.'
  await expect(card(office, 'Nội dung biểu quyết 1')).toContainText(answers)
  await seen(office, 'vote-office-planned')

  await office.getByRole('button', { name: 'Thêm nội dung biểu quyết' }).click()
  await expect(office.getByRole('heading', { name: 'Thêm nội dung biểu quyết' })).toBeFocused()
  await seen(office, 'vote-office-new')
  await office.getByRole('button', { name: 'Lưu nội dung biểu quyết' }).click()
  await expect(office.getByRole('alert')).toHaveText('Hãy ghi câu hỏi.')

  await choose(office, 'Thuộc nội dung nào', 'Ngoài chương trình: đưa ra lúc nào cũng được')
  await choose(office, 'Cách hỏi', 'Chọn từng người')
  await office.getByRole('textbox', { name: 'Câu hỏi' }).fill('Bầu 2 đại biểu đi dự Đại hội cấp trên')
  for (const { name } of [first, second]) {
    await office.getByRole('searchbox', { name: 'Tìm trong danh sách đại biểu' }).fill(name)
    await office
      .getByRole('button', { name: `Thêm ${name}`, exact: true })
      .first()
      .click()
  }
  await office.getByRole('button', { name: 'Thêm người ngoài danh sách đại biểu' }).click()
  await office.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Ngọc Ẩn')
  await office.getByRole('textbox', { name: 'Chức vụ' }).fill('Chủ tịch Công đoàn')
  await office.getByRole('textbox', { name: 'Phòng, đơn vị' }).fill('Công ty Môi trường đô thị')
  await office.getByRole('textbox', { name: 'Năm sinh' }).last().fill('1975')
  await office.getByRole('textbox', { name: 'Giới thiệu' }).last().fill('Hai mươi năm công tác công đoàn.')
  await office.getByRole('button', { name: 'Lên: Nguyễn Thị Ngọc Ẩn' }).click()
  await choose(office, 'Hình thức', 'Bỏ phiếu kín')
  await expect(office.getByText('Gửi phiếu rồi thì không đổi được.', { exact: false })).toBeVisible()
  await office.getByRole('textbox', { name: 'Chọn nhiều nhất mấy người' }).fill('2')
  await choose(office, 'Được thông qua khi tán thành', 'ít nhất 2/3')
  await choose(office, 'Tỷ lệ tính trên', 'số phiếu hợp lệ')
  const rule = 'Người được chọn phải được ít nhất 2/3 số phiếu hợp lệ tán thành. Lấy 2 người nhiều phiếu nhất.'
  await expect(office.getByText(rule, { exact: true })).toBeVisible()
  await office.getByRole('textbox', { name: 'Số phút biểu quyết' }).fill('15')
  await office.getByText('Tự kết thúc khi mọi đại biểu').click()
  await office.getByRole('textbox', { name: 'Căn cứ' }).fill('Quy chế bầu cử, Điều 5')
  await seen(office, 'vote-office-candidates')
  // A look at the roster loses nothing of what is typed.
  await office.getByRole('tab', { name: 'Danh sách đại biểu', exact: true }).click()
  await office.getByRole('tab', { name: 'Biểu quyết', exact: true }).click()
  await office.getByRole('button', { name: 'Lưu nội dung biểu quyết' }).click()

  const saved = card(office, 'Nội dung biểu quyết 2')
  for (const words of [
    'Bầu 2 đại biểu',
    rule,
    'Tự kết thúc sau 15 phút, hoặc sớm hơn khi mọi người đã biểu quyết.',
    'Căn cứ: Quy chế bầu cử, Điều 5',
  ]) {
    await expect(saved).toContainText(words)
  }
  await expect(saved.getByRole('listitem')).toHaveText([
    new RegExp(first.name),
    'Nguyễn Thị Ngọc Ẩn sinh năm 1975, Chủ tịch Công đoàn, Công ty Môi trường đô thị',
    new RegExp(second.name),
  ])
  // Whoever is ticked gives no other answer.
  await expect(saved).not.toContainText('Ý kiến trên phiếu')
  await saved.scrollIntoViewIfNeeded()
  await seen(office, 'vote-office-saved')

  await saved.getByRole('button', { name: 'Sửa nội dung biểu quyết 2' }).click()
  await expect(office.getByRole('button', { name: 'Chọn ảnh của Nguyễn Thị Ngọc Ẩn' })).toBeVisible()
  await office.getByRole('button', { name: `Bỏ: ${second.name}` }).click()
  await office.getByRole('button', { name: 'Lưu nội dung biểu quyết' }).click()
  await expect(saved.getByRole('listitem')).toHaveCount(2)
  await saved.getByRole('button', { name: 'Bỏ nội dung biểu quyết 2' }).click()
  await office.getByRole('button', { name: 'Bỏ nội dung này' }).click()
  await expect(saved).toBeHidden()
})

test('every vote stays on record, with its receipts, its recount, and who voted what where it was open', async ({
  browser,
}) => {
  const voters = await checkInVoters(server, 5)
  const conduct = await openConduct(server)
  await conduct.goTo('vote', 1)
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await openSection(office)
  const motion = card(office, 'Nội dung biểu quyết 1')

  // The first one is cancelled, and stays.
  await conduct.openVote()
  await expect(motion).toContainText('Đã biểu quyết 0/5')
  await expect(motion).toContainText('Đang biểu quyết nên chưa sửa được.')
  await seen(office, 'vote-office-open')
  await cancelVote()
  await expect(motion).toContainText('Các phiếu đã được hủy, không có kết quả.')

  await openAgain()
  const view = await officeView()
  const open = Object.values(view.votes).find(({ state }) => state === 'open')
  for (const [index, { badgeCode }] of voters.entries()) {
    const answer = index === 0 ? 'against' : 'for'
    expect(await castFromPhone(server, badgeCode, open?.id ?? '', answer)).toEqual({ done: true })
  }
  await conduct.closeVote()
  await expect(motion).toContainText('Được thông qua')
  await expect(motion.getByRole('row', { name: 'Tán thành 4 80,00%', exact: true })).toBeVisible()
  await expect(motion).toContainText('Mã phiếu: 5 mã')
  await expect(motion).toContainText('Khi mở mới có mặt 5/')
  await motion.getByRole('button', { name: 'Kiểm phiếu lại' }).click()
  await expect(motion.getByRole('status')).toHaveText('Đã đếm lại từ các phiếu đã lưu: đúng với kết quả đã ghi.')
  await expect(motion.getByRole('button', { name: 'Bỏ nội dung biểu quyết 1' })).toBeHidden()
  await seen(office, 'vote-office-closed')

  const list = '**/office/open-ballots/**'
  await office.route(list, (request) => request.abort())
  await motion.getByRole('button', { name: 'Danh sách ai biểu quyết gì' }).click()
  await expect(office.getByRole('heading', { name: 'Danh sách biểu quyết công khai' })).toBeFocused()
  await expect(office.getByRole('alert')).toContainText('chưa lấy được danh sách')
  await expect(office.getByRole('button', { name: 'In', exact: true })).toBeDisabled()
  await office.unroute(list)
  await expect(office.getByRole('button', { name: 'In', exact: true })).toBeEnabled()
  // The browser says itself that a request was lost: those of this test.
  const lost = faults.splice(0)
  expect(lost.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
  for (const [index, { name }] of voters.entries()) {
    await expect(office.getByRole('row', { name: new RegExp(`^${name} `) })).toContainText(
      index === 0 ? 'Không tán thành' : 'Tán thành',
    )
  }
  await seen(office, 'vote-office-list')
  await office.emulateMedia({ media: 'print' })
  await picture(office, 'vote-office-list-printed')
  await expect(office.getByRole('button', { name: 'Trở lại' })).toBeHidden()
  await office.emulateMedia({ media: 'screen' })
  await office.getByRole('button', { name: 'Trở lại' }).click()
  await expect(motion).toBeVisible()

  const stage = await openStage(server)
  await stage.take({ kind: 'receipts', voteId: open?.id ?? '' })
  stage.close()
  await office.getByRole('tab', { name: 'Diễn biến', exact: true }).click()
  await expect(office.getByText(/^Chiếu lên màn hình danh sách mã phiếu của “.*”\.$/)).toBeVisible()
  await expect(office.getByText('Mở khi chưa đủ số đại biểu theo quy định', { exact: false })).toHaveCount(2)
  await expect(office.getByText(/^Hủy biểu quyết “.*Số phiếu đã hủy: 0\.$/)).toBeVisible()
  await expect(
    office.getByText(/^Kết thúc biểu quyết “.+”. Tán thành 4, Không tán thành 1, Ý kiến khác 0. Được thông qua.$/),
  ).toBeVisible()
  await expect(office.getByText(/^Kiểm phiếu lại “.*”: đúng với kết quả đã ghi\.$/)).toBeVisible()
  conduct.close()

  async function officeView(): Promise<OfficeView> {
    const device = await connectDevice<OfficeView>(server.link('office'))
    device.close()
    return device.view
  }
  async function cancelVote(): Promise<void> {
    const device = await connectDevice<OfficeView>(server.link('mc'))
    const under = Object.values(device.view.votes).find(({ state }) => state === 'open')
    expect(await device.send({ type: 'cancelVote', voteId: under?.id ?? '' })).toEqual({ done: true })
    device.close()
  }
  async function openAgain(): Promise<void> {
    const device = await connectDevice<OfficeView>(server.link('mc'))
    const [held] = Object.values(device.view.votes)
    const wish = { type: 'openVote', motionId: held?.motionId ?? '', after: 1, belowQuorum: true } as const
    expect(await device.send(wish)).toEqual({ done: true })
    device.close()
  }
})

test('a kiosk is paired by its code, seen on the line, and let go', { tag: '@long' }, async ({ browser }) => {
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  const kiosk = await openDevice(browser, 'tablet', `${server.base}/kiosk`, [])
  await openSection(office)
  const kiosks = card(office, 'Bàn bỏ phiếu')
  await kiosks.getByRole('button', { name: 'Ghép bàn bỏ phiếu' }).click()
  await expect(kiosks.getByRole('alert')).toHaveText('Mã có đúng sáu chữ số.')
  const shown = kiosk.getByText(/^\d{3} \d{3}$/)
  await expect(shown).toBeVisible()
  await kiosks.getByRole('textbox', { name: 'Mã trên bàn bỏ phiếu' }).fill(await shown.innerText())
  await kiosks.getByRole('textbox', { name: 'Tên bàn bỏ phiếu' }).fill('Bàn cạnh cửa phải')
  await kiosks.getByRole('button', { name: 'Ghép bàn bỏ phiếu' }).click()
  await expect(kiosks.getByRole('status')).toHaveText('Đã ghép “Bàn cạnh cửa phải”.')
  await expect(kiosks.getByRole('listitem')).toContainText('Đang kết nối')
  await kiosks.scrollIntoViewIfNeeded()
  await seen(office, 'vote-office-kiosks')
  await kiosks.getByRole('button', { name: 'Ngừng dùng Bàn cạnh cửa phải' }).click()
  await office.getByRole('button', { name: 'Ngừng dùng bàn này' }).click()
  await expect(kiosks.getByText('Chưa có bàn bỏ phiếu nào.')).toBeVisible()
  await expect(shown).toBeVisible()
})

test('a dozen motions are found by an index, and a form of thirty candidates is saved from anywhere in it', {
  tag: '@long',
}, async ({ browser }) => {
  const roster = (await officeRoster(server)).filter(({ official }) => official)
  const thirty = roster.slice(0, 30).map(({ id }) => candidate(id))
  for (let index = 2; index <= 12; index += 1) {
    const id = `motion-${String(index).padStart(2, '0')}`
    const election = { form: 'candidates', candidates: thirty, seats: 12 } as const
    await setMotion(server, {
      id,
      question: `Hội nghị có tán thành nội dung ${index} không?`,
      ...(index === 7 && election),
    })
  }
  await checkInVoters(server, 5)
  const conduct = await openConduct(server)
  await conduct.goTo('address')
  conduct.close()
  const vote = await conductVote(server, 'motion-09')
  await vote.open()
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.setViewportSize({ width: 1280, height: 720 })
  await openSection(office)
  const entry = (number: number) =>
    card(office, 'Biểu quyết')
      .getByRole('listitem')
      .nth(number - 1)
  await expect(entry(12)).toContainText('Chưa mở')
  await expect(entry(9)).toContainText('Đã biểu quyết 0/5')
  await vote.close()
  await expect(entry(9)).toContainText('Không được thông qua')
  await entry(7).getByRole('button').click()
  const seventh = card(office, 'Nội dung biểu quyết 7')
  await expect(seventh.getByRole('heading', { name: 'Nội dung biểu quyết 7' })).toBeInViewport({ ratio: 1 })
  await seen(office, 'vote-office-dozen')
  await expect(seventh.getByText('Lê Công Hải')).toBeHidden()
  await seventh.getByText('Người ứng cử (30)').click()
  await expect(seventh.getByText('Lê Công Hải')).toBeVisible()

  await seventh.getByRole('button', { name: 'Sửa nội dung biểu quyết 7' }).click()
  await office.setViewportSize({ width: 1280, height: 720 })
  await office.getByRole('textbox', { name: 'Câu hỏi' }).fill('')
  const save = office.getByRole('button', { name: 'Lưu nội dung biểu quyết' })
  await expect(save).toBeInViewport({ ratio: 1 })
  await save.click()
  await expect(office.getByRole('alert')).toHaveText('Hãy ghi câu hỏi.')
  await expect(office.getByRole('alert')).toBeInViewport({ ratio: 1 })
  await office.getByRole('textbox', { name: 'Câu hỏi' }).fill('Bầu 12 đại biểu')
  await save.click()
  await expect(seventh).toContainText('Bầu 12 đại biểu')
})
