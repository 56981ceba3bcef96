import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { toBuffer } from 'qrcode'
import { addConference, takeSample } from '../../server/first-conference.ts'
import { fairDice } from '../../server/ids.ts'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { OfficePersonRow, OfficeView } from '../../shared/views.ts'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { connectDevice, officeRoster, type RunningServer, startServer } from './kit/server.ts'

/** The door: every kind of code, two desks, and a server that goes away and comes back. */
let server: RunningServer
let folder: string
let links: { reception: string; office: string }
let roster: OfficePersonRow[]

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-door-'))
  server = await startServer()
  links = { reception: server.link('reception'), office: server.link('office') }
  roster = (await officeRoster(server)).filter((person) => person.official)
})
test.afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Whole, and on no list. */
const onNoList = badgeCode('123456789012345')

const one = (number: number): OfficePersonRow => {
  const found = roster[number - 1]
  if (!found) throw new Error(`there is no official delegate ${number}`)
  return found
}
const verdictOf = (desk: Page) => desk.getByRole('status', { name: 'Kết quả điểm danh' })
const recentOf = (desk: Page) => desk.getByRole('region', { name: 'Các lượt vừa qua' }).getByRole('listitem')

/** A scanner that types, wherever the focus is: all keys in one go, which no busy machine can pull apart. */
async function scan(desk: Page, code: string): Promise<void> {
  await expect(verdictOf(desk)).toBeVisible()
  await desk.evaluate((digits) => {
    for (const key of [...digits, 'Enter']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }, code)
}

async function nameDesk(desk: Page, name: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Tên bàn' }).fill(name)
}

/** What the office sees, over a line of its own. */
async function officeView(): Promise<OfficeView> {
  const office = await connectDevice<OfficeView>(links.office)
  office.close()
  return office.view
}

/** A second conference on the same installation; gives a badge of it. */
async function badgeOfAnotherConference(): Promise<string> {
  await server.kill()
  const storage = sqliteStorage(server.data)
  const id = await addConference(storage, fairDice, Date.now())
  await takeSample(storage, id, 'server/sample', fairDice, Date.now())
  const [somebody] = await storage.conference(id).people.all()
  await storage.close()
  await server.start()
  if (!somebody) throw new Error('the other conference has nobody')
  return somebody.badgeCode
}

test('each code before the camera has a verdict of its own, and none stops the next', async () => {
  test.setTimeout(240_000)
  const foreign = await badgeOfAnotherConference()
  const office = await connectDevice<OfficeView>(links.office)
  const lost = one(2)
  expect(await office.send({ type: 'replaceBadge', personId: lost.id })).toMatchObject({ done: true })
  office.close()

  const camera = join(folder, 'camera.y4m')
  const link = server.badgeLink(one(1).badgeCode)
  writeFakeCamera(camera, [link, lost.badgeCode, foreign, 'Tiệc trưa, bàn 12', onNoList], 14)
  const faults: string[] = []
  const browser = await launchWithCamera(camera)
  try {
    const desk = await openDevice(browser, 'laptop', links.reception, faults)
    // This browser has no reader of its own: ours comes from the server, in WebAssembly.
    const reader = desk.waitForResponse(/\/assets\/zxing_reader.*\.wasm$/)
    await desk.getByRole('button', { name: 'Bật camera' }).click()
    expect((await reader).ok()).toBe(true)
    const recent = recentOf(desk)
    await expect(recent.filter({ hasText: one(1).name })).toContainText('Đã điểm danh', { timeout: 30_000 })
    await expect(recent.filter({ hasText: 'đã báo mất' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'của một hội nghị khác' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'Mã này không phải thẻ' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'không có trong danh sách' }).first()).toBeVisible()
    // The pictures come round again: the first badge has been away for long enough to count as shown once more.
    await expect(recent.filter({ hasText: one(1).name }).first()).toContainText('Có mặt từ')
    await expect(verdictOf(desk)).toContainText('Đã có mặt từ trước')
    await picture(desk, 'door-camera')
    await desk.getByRole('button', { name: 'Tắt camera' }).click()
    await expectAccessible(desk)

    const [times] = Object.values((await officeView()).desks)
    expect(times?.verdicts).toBeGreaterThan(0)
    console.log(`verdicts: ${times?.verdicts}, median ${times?.medianMilliseconds} ms from frame to picture`)
    expect(times?.medianMilliseconds).toBeGreaterThan(0)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
})

test('the door goes on without the server, over a reload, and hands everything in when it is back', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const office = await connectDevice<OfficeView>(links.office)
  expect(await office.send({ type: 'replaceBadge', personId: one(8).id })).toMatchObject({ done: true })
  office.close()
  const first = await openDevice(browser, 'laptop', links.reception, [])
  const second = await openDevice(browser, 'laptop', links.reception, [])
  await nameDesk(second, 'Bàn 2')
  await scan(first, one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã điểm danh')
  await expect(verdictOf(first)).toContainText(one(1).name)
  // The page lies on the device from its first visit on.
  await first.evaluate(async () => void (await navigator.serviceWorker.ready))
  await first.reload()
  await expect(verdictOf(first)).toContainText('Sẵn sàng')
  await expect(first.getByText('Có mặt 1/82')).toBeVisible()

  await server.kill()
  await expect(first.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await scan(first, one(3).badgeCode)
  await expect(verdictOf(first)).toContainText('Giữ trên máy, sẽ gửi')
  await expect(verdictOf(first)).toContainText('Có trong danh sách, mời vào')
  await expect(verdictOf(first)).toContainText(one(3).name)
  await expect(verdictOf(first).locator('[data-kind="kept-in"]')).toBeVisible()
  await picture(first, 'door-kept')
  await expectAccessible(first)
  await scan(first, one(3).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã có mặt từ trước')
  await scan(first, one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã có mặt từ trước')
  await scan(first, onNoList)
  await expect(verdictOf(first)).toContainText('không có trong danh sách trên máy')

  // Two desks without a server cannot know of each other; the third delegate comes to both.
  await expect(second.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await scan(second, one(3).badgeCode)
  await expect(verdictOf(second)).toContainText('Có trong danh sách, mời vào')
  await scan(second, one(4).badgeCode)
  await expect(verdictOf(second)).toContainText(one(4).name)

  // The page opens with the server away, knows everybody, and has lost nothing.
  await first.reload()
  await expect(
    recentOf(first)
      .filter({ hasText: one(3).name })
      .first(),
  ).toContainText('Giữ trên máy')
  await expect(recentOf(first)).toHaveCount(4)
  await expect(recentOf(first).filter({ hasText: one(1).name })).toContainText('Đã có mặt từ trước')
  await expect(first.getByText('Có mặt 1/82')).toBeVisible()
  await expect(first.getByText('4 lượt được giữ trên máy này')).toBeVisible()
  await scan(first, one(5).badgeCode)
  await expect(verdictOf(first)).toContainText(one(5).name)
  await expect(verdictOf(first)).toContainText('Có trong danh sách, mời vào')
  // A badge that was lost while the line was up is known as lost without the server, too, and not as unknown.
  await scan(first, one(8).badgeCode)
  await expect(verdictOf(first)).toContainText('Chưa cho vào được')
  await expect(verdictOf(first)).toContainText('Thẻ này đã báo mất')
  // What was never sent can be taken back without the server, too.
  await scan(first, one(6).badgeCode)
  await first.getByRole('button', { name: `Hoàn tác điểm danh ${one(6).name}` }).click()
  await expect(verdictOf(first)).toContainText('Đã hoàn tác điểm danh')
  await first.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  const form = first.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Văn Đi Thay')
  await form.getByRole('searchbox').fill(one(7).name)
  await form
    .getByRole('button', { name: one(7).name })
    .first()
    .click()
  await picture(first, 'door-walk-in')
  await form.getByRole('button', { name: 'Thêm và điểm danh' }).click()
  await expect(verdictOf(first)).toContainText('Nguyễn Văn Đi Thay')
  await expect(verdictOf(first)).toContainText('Giữ trên máy, sẽ gửi')
  // A scan counts as late from five seconds on: everything above was longer ago by the time the server is back.
  const rested = Date.now() + 6_000
  await expect.poll(() => Date.now() > rested, { timeout: 10_000 }).toBe(true)

  await server.start()
  await expect(first.getByText('Có mặt 4/82')).toBeVisible({ timeout: 30_000 })
  await expect(first.getByText(/lượt (được|đã) giữ/)).toBeHidden({ timeout: 30_000 })
  await expect(second.getByText(/lượt (được|đã) giữ/)).toBeHidden({ timeout: 30_000 })
  await expect(first.getByText('Khách mời 1/')).toBeVisible()
  // One of the two had been second at the door, whoever handed in first.
  const outcomes = [recentOf(first), recentOf(second)].map((list) => list.filter({ hasText: one(3).name }))
  await expect(async () => {
    const texts = (await Promise.all(outcomes.map((list) => list.allTextContents()))).flat()
    expect(texts.filter((text) => text.includes('Khác lúc ở cửa'))).toHaveLength(1)
  }).toPass()
  await picture(first, 'door-handed-in')
  await expectAccessible(first)

  const view = await officeView()
  const person = (id: string) => view.people[id]
  expect(person(one(3).id)?.presence?.desk).toBe('Bàn 1')
  expect(person(one(4).id)?.presence?.desk).toBe('Bàn 2')
  const presence = person(one(5).id)?.presence
  expect((presence?.recordedAt ?? 0) - (presence?.at ?? 0)).toBeGreaterThan(5_000)
  expect(person(one(6).id)?.presence).toBeNull()
  const walkIn = Object.values(view.people).filter(({ name }) => name === 'Nguyễn Văn Đi Thay')
  expect(walkIn).toMatchObject([{ walkIn: true, standsInFor: one(7).name, official: false }])
  const conflicts = Object.values(view.conflicts)
  // One or two of them, by who handed in first: the first desk had scanned him twice.
  expect(conflicts.filter(({ personId }) => personId === one(3).id).length).toBeGreaterThan(0)
  expect(conflicts.filter(({ why }) => why === 'unknownCode')).toHaveLength(1)
})

test('a desk takes its own check-in back, lets people out and in again, and gives a phone its code once', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', links.reception, faults)
  // What the QR code holds is drawn; the line says it, too.
  const tokens: string[] = []
  desk.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const token = /"token":"(\w+)"/.exec(String(payload))?.[1]
      if (token) tokens.push(token)
    }),
  )
  await desk.reload()
  const verdict = verdictOf(desk)
  await scan(desk, one(1).badgeCode)
  await expect(verdict).toContainText('Đã điểm danh')
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()
  await desk.getByRole('button', { name: `Hoàn tác điểm danh ${one(1).name}` }).click()
  await expect(verdict).toContainText('Đã hoàn tác điểm danh')
  await expect(desk.getByText('Có mặt 0/82')).toBeVisible()

  await scan(desk, one(1).badgeCode)
  await expect(verdict).toContainText('Đã điểm danh')
  await desk.getByRole('radio', { name: 'Ra' }).click({ force: true })
  await expect(desk.getByText('Đang ghi RA')).toBeVisible()
  await scan(desk, one(1).badgeCode)
  await expect(verdict).toContainText('Đã ghi ra ngoài')
  await expect(desk.getByText('Đang trong hội trường 0')).toBeVisible()
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()
  await picture(desk, 'door-out')
  await expectAccessible(desk)
  await scan(desk, one(2).badgeCode)
  await expect(verdict).toContainText('Người này chưa được điểm danh.')
  await desk.getByRole('radio', { name: 'Vào' }).click({ force: true })
  await scan(desk, one(1).badgeCode)
  await expect(verdict).toContainText('Đã vào lại')
  await expect(desk.getByText('Đang trong hội trường 1')).toBeVisible()

  // His phone gets in by the code on the desk's screen, which goes as soon as it was used; another phone comes too late.
  await desk.getByRole('button', { name: 'Mã cho điện thoại' }).click()
  await expect(desk.getByRole('img', { name: /điện thoại của/ })).toBeVisible()
  await picture(desk, 'door-phone')
  await expectAccessible(desk)
  const phone = await openDevice(browser, 'phone', server.badgeLink(`t${tokens.at(-1)}`), faults)
  await expect(phone.getByText(/Đã điểm danh lúc/)).toBeVisible()
  await expect(desk.getByText('Đã mở trên điện thoại.')).toBeVisible()
  await expect(desk.getByRole('img', { name: /điện thoại của/ })).toBeHidden()
  const stranger = await openDevice(browser, 'phone', server.badgeLink(`t${tokens.at(-1)}`), [])
  await expect(stranger.getByText('đã dùng hoặc quá hai phút')).toBeVisible()

  // The desk lets that phone go again, after asking.
  await desk.getByRole('searchbox').fill(one(1).name)
  await desk.getByRole('button', { name: `Việc khác với ${one(1).name}` }).click()
  await desk.getByRole('button', { name: 'Gỡ điện thoại' }).click()
  await desk.getByRole('button', { name: 'Gỡ', exact: true }).click()
  await expect(desk.getByText('Thẻ này đang mở trên một điện thoại.')).toBeHidden()
  await desk.getByRole('button', { name: 'Đóng' }).click()

  // Somebody on the roster comes in another's place; a slip is put right at once.
  await desk.getByRole('searchbox').fill(one(2).name)
  await desk.getByRole('button', { name: `Việc khác với ${one(2).name}` }).click()
  const standIn = desk.getByRole('dialog').getByRole('region', { name: 'Đi thay' })
  await standIn.getByRole('searchbox').fill(one(1).name)
  await expect(standIn.getByRole('button', { name: one(1).name })).toHaveCount(0)
  await standIn.getByRole('searchbox').fill(one(10).name)
  await picture(desk, 'door-stand-in')
  await standIn
    .getByRole('button', { name: one(10).name })
    .first()
    .click()
  await expect(standIn.getByText(`Đi thay ${one(10).name}`)).toBeVisible()
  await expectAccessible(desk)
  await standIn.getByRole('button', { name: 'Bỏ ghi đi thay' }).click()
  await standIn.getByRole('searchbox').fill(one(11).name)
  await standIn
    .getByRole('button', { name: one(11).name })
    .first()
    .click()
  await desk.getByRole('button', { name: 'Đóng' }).click()
  await desk.getByRole('searchbox').fill(one(2).name)
  await desk.getByRole('button', { name: `Điểm danh ${one(2).name}` }).click()
  await expect(verdict).toContainText(`Đi thay ${one(11).name}`)

  // Another is written down as absent with a reason, comes all the same, and is told so.
  const late = one(9)
  await desk.getByRole('searchbox').fill(late.name)
  await desk.getByRole('button', { name: `Việc khác với ${late.name}` }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Lý do vắng' }).fill('Đi công tác')
  await sheet.getByRole('button', { name: 'Ghi vắng có lý do' }).click()
  await expect(sheet.getByText('Vắng có lý do: Đi công tác')).toBeVisible()
  await picture(desk, 'door-absence')
  await expectAccessible(desk)
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: late.name })).toContainText('Vắng có lý do')
  await desk.getByRole('button', { name: `Điểm danh ${late.name}` }).click()
  await expect(verdict).toContainText('Đã điểm danh')
  expect(faults).toEqual([])
})

