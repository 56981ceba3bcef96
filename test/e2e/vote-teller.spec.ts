import { type Browser, expect, type Page } from '@playwright/test'
import type { CommandBody } from '../../shared/commands.ts'
import type { OfficePersonRow } from '../../shared/door-views.ts'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, openDevice, sizes } from './kit/devices.ts'
import { checkInVoters, openConduct } from './kit/hall.ts'
import { listenTo } from './kit/said.ts'
import { castFromPhone, connectDevice, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { conductVote } from './kit/votes.ts'

/** Ban kiểm phiếu: those without a phone vote too, and nobody counts twice. */
let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, found) => {
  server = own
  faults = found
})

type Change = Partial<Omit<CommandBody<'setMotion'>, 'id' | 'candidates'>>

/** Six delegates in the hall, and the sample's motion with other rules put to the vote. */
async function openVote(change: Change = {}) {
  const voters = await checkInVoters(server, 6)
  const office = await connectDevice<OfficeView>(server.link('office'))
  const [motion] = Object.values(office.view.motions)
  if (!motion) throw new Error('the sample has no motion')
  const { number: _, candidates, ...rules } = motion
  if (Object.keys(change).length > 0) {
    const listed = candidates.map(({ personId, birthYear, introduction }) => ({
      ...{ personId, birthYear, introduction, name: '', position: '', unit: '' },
    }))
    const answer = await office.send({ type: 'setMotion', ...rules, candidates: listed, ...change })
    expect(answer).toEqual({ done: true })
  }
  office.close()
  const conduct = await openConduct(server)
  await conduct.goTo('vote', 1)
  await conduct.openVote()
  return { voters, conduct, voteId: async () => (await voteNow()).id }
}
async function voteNow() {
  const office = await connectDevice<OfficeView>(server.link('office'))
  office.close()
  const [vote] = Object.values(office.view.votes)
  if (!vote) throw new Error('there is no vote')
  return vote
}
const openTeller = (browser: Browser, size: keyof typeof sizes = 'tablet') =>
  openDevice(browser, size, server.link('teller'), faults)
const lineOf = (teller: Page, { name }: OfficePersonRow | { name: string }) =>
  teller.getByRole('listitem').filter({ hasText: new RegExp(`\\d+\\. ${name}`) })
