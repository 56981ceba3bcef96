import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { onNoList, typeAsScanner } from './kit/door.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { readOnPhotograph } from './kit/photograph.ts'
import { listenTo } from './kit/said.ts'
import { officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { candidate, conductVote, handOutPaper, letKiosksGo, pairKiosk, replaceBadge, setMotion } from './kit/votes.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

test.beforeEach(async () => {
  const conduct = await openConduct(server)
  await conduct.goTo('opening')
  conduct.close()
})

async function roster() {
  const people = await officeRoster(server)
  const officials = people.filter((one) => one.official)
  const present = officials.slice(0, 7)
  await checkInAll(
    server,
    present.map(({ id }) => id),
  )
  return { present, late: officials[7], guest: people.find((one) => !one.official) }
}

/** A tablet that the office has made a kiosk, with a clock that the test can put forward. */
async function openKiosk(browser: Browser, found: string[]): Promise<Page> {
  const kiosk = await openDevice(browser, 'laptop', 'about:blank', found)
  await kiosk.setViewportSize({ width: 1024, height: 768 })
  await kiosk.goto(`${server.base}/kiosk`)
  const code = kiosk.getByText(/^\d{3} \d{3}$/)
  await expect(code).toBeVisible()
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-pairing')
  await pairKiosk(server, (await code.innerText()).replace(/\D/g, ''), 'Bàn cửa A')
  await expect(kiosk.getByText('Bàn bỏ phiếu · Bàn cửa A')).toBeVisible()
  await kiosk.clock.install()
  return kiosk
}

/** All that the page holds or has kept, as somebody would find it who looks for the voter before him. */
const everythingOn = (kiosk: Page): Promise<string> =>
  kiosk.evaluate(async () => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value)
    const databases = await indexedDB.databases()
    const stores = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, history.state, location.href])
    return document.documentElement.outerHTML + fields.join() + stores + document.cookie
  })

async function expectForgotten(kiosk: Page, words: readonly string[]): Promise<void> {
  await expect(kiosk.getByText('Đưa thẻ vào máy quét hoặc nhập mã thẻ')).toBeVisible()
  const all = await everythingOn(kiosk)
  for (const word of words) expect(all).not.toContain(word)
}

/** After the clock was put forward the line takes itself for dead, and comes back at once: whoever is told so scans again. */
async function scanOnceOnTheLine(kiosk: Page, code: string, saying: string): Promise<void> {
  await expect(async () => {
    await typeAsScanner(kiosk, code)
    await expect(kiosk.getByText(saying)).toBeVisible({ timeout: 3_000 })
  }).toPass()
}

const receiptOn = async (kiosk: Page): Promise<string> =>
  (await kiosk.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/).innerText()).trim()