test('a desk is set up without sending anything, and reads photographs where there is no camera', async () => {
  const name = 'desk.hall.test'
  const camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  const faults: string[] = []
  const browser = await launchWithCamera(camera, { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] })
  try {
    const desk = await openDevice(browser, 'tablet', links.reception.replace('127.0.0.1', name), faults)
    await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
    const setUp = desk.getByRole('dialog')
    await scan(desk, one(1).badgeCode)
    await expect(setUp.getByText(`Thẻ của ${one(1).name}.`)).toBeVisible()
    await expect(setUp.getByText('Các chữ số đến đủ và đúng.')).toBeVisible()
    await setUp.getByRole('button', { name: 'Đo kết nối' }).click()
    await expect(setUp.getByText(/Máy chủ trả lời/)).toBeVisible()
    await setUp.getByRole('button', { name: 'Đã điểm danh' }).click()
    await picture(desk, 'door-set-up')
    await expectAccessible(desk)
    await setUp.getByRole('button', { name: 'Đóng' }).click()
    await expect(verdictOf(desk)).toContainText('Sẵn sàng điểm danh')

    // Over plain http there is no camera; a photograph is read all the same, even a large one of a small code.
    expect(await desk.evaluate(() => window.isSecureContext)).toBe(false)
    await expect(desk.getByRole('button', { name: 'Chụp mã trên thẻ' })).toBeVisible()
    await expect(desk.getByText('Máy chủ đang tắt HTTPS nên camera chỉ chạy trên chính máy chủ')).toBeVisible()
    const photograph = await toBuffer(server.badgeLink(one(2).badgeCode), { width: 2_400, margin: 20 })
    const files = { name: 'the.png', mimeType: 'image/png', buffer: photograph }
    await desk.locator('input[type=file]').setInputFiles(files)
    await expect(verdictOf(desk)).toContainText(one(2).name)
    await expect(verdictOf(desk)).toContainText('Đã điểm danh')
    await picture(desk, 'door-photograph')
    await expectAccessible(desk)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
  expect(Object.values((await officeView()).people).filter(({ presence }) => presence)).toHaveLength(1)
})