async function seen(teller: Page, name: string): Promise<void> {
  for (const size of ['tablet', 'laptop', 'phone'] as const) {
    await teller.setViewportSize(sizes[size])
    await expectAccessible(teller)
    expect(await teller.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await teller.screenshot({ path: `test/results/pictures/${name}-${sizes[size].width}.png`, fullPage: true })
  }
  await teller.setViewportSize(sizes.tablet)
}
const countOf = async (teller: Page, counts: Record<string, string>) => {
  for (const [label, count] of Object.entries(counts)) {
    await teller.getByRole('textbox', { name: `Số phiếu: ${label}`, exact: true }).fill(count)
  }
}
const sendCount = async (teller: Page, button = 'Gửi kết quả đếm') => {
  await teller.getByRole('button', { name: button, exact: true }).click()
  await teller.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả đếm' }).click()
}

test('raised hands are entered person by person and put right until the closing; nobody counts twice', async ({
  browser,
}) => {
  const teller = await openTeller(browser)
  await expect(teller.getByText('Chưa có biểu quyết nào.', { exact: false })).toBeVisible()
  const said = await listenTo(teller)
  const { voters, conduct, voteId } = await openVote()
  await expect.poll(said).toContain('says: Chủ trì đã mở biểu quyết.')
  const [first, second, third] = voters
  if (!first || !second || !third) throw new Error('too few voters')
  const answer = (of: OfficePersonRow, words: string) =>
    teller.getByRole('button', { name: `${words}: ${of.name}`, exact: true })
  await expect(teller.getByRole('listitem')).toHaveCount(6)

  // By the keyboard: the place in a long roll is not lost with what is entered.
  await answer(first, 'Không tán thành').press('Enter')
  await expect(lineOf(teller, first)).toContainText('Giơ tay: Không tán thành')
  await expect(answer(first, 'Không tán thành')).toBeFocused()
  await answer(first, 'Tán thành').click()
  await expect(lineOf(teller, first)).toContainText('Giơ tay: Tán thành')
  await expect(answer(first, 'Tán thành')).toHaveAttribute('aria-pressed', 'true')
  await expect(answer(first, 'Không tán thành')).toHaveAttribute('aria-pressed', 'false')

  // From his own phone: how he voted is not shown, and nothing is left to press.
  expect(await castFromPhone(server, second.badgeCode, await voteId(), 'for')).toEqual({ done: true })
  await expect(lineOf(teller, second)).toContainText('Đã biểu quyết: Điện thoại')
  await expect(lineOf(teller, second)).not.toContainText('Tán thành')
  expect(await castFromPhone(server, first.badgeCode, await voteId(), 'against')).toEqual({ refused: 'alreadyVoted' })
  await seen(teller, 'vote-teller-open')

  // Who is listed does not change under the thumb; it is asked for anew.
  const show = (words: string) => teller.getByRole('radio', { name: words }).locator('xpath=ancestor::label').click()
  await show('Chưa biểu quyết')
  await expect(teller.getByRole('listitem')).toHaveCount(4)
  await answer(third, 'Ý kiến khác').click()
  await expect(lineOf(teller, third)).toContainText('Giơ tay: Ý kiến khác')
  await expect(teller.getByRole('listitem')).toHaveCount(4)
  await show('Tất cả')
  await show('Chưa biểu quyết')
  await expect(teller.getByRole('listitem')).toHaveCount(3)
  await show('Tất cả')
  await teller.getByRole('searchbox', { name: 'Tìm đại biểu' }).fill(plain(third.name))
  await expect(lineOf(teller, third)).toBeVisible()
  await expect(teller.getByRole('status').filter({ hasText: '1 người.' })).toBeVisible()
  await teller.getByRole('searchbox', { name: 'Tìm đại biểu' }).fill('')
  await show('Chưa biểu quyết')
  const [, , , fourth] = voters
  expect(await castFromPhone(server, fourth?.badgeCode ?? '', await voteId(), 'for')).toEqual({ done: true })

  await conduct.closeVote()
  await expect(teller.getByRole('heading', { name: 'Biểu quyết đã kết thúc.' })).toBeVisible()
  await expect(teller.getByRole('row', { name: 'Tán thành 3 50,00%', exact: true })).toBeVisible()
  await expect.poll(said).toContain('says: Đã có kết quả biểu quyết: Không được thông qua.')
  expect((await said()).filter((one) => one === 'at nothing')).toEqual([])
  // Nobody can vote any more: who did not is told as that, and nobody who did.
  await expect(teller.getByRole('radio', { name: 'Chưa biểu quyết' })).toHaveCount(0)
  await expect(teller.getByRole('radio', { name: 'Không biểu quyết' })).toBeChecked()
  await expect(teller.getByRole('listitem').filter({ hasText: /\d+\. / })).toHaveCount(2)
  await show('Tất cả')
  await expect(lineOf(teller, second)).toContainText('Đã biểu quyết: Điện thoại · Tán thành')
  await expect(teller.getByRole('button', { name: /^Tán thành: / })).toHaveCount(0)
  await seen(teller, 'vote-teller-closed')
  conduct.close()
})

test('a ballot that cannot be changed is asked for once more before it is entered', { tag: '@long' }, async ({
  browser,
}) => {
  const { voters, conduct } = await openVote({ changeable: false })
  const [first] = voters
  if (!first) throw new Error('nobody votes')
  const teller = await openTeller(browser)
  await teller.getByRole('button', { name: `Tán thành: ${first.name}`, exact: true }).click()
  const asked = teller.getByRole('dialog', { name: `Ghi phiếu của ${first.name}?` })
  await expect(asked).toContainText('Tán thành. Phiếu này ghi rồi thì không đổi được.')
  await asked.getByRole('button', { name: 'Ghi phiếu' }).click()
  await expect(lineOf(teller, first)).toContainText('Giơ tay: Tán thành')
  await expect(teller.getByRole('button', { name: `Không tán thành: ${first.name}`, exact: true })).toBeDisabled()
  await (await conductVote(server, (await voteNow()).motionId)).cancel()
  // There was no paper in it that anybody would have to collect.
  await expect(
    teller.getByText('Người dẫn chương trình đã hủy biểu quyết này. Ý kiến đã ghi không được tính.'),
  ).toBeVisible()
  conduct.close()
})

test('an entry without a line is refused at once, and not kept for later', { tag: '@long' }, async ({ browser }) => {
  const { voters, conduct } = await openVote()
  const [first] = voters
  if (!first) throw new Error('nobody votes')
  const teller = await openTeller(browser)
  const button = teller.getByRole('button', { name: `Tán thành: ${first.name}`, exact: true })
  await expect(button).toBeVisible()
  faults.length = 0
  await server.kill()
  await expect(teller.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await button.click()
  await expect(lineOf(teller, first).getByRole('alert')).toContainText('Mất kết nối với máy chủ nên chưa làm được.')
  await server.start()
  await expect(teller.getByText('Đường truyền tốt')).toBeVisible()
  await expect(lineOf(teller, first)).toContainText('Chưa biểu quyết')
  // What the browser says of a server that is gone.
  faults.length = 0
  conduct.close()
})

test('in an open vote on candidates a ballot is ticked for each voter, no more than may be chosen', {
  tag: '@long',
}, async ({ browser }) => {
  const { voters, conduct } = await openVote({ form: 'candidates', seats: 2, otherAnswer: null })
  const [first] = voters
  if (!first) throw new Error('nobody votes')
  const teller = await openTeller(browser)
  await teller.getByRole('button', { name: `Ghi phiếu: ${first.name}` }).click()
  const ballot = teller.getByRole('dialog', { name: `Phiếu của ${first.name}` })
  const tick = (name: string) => ballot.getByText(name, { exact: true }).click()
  await tick('Lê Công Hải')
  await tick('Vũ Thị Giang')
  await tick('Đặng Minh Dũng')
  await expect(ballot.getByRole('alert')).toHaveText('Chỉ được chọn nhiều nhất 2 người.')
  await expect(ballot.getByRole('button', { name: 'Ghi phiếu' })).toBeDisabled()
  await tick('Vũ Thị Giang')
  await teller.screenshot({ path: 'test/results/pictures/vote-teller-ticks.png' })
  await ballot.getByRole('button', { name: 'Ghi phiếu' }).click()
  await expect(lineOf(teller, first)).toContainText('Giơ tay: Lê Công Hải, Đặng Minh Dũng')
  await expect(teller.getByRole('button', { name: `Sửa phiếu: ${first.name}` })).toBeVisible()

  // Of the result no column stands outside of a teller's phone.
  await conduct.closeVote()
  await teller.setViewportSize(sizes.phone)
  const result = teller.getByRole('row', { name: /^Lê Công Hải / })
  await result.scrollIntoViewIfNeeded()
  await expect(result.getByRole('cell', { name: 'Không được chọn' })).toBeInViewport({ ratio: 1 })
  await teller.screenshot({ path: 'test/results/pictures/vote-teller-ticks-result.png' })
  conduct.close()
})

test('paper ballots are handed out, taken back, and counted apart by two tellers until their counts are the same', async ({
  browser,
}) => {
  const { voters, conduct, voteId } = await openVote({ ballot: 'secret', changeable: false })
  const [first, second, third, ...others] = voters
  if (!first || !second || !third) throw new Error('too few voters')
  const teller = await openTeller(browser)
  const other = await openTeller(browser, 'laptop')
  const give = (of: OfficePersonRow) => teller.getByRole('button', { name: `Phát phiếu giấy: ${of.name}` })
  for (const one of [first, second, third]) {
    await give(one).press('Enter')
    await expect(lineOf(teller, one)).toContainText('Đã nhận phiếu giấy')
    await expect(lineOf(teller, one).getByRole('button')).toBeFocused()
  }
  await teller.getByRole('button', { name: `Nhận lại phiếu chưa dùng: ${third.name}` }).click()
  await expect(lineOf(teller, third)).toContainText('Chưa biểu quyết')
  await expect(lineOf(other, second)).toContainText('Đã nhận phiếu giấy')
  expect(await castFromPhone(server, first.badgeCode, await voteId(), 'for')).toEqual({ refused: 'holdsPaper' })
  for (const { badgeCode } of [third, ...others]) {
    expect(await castFromPhone(server, badgeCode, await voteId(), 'for')).toEqual({ done: true })
  }
  await seen(teller, 'vote-teller-secret')

  await conduct.closeVote()
  await expect(teller.getByText('Chưa ai gửi kết quả đếm.')).toBeVisible()
  await countOf(teller, { 'Tán thành': '1', 'Không tán thành': '1' })
  await expect(teller.getByText('Đã nhập 2 phiếu, đã phát 2.')).toBeVisible()
  await seen(teller, 'vote-teller-counting')
  await sendCount(teller)
  await expect(teller.getByText('Đã gửi kết quả của máy này. Chờ người kiểm phiếu thứ hai.')).toBeVisible()
  await expect(other.getByText('Người kiểm phiếu kia đã gửi kết quả.', { exact: false })).toBeVisible()

  await countOf(other, { 'Tán thành': '3' })
  await expect(other.getByText('Nhiều hơn số phiếu đã phát 1 phiếu.', { exact: false })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Gửi kết quả đếm' })).toBeDisabled()
  await countOf(other, { 'Tán thành': '1', 'Không hợp lệ': '1' })
  await sendCount(other)
  for (const one of [teller, other]) {
    await expect(one.getByText('có cùng tổng số phiếu nhưng khác nhau', { exact: false })).toBeVisible()
  }
  await seen(other, 'vote-teller-differ')
  await countOf(other, { 'Không tán thành': '1', 'Không hợp lệ': '' })
  await sendCount(other, 'Gửi lại kết quả đếm')
  for (const one of [teller, other]) {
    await expect(one.getByRole('heading', { name: 'Biểu quyết đã kết thúc.' })).toBeVisible()
    await expect(one.getByRole('row', { name: 'Tán thành 5 83,33%', exact: true })).toBeVisible()
    // What was counted goes from the page with the counting.
    await expect(one.getByRole('heading', { name: 'Đếm phiếu giấy' })).toHaveCount(0)
  }
  conduct.close()
})

test('ballots on paper on which candidates are ticked are entered one by one, and can be put right', async ({
  browser,
}) => {
  const { voters, conduct } = await openVote({
    ...{ form: 'candidates', seats: 2, otherAnswer: null, ballot: 'secret', changeable: false },
  })
  const teller = await openTeller(browser)
  for (const one of voters) {
    await teller.getByRole('button', { name: `Phát phiếu giấy: ${one.name}` }).click()
    await expect(lineOf(teller, one)).toContainText('Đã nhận phiếu giấy')
  }
  await conduct.closeVote()
  const said = await listenTo(teller)
  const tick = (name: string) => teller.getByRole('checkbox', { name }).locator('xpath=ancestor::label').click()
  const next = () => teller.getByRole('button', { name: 'Phiếu tiếp theo' }).click()
  await tick('Lê Công Hải')
  await tick('Vũ Thị Giang')
  await next()
  await expect(teller.getByRole('heading', { name: 'Phiếu thứ 2' })).toBeFocused()
  await tick('Lê Công Hải')
  await tick('Vũ Thị Giang')
  await tick('Đặng Minh Dũng')
  await expect(teller.getByText('Chọn quá 2 người: phiếu này được ghi là không hợp lệ.')).toBeVisible()
  await next()
  await next()
  await expect(teller.getByRole('listitem').filter({ hasText: 'Phiếu thứ 2:' })).toContainText('Phiếu không hợp lệ')
  await expect(teller.getByRole('listitem').filter({ hasText: 'Phiếu thứ 3:' })).toContainText('Không chọn ai')
  await teller.getByRole('button', { name: 'Sửa: phiếu thứ 3' }).click()
  await expect(teller.getByRole('heading', { name: 'Phiếu thứ 3' })).toBeFocused()
  expect((await said()).filter((one) => one.startsWith('at: Phiếu thứ'))).toEqual([
    'at: Phiếu thứ 2',
    'at: Phiếu thứ 3',
    'at: Phiếu thứ 4',
    'at: Phiếu thứ 3',
  ])
  await tick('Trịnh Hữu Quân')
  await teller.getByRole('button', { name: 'Ghi lại phiếu này' }).click()
  await expect(teller.getByRole('listitem').filter({ hasText: 'Phiếu thứ 3:' })).toContainText('Trịnh Hữu Quân')
  await expect(teller.getByText('Đã nhập 3 phiếu, đã phát 6.')).toBeVisible()
  await seen(teller, 'vote-teller-ballots')
  await teller.getByRole('button', { name: 'Gửi kết quả đếm', exact: true }).click()
  await expect(teller.getByRole('dialog')).toContainText('Thiếu 3 phiếu so với số đã phát.')
  conduct.close()
})

/** As it is typed in a hurry. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