test('a kiosk gives each badge one ballot, and forgets who was there', async ({ browser }) => {
  const { present, late, guest } = await roster()
  const [voter, second, onPaper, ...others] = present
  if (!voter || !second || !onPaper || !late || !guest) throw new Error('the sample has more people than that')
  await setMotion(server, {
    id: 'm-kiosk',
    form: 'candidates',
    // As long as offices write them: what is to be pressed or photographed stays on the smallest screen.
    question:
      'Hội nghị có nhất trí thông qua danh sách đoàn đại biểu của Sở đi dự Đại hội Thi đua yêu nước thành phố Hải Phòng lần thứ I (2025-2030), gồm 04 đại biểu chính thức và 01 đại biểu dự khuyết, theo đề nghị của Ban Thường trực Hội đồng Thi đua - Khen thưởng không?',
    candidates: others.map(({ id }) => candidate(id, 1975, 'Có hai mươi năm công tác.')),
    seats: 2,
    ballot: 'secret',
  })
  const kiosk = await openKiosk(browser, faults)
  await expect(kiosk.getByText('Hiện không có nội dung nào đang biểu quyết.')).toBeVisible()
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-between')
  const vote = await conductVote(server, 'm-kiosk')
  await vote.open()
  await expect(kiosk.getByText('Đưa thẻ vào máy quét hoặc nhập mã thẻ')).toBeVisible()
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-waiting')
  await expect(kiosk.getByRole('button', { name: 'Bật camera' })).toBeInViewport({ ratio: 1 })
  const said = await listenTo(kiosk)

  // By the scanner, wherever the focus is.
  await typeAsScanner(kiosk, voter.badgeCode)
  await expect(kiosk.getByRole('heading', { name: `Thẻ của đồng chí ${voter.name}` })).toBeFocused()
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-who')
  await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
  // The next one in the queue does not take the ballot from his hand.
  await typeAsScanner(kiosk, second.badgeCode)
  await kiosk.getByRole('checkbox').nth(1).check({ force: true })
  await kiosk.getByRole('checkbox').nth(2).check({ force: true })
  await expect(kiosk.getByText('Đã chọn 2/2')).toBeVisible()
  await expect(kiosk.getByText(voter.name)).toBeVisible()
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-ballot')
  await kiosk.setViewportSize({ width: 1366, height: 1024 })
  await picture(kiosk, 'kiosk-ballot-1366')
  await kiosk.setViewportSize({ width: 1024, height: 768 })
  await kiosk.getByRole('button', { name: 'Gửi phiếu: chọn 2 người' }).click()
  await expect(kiosk.getByRole('heading', { name: 'Đã nhận phiếu. Ghi lại mã này.' })).toBeFocused()
  const receipt = await receiptOn(kiosk)
  await expectAccessible(kiosk)
  await picture(kiosk, 'kiosk-receipt')
  expect(await kiosk.evaluate(() => document.documentElement.scrollHeight)).toBe(768)
  // Whoever has a phone photographs it, and finds the receipt again: no link, nothing of himself or his choice.
  expect(await readOnPhotograph(kiosk)).toEqual([`Mã phiếu: ${receipt}\nHỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN`])
  // Each step is said by its title, and nothing by the countdown.
  const titles = [/^at: Đang xem thẻ/, /^at: Thẻ của/, /^at: Thẻ của/, /^at: Đang gửi phiếu/, /^at: Đã nhận phiếu/]
  const steps = (await said()).filter((one) => titles.some((title) => title.test(one)))
  expect(steps).toEqual(titles.map((title) => expect.stringMatching(title)))
  expect((await said()).filter((one) => /giây|at nothing/.test(one))).toEqual([])
  await kiosk.clock.fastForward(31_000)
  await expect(kiosk.getByRole('img')).toHaveCount(0)
  const grouped = voter.badgeCode.replace(/(\d{4})(?=\d)/g, '$1 ')
  await expectForgotten(kiosk, [voter.name, voter.badgeCode, grouped, voter.id, receipt, receipt.replace(' ', '')])
  expect(await kiosk.evaluate(() => history.length)).toBeLessThanOrEqual(2)

  // Once more, by hand too: there is one ballot for each.
  await scanOnceOnTheLine(kiosk, voter.badgeCode, `Đồng chí ${voter.name} đã bỏ phiếu.`)
  await kiosk.getByRole('button', { name: 'Xong' }).click()
  await kiosk.getByRole('textbox').fill(voter.badgeCode)
  await kiosk.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(kiosk.getByText(`Đồng chí ${voter.name} đã bỏ phiếu.`)).toBeVisible()
  await picture(kiosk, 'kiosk-already')
  await kiosk.getByRole('button', { name: 'Xong' }).click()
  await expectForgotten(kiosk, [voter.name, voter.badgeCode, grouped])

  // Everybody else who gets no ballot is told why; a badge read then takes the sentence's place.
  await typeAsScanner(kiosk, guest.badgeCode)
  await expect(kiosk.getByText('không phải đại biểu chính thức')).toBeVisible()
  await typeAsScanner(kiosk, late.badgeCode)
  await expect(kiosk.getByText('nên lần này không biểu quyết')).toBeVisible()
  await expect(kiosk.getByText(guest.name)).toHaveCount(0)
  await typeAsScanner(kiosk, onNoList)
  await expect(kiosk.getByText('Mã thẻ này không có trong danh sách.')).toBeVisible()
  await expectAccessible(kiosk)
  const lost = others[0]?.badgeCode ?? ''
  await replaceBadge(server, others[0]?.id ?? '')
  await typeAsScanner(kiosk, lost)
  await expect(kiosk.getByText('Thẻ này đã báo mất nên không dùng được.')).toBeVisible()
  await handOutPaper(server, (await vote.look()).id, onPaper.id)
  await typeAsScanner(kiosk, onPaper.badgeCode)
  await expect(kiosk.getByText('đã nhận phiếu giấy')).toBeVisible()
  await kiosk.getByRole('button', { name: 'Xong' }).click()

  // Left in the middle: forgotten after forty seconds without a touch.
  await typeAsScanner(kiosk, second.badgeCode)
  await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
  await kiosk.getByRole('checkbox').first().check({ force: true })
  await kiosk.clock.fastForward(35_000)
  await expect(kiosk.getByText(/Tự đóng và xóa sau [1-9] giây/)).toBeVisible()
  await kiosk.clock.fastForward(300)
  await expect(kiosk.getByRole('status').filter({ hasText: 'Sắp tự đóng và xóa.' })).toHaveCount(1)
  await picture(kiosk, 'kiosk-soon')
  await kiosk.clock.fastForward(10_000)
  await expectForgotten(kiosk, [second.name, second.badgeCode])
  // Nothing of it was sent.
  expect(await vote.look()).toMatchObject({ state: 'open', cast: 1, onPaper: 1 })

  // Closed under somebody's hand.
  await scanOnceOnTheLine(kiosk, second.badgeCode, `Thẻ của đồng chí ${second.name}`)
  await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
  await vote.close()
  await expect(kiosk.getByText('Đã kết thúc biểu quyết, nên phiếu không được nhận.')).toBeVisible()
  await expect(kiosk.getByText(second.name)).toHaveCount(0)
})