test('a slow line is no verdict: the desk says that it waits, and is green only when the answer is there', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', server.base, faults)
  let held: (() => void)[] | null = null
  await desk.routeWebSocket(/socket\.io/, (page) => {
    const line = page.connectToServer()
    line.onMessage((message) => (held ? held.push(() => page.send(message)) : page.send(message)))
  })
  await desk.goto(links.reception)
  await expect(desk.getByText('Đường truyền tốt')).toBeVisible()
  held = []
  await scan(desk, one(1).badgeCode)
  await expect(verdictOf(desk).locator('[data-kind="asking"]')).toBeVisible()
  await expect(verdictOf(desk).locator('[data-kind="held"]')).toContainText('Mạng chậm, đang giữ')
  await expect(verdictOf(desk)).toContainText(one(1).name)
  await picture(desk, 'door-slow')
  for (const send of held) send()
  held = null
  await expect(verdictOf(desk).locator('[data-kind="in"]')).toContainText('Đã điểm danh')
  expect(faults).toEqual([])
})

test('Enter in the search takes the only one found, and says of whoever is in already that he is', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', links.reception, faults)
  const search = desk.getByRole('searchbox')
  const only = one(1)
  await search.fill(`${only.name} ${only.unit}`)
  await expect(desk.getByText('1 người. Bấm Enter để chọn.')).toBeVisible()
  await search.press('Enter')
  await expect(verdictOf(desk)).toContainText('Đã điểm danh')
  await expect(verdictOf(desk)).toContainText(only.name)
  await expect(search).toHaveValue('')
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()

  // Nobody has scanned twice, so that nothing goes on the record.
  await search.fill(`${only.name} ${only.unit}`)
  await search.press('Enter')
  await expect(verdictOf(desk)).toContainText('Đã có mặt từ trước')
  await expect(verdictOf(desk)).toContainText(/Điểm danh lúc \d\d:\d\d tại Bàn 1/)
  const scans = Object.values((await officeView()).record).filter(({ personId }) => personId === only.id)
  expect(scans.map(({ what }) => what)).toEqual(['attendeeCheckedIn'])

  // Of several it takes none; a stand-in's form is not sent off by it either.
  await search.fill('nguyen')
  await search.press('Enter')
  await expect(search).toHaveValue('nguyen')
  await expect(verdictOf(desk)).toContainText(only.name)
  await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Văn Đi Thay')
  await form.getByRole('searchbox').fill('nguyen')
  await form.getByRole('searchbox').press('Enter')
  await expect(form).toBeVisible()
  await form.getByRole('searchbox').fill(`${one(2).name} ${one(2).unit}`)
  await form.getByRole('searchbox').press('Enter')
  await expect(form.getByText(`Đi thay ${one(2).name}`)).toBeVisible()
  expect(faults).toEqual([])
})

