import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, phoneOfToday, picture, smallPhone } from './kit/devices.ts'
import { checkInAll, checkInVoters, openConduct } from './kit/hall.ts'
import { portraitOf } from './kit/portrait.ts'
import { listenTo } from './kit/said.ts'
import { castFromPhone, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { candidate, castChoice, conductVote, handOutPaper, putPhotograph, setMotion } from './kit/votes.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

/** Kept as it is seen on the smallest phone and on one of today; nothing stands aside of the page. */
async function pictures(phone: Page, name: string): Promise<void> {
  for (const size of [smallPhone, phoneOfToday]) {
    await phone.setViewportSize(size)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await phone.screenshot({
      path: `test/results/pictures/${name}-${size.width}.jpg`,
      type: 'jpeg',
      quality: 88,
      fullPage: true,
      animations: 'disabled',
    })
  }
}

const receiptOn = async (phone: Page): Promise<string> =>
  (
    await phone
      .getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/)
      .first()
      .innerText()
  ).trim()

async function goTo(kind: 'opening' | 'report'): Promise<void> {
  const conduct = await openConduct(server)
  await conduct.goTo(kind)
  conduct.close()
}

test.beforeEach(() => goTo('opening'))

test('an open vote: what it means is said before, the form is left alone, a ballot is changed, and its receipt is found', async ({
  browser,
}) => {
  const [me, ...others] = await checkInVoters(server, 8)
  if (!me) throw new Error('the sample has delegates')
  await setMotion(server, {
    id: 'm-open',
    changeable: true,
    otherAnswer: 'Để lại kỳ sau',
    minutes: 30,
    base: 'valid',
    majority: { comparison: 'atLeast', numerator: 2, denominator: 3 },
    ground: 'Quy chế làm việc của Hội nghị',
  })
  const phone = await openDevice(browser, 'phone', server.badgeLink(me.badgeCode), faults)
  await phone.setViewportSize(smallPhone)
  await expect(phone.getByRole('heading', { name: 'Tiếp theo' })).toBeVisible()
  let said = await listenTo(phone)
  const vote = await conductVote(server, 'm-open')
  await vote.open()
  await expect(phone.getByRole('heading', { name: 'Biểu quyết công khai' })).toBeVisible()
  await expect(phone.getByRole('timer')).toHaveText(/^Còn (30:00|29:\d\d)$/)
  for (const answer of ['Tán thành', 'Không tán thành', 'Để lại kỳ sau']) {
    await expect(phone.getByText(answer, { exact: true })).toBeInViewport({ ratio: 1 })
  }
  await expect(phone.getByText('ghi rõ ai chọn gì. Đã gửi vẫn đổi được')).toBeVisible()
  await expect(phone.getByText('Thông qua khi ít nhất 2/3 số phiếu hợp lệ tán thành.')).toBeVisible()
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-open')
  await phone.setViewportSize(smallPhone)

  // What others do goes on around it: the choice stays, and so does the focus.
  const against = phone.getByRole('radio', { name: 'Không tán thành' })
  await against.check({ force: true })
  await against.focus()
  const { id } = await vote.look()
  for (const [index, { badgeCode }] of others.entries()) {
    expect(await castFromPhone(server, badgeCode, id, index < 5 ? 'for' : 'other')).toEqual({ done: true })
  }
  await expect(phone.getByText('7/8 đại biểu đã biểu quyết')).toBeVisible()
  await expect(against).toBeChecked()
  await expect(against).toBeFocused()
  // Neither the countdown nor others' ballots are said, and what is new is said once.
  const news = ['says: Chủ trì đã mở biểu quyết.', 'says: Đã chọn, chưa gửi phiếu.']
  await expect.poll(async () => (await said()).filter((one) => !one.startsWith('at: '))).toEqual(news)
  // Locked and loaded again by the phone itself: still there, and not sent.
  await phone.reload()
  await expect(phone.getByRole('radio', { name: 'Không tán thành' })).toBeChecked()
  await expect(phone.getByText('Đã chọn, chưa gửi phiếu.')).toBeVisible()
  said = await listenTo(phone)
  await phone.getByRole('button', { name: 'Gửi phiếu: Không tán thành' }).press('Enter')
  await expect(phone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
  await expect(phone.getByRole('region', { name: 'Phiếu của đồng chí' })).toBeFocused()
  await expect(phone.getByText('Đã chọn: Không tán thành')).toBeVisible()
  const first = await receiptOn(phone)
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-received')

  const received = (await said()).filter((one) => one.startsWith('says: Đã nhận phiếu'))
  expect(received).toHaveLength(1)
  expect(received[0]).toContain(`Mã phiếu ${[...first.slice(0, 4)].join(' ')}, ${[...first.slice(5)].join(' ')} `)
  await phone.getByRole('button', { name: 'Đổi ý kiến' }).press('Enter')
  await expect(phone.getByRole('radio', { name: 'Không tán thành' })).toBeChecked()
  await expect(phone.getByRole('radio', { name: 'Không tán thành' })).toBeFocused()
  await phone.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
  await phone.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
  await expect(phone.getByText('Đã chọn: Tán thành')).toBeVisible()
  const receipt = await receiptOn(phone)
  expect(receipt).not.toBe(first)
  await phone.reload()
  await expect(phone.getByText('Đã chọn: Tán thành')).toBeVisible()
  expect(await receiptOn(phone)).toBe(receipt)

  await phone.getByRole('button', { name: 'Đổi ý kiến' }).focus()
  said = await listenTo(phone)
  await vote.close()
  await expect(phone.getByText('Được thông qua', { exact: true }).first()).toBeVisible()
  await expect.poll(said).toEqual(['at: Kết quả biểu quyết', 'says: Đã có kết quả biểu quyết: Được thông qua.'])
  await expect(phone.getByText('75,00%')).toBeVisible()
  await expect(phone.getByText('Có phiếu của đồng chí trong kết quả này.')).toBeVisible()
  const check = phone.getByRole('button', { name: 'Kiểm tra phiếu của tôi' })
  await check.press('Enter')
  await expect(phone.getByText('Phiếu này đã được tính')).toBeVisible()
  await expect(check).toBeFocused()
  await phone.getByText('Xem danh sách mã phiếu (8)').click()
  await expect(phone.getByRole('listitem').filter({ hasText: receipt })).toBeVisible()
  await expect(phone.getByRole('listitem').filter({ hasText: first })).toHaveCount(0)
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-result')

  // A list that somebody has meddled with is not the one of the result.
  await phone.route('**/receipts/*', (route) => route.fulfill({ body: `${receipt.replace(' ', '')}\n` }))
  await phone.getByRole('button', { name: 'Kiểm tra phiếu của tôi' }).click()
  await expect(phone.getByText('Danh sách mã phiếu không khớp')).toBeVisible()
})

test('candidates in a secret ballot: no more than are to be chosen, none only on purpose, and each can be read about', async ({
  browser,
}) => {
  const people = await checkInVoters(server, 8)
  const [me, onPaper, empty, ...others] = people
  if (!me || !onPaper || !empty) throw new Error('the sample has delegates')
  await setMotion(server, {
    id: 'm-secret',
    form: 'candidates',
    question: 'Bầu đoàn đại biểu dự Đại hội Thi đua yêu nước thành phố lần thứ I (2025-2030)',
    candidates: others
      .slice(0, 4)
      .map(({ id }, index) =>
        candidate(id, 1970 + index, 'Có 20 năm công tác, ba năm liền là Chiến sĩ thi đua cơ sở.'),
      ),
    seats: 2,
    ballot: 'secret',
    base: 'cast',
  })
  const phone = await openDevice(browser, 'phone', server.badgeLink(me.badgeCode), faults)
  const paper = await openDevice(browser, 'phone', server.badgeLink(onPaper.badgeCode), faults)
  const second = await openDevice(browser, 'phone', server.badgeLink(empty.badgeCode), faults)
  const vote = await conductVote(server, 'm-secret')
  await vote.open()
  await expect(phone.getByRole('heading', { name: 'Bỏ phiếu kín' })).toBeVisible()
  await expect(phone.getByText('không ghi ai chọn gì. Phiếu đã gửi thì không đổi được.')).toBeVisible()
  await expect(phone.getByText('Đã chọn 0/2')).toBeVisible()
  await expectAccessible(phone)
  const boxes = phone.getByRole('checkbox')
  await boxes.nth(0).check({ force: true })
  await boxes.nth(2).check({ force: true })
  const said = await listenTo(phone)
  const full = 'Chỉ được chọn nhiều nhất 2 người. Muốn chọn người khác, hãy bỏ chọn một người trước.'
  // One too many is said each time.
  for (const many of [1, 2]) {
    await boxes.nth(3).press('Space')
    await expect(boxes.nth(3)).not.toBeChecked()
    await expect(phone.getByRole('alert').filter({ hasText: full })).toBeVisible()
    await expect.poll(async () => (await said()).filter((one) => one === `says: ${full}`).length).toBe(many)
  }
  await phone.getByText('Ảnh và giới thiệu').first().click()
  await expect(phone.getByText('ba năm liền là Chiến sĩ thi đua cơ sở')).toBeVisible()
  // It lies over the first of the list, whom he may want to take off: the next touch takes it away.
  await expect(phone.getByRole('alert').filter({ hasText: full })).toHaveCount(0)
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-candidates')
  await phone.reload()
  await expect(phone.getByText('Đã chọn 2/2')).toBeVisible()
  await phone.getByRole('button', { name: 'Gửi phiếu: chọn 2 người' }).click()
  await expect(phone.getByText('Đã nhận phiếu của đồng chí.')).toBeInViewport()
  // Nobody reads off a phone what was chosen in secret.
  await expect(phone.getByText('Đã chọn:')).toHaveCount(0)
  const kept = await phone.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  const row = await vote.look()
  for (const { id } of row.candidates) expect(kept).not.toContain(id)
  await pictures(phone, 'vote-phone-secret-received')

  await second.getByRole('button', { name: 'Gửi phiếu không chọn ai' }).click()
  await expect(second.getByText('Không chọn ai?')).toBeVisible()
  await pictures(second, 'vote-phone-nobody')
  await second.getByRole('button', { name: 'Quay lại để chọn' }).press('Enter')
  await expect(second.getByRole('checkbox').first()).toBeFocused()
  await second.getByRole('button', { name: 'Gửi phiếu không chọn ai' }).click()
  await second.getByRole('button', { name: 'Gửi phiếu không chọn ai' }).click()
  await expect(second.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()

  await paper.getByRole('checkbox').first().check({ force: true })
  await handOutPaper(server, row.id, onPaper.id)
  await expect(paper.getByText('Đồng chí đã nhận phiếu giấy.')).toBeVisible()
  await expect(paper.getByRole('button', { name: /Gửi phiếu/ })).toHaveCount(0)
  await expectAccessible(paper)

  await vote.close()
  await expect(phone.getByText('Ban kiểm phiếu đang kiểm phiếu giấy')).toBeVisible()
  await expect(phone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
  await pictures(phone, 'vote-phone-counting')
  await vote.cancel()
  await expect(phone.getByText('Biểu quyết đã bị hủy.')).toBeVisible()
  await expect(phone.getByRole('region', { name: 'Biểu quyết đã bị hủy.' })).toBeFocused()
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-cancelled')
  // After a reload too, and to him whose ballot was on paper, beside what the hall is at.
  await phone.reload()
  await expect(phone.getByText('Phiếu của đồng chí trong lần đó không còn giá trị và đã bị xóa.')).toBeVisible()
  await expect(paper.getByText('Biểu quyết đã bị hủy.')).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Đang diễn ra' })).toBeVisible()

  // Put again, and the first one stays on record.
  await vote.open(1)
  await expect(phone.getByText('Đã chọn 0/2')).toBeVisible()
  await phone.getByRole('checkbox').nth(1).check({ force: true })
  await phone.getByRole('button', { name: 'Gửi phiếu: chọn 1 người' }).click()
  await expect(phone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
  await vote.close()
  await expect(phone.getByText('Dưới 5 phiếu')).toBeVisible()
  // The hall goes on, and the vote with its receipt is there to be opened.
  await goTo('report')
  await expect(phone.getByText('Các nội dung đã biểu quyết')).toBeVisible()
  await phone.locator('summary').filter({ hasText: 'Bầu đoàn đại biểu' }).click()
  await expect(phone.getByText('Dưới 5 phiếu')).toBeVisible()
  await phone.getByRole('button', { name: 'Kiểm tra phiếu của tôi' }).click()
  await expect(phone.getByText('Phiếu này đã được tính')).toBeVisible()
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-held')
})

test('candidates are told by their votes, with who is chosen and who is tied; a photograph comes when it is asked for', {
  tag: '@long',
}, async ({ browser }) => {
  const people = await checkInVoters(server, 9)
  const [me] = people
  const [first, second, third, fourth] = people.slice(5).map(({ id }) => id)
  if (!me || !first || !second || !third || !fourth) throw new Error('the sample has delegates')
  await putPhotograph(server, first, await portraitOf(browser))
  await setMotion(server, {
    id: 'm-tie',
    form: 'candidates',
    question: 'Giới thiệu đại biểu dự Đại hội Thi đua yêu nước cấp trên',
    candidates: [candidate(first, 1975), candidate(second, 1980), candidate(third), candidate(fourth)],
    seats: 2,
    ballot: 'secret',
    base: 'cast',
    majority: { comparison: 'atLeast', numerator: 1, denominator: 3 },
  })
  const phone = await openDevice(browser, 'phone', server.badgeLink(me.badgeCode), faults)
  const loaded: string[] = []
  phone.on('request', (request) => {
    if (request.url().includes('/photographs/')) loaded.push(request.url())
  })
  const vote = await conductVote(server, 'm-tie')
  await vote.open()
  await expect(phone.getByText('Đã chọn 0/2')).toBeVisible()
  expect(loaded).toEqual([])
  await phone.getByText('Ảnh và giới thiệu').click()
  const photograph = phone.locator('img[src^="/photographs/"]')
  await expect.poll(() => photograph.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(loaded).toHaveLength(1)
  await pictures(phone, 'vote-phone-photograph')

  const row = await vote.look()
  const [a = '', b = '', c = ''] = row.candidates.map(({ id }) => id)
  const ballots = [[a, b], [a, b], [a, b], [a, c], [a, c], [a, c], [a], []]
  for (const [index, candidates] of ballots.entries()) {
    await castChoice(server, people[index + 1]?.badgeCode ?? '', row.id, { candidates })
  }
  await vote.close()
  await expect(phone.getByText('Mới chọn được 1/2 người').first()).toBeVisible()
  await expect(phone.getByText('2 người bằng phiếu nhau, chưa ai trong số đó được chọn.')).toBeVisible()
  const result = phone.getByRole('listitem').filter({ hasText: 'phiếu ·' })
  await expect(result).toHaveText([
    /Được chọn.*7 phiếu · 87,50%/,
    /Bằng phiếu.*3 phiếu · 37,50%/,
    /Bằng phiếu/,
    /Không được chọn.*0 phiếu/,
  ])
  // On the smallest phone a given name is not alone on a line.
  expect(await result.first().textContent()).toMatch(/\u00a0\p{L}+ Được chọn/u)
  await expect(phone.getByText('Không có phiếu của đồng chí trong kết quả này.')).toBeVisible()
  await expectAccessible(phone)
  await pictures(phone, 'vote-phone-tied')
  // Whoever has no receipt on this phone, having voted at a kiosk or not at all, can look at the list as well.
  await phone.getByRole('button', { name: 'Kiểm tra danh sách mã phiếu' }).click()
  await expect(phone.getByText('Danh sách 8 mã phiếu khớp với kết quả đã công bố.')).toBeVisible()
})

test('a ballot sent while the server is away goes out by itself, and is told after a reload', async ({ browser }) => {
  const [me] = await checkInVoters(server, 6)
  if (!me) throw new Error('the sample has delegates')
  await setMotion(server, { id: 'm-away' })
  const phone = await openDevice(browser, 'phone', server.badgeLink(me.badgeCode), [])
  const vote = await conductVote(server, 'm-away')
  await vote.open()
  await phone.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
  await server.kill()
  await phone.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
  await expect(phone.getByText('Đang gửi phiếu: Tán thành')).toBeVisible()
  await picture(phone, 'vote-phone-sending')
  await expectAccessible(phone)
  await server.start()
  await phone.reload()
  await expect(phone.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
  const receipt = await receiptOn(phone)
  await vote.close()
  await expect(phone.getByRole('heading', { name: 'Kết quả biểu quyết' })).toBeVisible()
  await phone.getByRole('button', { name: 'Kiểm tra phiếu của tôi' }).click()
  await expect(phone.getByText('Phiếu này đã được tính')).toBeVisible()
  expect(await receiptOn(phone)).toBe(receipt)
})

test('whoever has no vote reads why and who is put to it, and is not asked to vote again', {
  tag: '@long',
}, async ({ browser }) => {
  const people = await checkInVoters(server, 7)
  const everybody = await officeRoster(server)
  const late = everybody.filter((one) => one.official)[8]
  const guest = everybody.find((one) => !one.official)
  if (!late || !guest) throw new Error('the sample has more people than that')
  await setMotion(server, {
    id: 'm-watched',
    form: 'candidates',
    candidates: people.slice(0, 3).map(({ id }) => candidate(id)),
    seats: 1,
  })
  const [latePhone, guestPhone, votersPhone] = await Promise.all(
    [late, guest, people[0] ?? late].map((one) =>
      openDevice(browser, 'phone', server.badgeLink(one.badgeCode), faults),
    ),
  )
  if (!latePhone || !guestPhone || !votersPhone) throw new Error('three phones')
  const vote = await conductVote(server, 'm-watched')
  await vote.open()
  await checkInAll(server, [late.id])
  await expect(latePhone.getByText('khi đồng chí chưa điểm danh, nên lần này đồng chí không biểu quyết')).toBeVisible()
  await expect(guestPhone.getByText('không phải đại biểu chính thức nên theo dõi, không biểu quyết')).toBeVisible()
  for (const phone of [latePhone, guestPhone]) {
    await expect(phone.getByRole('checkbox')).toHaveCount(0)
    await phone.getByText('Xem danh sách (3)').click()
    await expect(phone.getByRole('listitem').filter({ hasText: people[1]?.name ?? '' })).toBeVisible()
    await expectAccessible(phone)
  }
  await pictures(latePhone, 'vote-phone-late')
  await pictures(guestPhone, 'vote-phone-guest')
  await expect(votersPhone.getByRole('checkbox')).toHaveCount(3)
  await vote.cancel()
  const again = 'Khi chủ trì mở lại, mời đồng chí biểu quyết lại.'
  await expect(guestPhone.getByText('mọi phiếu đã gửi đều bị xóa')).toBeVisible()
  await expect(guestPhone.getByText(again)).toHaveCount(0)
  await expect(votersPhone.getByText(again)).toBeVisible()
})