test('a ballot that a kiosk cannot send at once is refused and not kept; an open one can be changed there', async ({
  browser,
}) => {
  const { present } = await roster()
  const [voter] = present
  if (!voter) throw new Error('the sample has delegates')
  await setMotion(server, { id: 'm-change', changeable: true })
  // The browser says of a server that was killed that it does not answer.
  const kiosk = await openKiosk(browser, [])
  const vote = await conductVote(server, 'm-change')
  await vote.open()
  await expect(kiosk.getByText('Đưa thẻ vào máy quét hoặc nhập mã thẻ')).toBeVisible()
  await typeAsScanner(kiosk, voter.badgeCode)
  await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
  await kiosk.getByRole('radio', { name: 'Không tán thành' }).check({ force: true })
  await picture(kiosk, 'kiosk-answers')
  await server.kill()
  await expect(kiosk.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await kiosk.getByRole('button', { name: 'Gửi phiếu: Không tán thành' }).click()
  await expect(kiosk.getByText('phiếu chưa được gửi, và không được giữ lại ở đây')).toBeVisible()
  await picture(kiosk, 'kiosk-without-a-line')
  await kiosk.getByRole('button', { name: 'Xong' }).click()
  await server.start()
  await expect(kiosk.getByText('Đường truyền tốt')).toBeVisible()
  expect(await vote.look()).toMatchObject({ state: 'open', cast: 0 })

  await typeAsScanner(kiosk, voter.badgeCode)
  await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
  await kiosk.getByRole('radio', { name: 'Không tán thành' }).check({ force: true })
  await kiosk.getByRole('button', { name: 'Gửi phiếu: Không tán thành' }).click()
  await expect(kiosk.getByText('Đã nhận phiếu. Ghi lại mã này.')).toBeVisible()
  // The next badge does not take the receipt from his eyes.
  await typeAsScanner(kiosk, voter.badgeCode)
  await expect(kiosk.getByText('Đã nhận phiếu. Ghi lại mã này.')).toBeVisible()
  await kiosk.getByRole('button', { name: 'English' }).click()
  await kiosk.getByRole('button', { name: 'Done' }).click()
  await expect(kiosk.getByText('Đưa thẻ vào máy quét hoặc nhập mã thẻ')).toBeVisible()
  await typeAsScanner(kiosk, voter.badgeCode)
  await expect(kiosk.getByText('Trước khi kết thúc biểu quyết vẫn đổi được.')).toBeVisible()
  await picture(kiosk, 'kiosk-change')
  await kiosk.getByRole('button', { name: 'Đổi ý kiến' }).click()
  // What he had chosen is not shown to whoever holds his badge.
  await expect(kiosk.getByRole('radio', { checked: true })).toHaveCount(0)
  await kiosk.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
  await kiosk.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
  await expect(kiosk.getByText('Đã nhận phiếu. Ghi lại mã này.')).toBeVisible()
  expect(await vote.look()).toMatchObject({ cast: 1 })
  await vote.close()
  expect(await vote.look()).toMatchObject({ tally: { for: 1, against: 0, cast: 1 } })

  // Let go by the office, it is a kiosk no more and shows a code again.
  await letKiosksGo(server)
  await expect(kiosk.getByText(/^\d{3} \d{3}$/)).toBeVisible()
  expect(await kiosk.evaluate(() => localStorage.getItem('secret:kiosk'))).toBeNull()
})

test('a kiosk with a camera reads the badge that is held before it, and looks at nobody who is at his ballot', {
  tag: '@long',
}, async () => {
  const { present } = await roster()
  const [voter] = present
  if (!voter) throw new Error('the sample has delegates')
  await setMotion(server, { id: 'm-camera', form: 'list', candidates: present.slice(1).map(({ id }) => candidate(id)) })
  const folder = mkdtempSync(join(tmpdir(), 'hoi-truong-camera-'))
  const file = join(folder, 'camera.y4m')
  writeFakeCamera(file, [`${server.base}/#${voter.badgeCode}`])
  const browser = await launchWithCamera(file)
  try {
    const kiosk = await openKiosk(browser, faults)
    const vote = await conductVote(server, 'm-camera')
    await vote.open()
    await kiosk.getByRole('button', { name: 'Bật camera' }).click()
    await expect(kiosk.getByText(`Thẻ của đồng chí ${voter.name}`)).toBeVisible({ timeout: 60_000 })
    await expect(kiosk.locator('video')).toHaveCount(0)
    await kiosk.getByRole('button', { name: 'Đúng, nhận phiếu' }).click()
    // Whom the list is of can be read here too.
    await kiosk.getByText('Xem danh sách (6)').click()
    await expect(kiosk.getByText(present[1]?.name ?? '')).toBeVisible()
    await expectAccessible(kiosk)
    await picture(kiosk, 'kiosk-list')
    await kiosk.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
    await kiosk.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
    await expect(kiosk.getByText('Đã nhận phiếu. Ghi lại mã này.')).toBeVisible()
    expect(await vote.look()).toMatchObject({ cast: 1 })
    await kiosk.getByRole('button', { name: 'Xong' }).click()
    await expect(kiosk.getByText(present[1]?.name ?? '')).toBeHidden()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