test('each new desk takes the next number that no desk has, may be renamed, and keeps its name', async ({
  browser,
}) => {
  const faults: string[] = []
  const nameOf = (desk: Page) => desk.getByRole('textbox', { name: 'Tên bàn' })
  const first = await openDevice(browser, 'laptop', links.reception, faults)
  const second = await openDevice(browser, 'laptop', links.reception, faults)
  await expect(nameOf(first)).toHaveValue('Bàn 1')
  await scan(first, one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã điểm danh')
  // It had the same number as long as neither was used.
  await expect(nameOf(second)).toHaveValue('Bàn 2')
  await scan(second, one(2).badgeCode)
  await expect(verdictOf(second)).toContainText('Đã điểm danh')
  const third = await openDevice(browser, 'laptop', links.reception, faults)
  await expect(nameOf(third)).toHaveValue('Bàn 3')
  await expect(nameOf(first)).toHaveValue('Bàn 1')
  await first.reload()
  await expect(nameOf(first)).toHaveValue('Bàn 1')

  await nameDesk(third, 'Cửa Đông')
  await scan(third, one(3).badgeCode)
  await expect(verdictOf(third)).toContainText('Đã điểm danh')
  await third.reload()
  await expect(nameOf(third)).toHaveValue('Cửa Đông')
  const { people } = await officeView()
  expect([1, 2, 3].map((number) => people[one(number).id]?.presence?.desk)).toEqual(['Bàn 1', 'Bàn 2', 'Cửa Đông'])
  // An empty name is none: the desk has a number again.
  await nameDesk(third, '')
  await scan(third, one(4).badgeCode)
  await expect(verdictOf(third)).toContainText('Đã điểm danh')
  expect((await officeView()).people[one(4).id]?.presence?.desk).toBe('Bàn 3')
  await expect(nameOf(third)).toHaveValue('Bàn 3')
  expect(faults).toEqual([])
})
