import { expect } from '@playwright/test'
import { formatTime } from '../../client/i18n/format.ts'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { type Door, nameOf, onNoList, openDoor, recentOf, scan, verdictOf } from './kit/door.ts'
import { connectDevice } from './kit/server.ts'
import { test } from './kit/test.ts'

/** The door when the server goes away and comes back. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('the door goes on without the server, over a reload, and hands everything in when it is back', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const office = await connectDevice<OfficeView>(door.links.office)
  expect(await office.send({ type: 'replaceBadge', personId: door.one(8).id })).toMatchObject({ done: true })
  office.close()
  const first = await openDevice(browser, 'laptop', door.links.reception, [])
  const second = await openDevice(browser, 'laptop', door.links.reception, [])
  await nameOf(second).fill('Bàn 2')
  await scan(first, door.one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã điểm danh')
  await expect(verdictOf(first)).toContainText(door.one(1).name)
  // The page lies on the device from its first visit on.
  await first.evaluate(async () => void (await navigator.serviceWorker.ready))
  await first.reload()
  await expect(verdictOf(first)).toContainText('Sẵn sàng')
  await expect(first.getByText('Có mặt 1/82')).toBeVisible()

  await door.server.kill()
  await expect(first.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await scan(first, door.one(3).badgeCode)
  await expect(verdictOf(first)).toContainText('Giữ trên máy, sẽ gửi')
  await expect(verdictOf(first)).toContainText('Có trong danh sách, mời vào')
  await expect(verdictOf(first)).toContainText(door.one(3).name)
  await expect(verdictOf(first).locator('[data-kind="kept-in"]')).toBeVisible()
  await picture(first, 'door-kept')
  await expectAccessible(first)
  await scan(first, door.one(3).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã có mặt từ trước')
  await scan(first, door.one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã có mặt từ trước')
  await scan(first, onNoList)
  await expect(verdictOf(first)).toContainText('không có trong danh sách trên máy')

  // Two desks without a server cannot know of each other; the third delegate comes to both.
  await expect(second.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await scan(second, door.one(3).badgeCode)
  await expect(verdictOf(second)).toContainText('Có trong danh sách, mời vào')
  await scan(second, door.one(4).badgeCode)
  await expect(verdictOf(second)).toContainText(door.one(4).name)

  // The page opens with the server away, knows everybody, and has lost nothing.
  await first.reload()
  await expect(
    recentOf(first)
      .filter({ hasText: door.one(3).name })
      .first(),
  ).toContainText('Giữ trên máy')
  await expect(recentOf(first)).toHaveCount(4)
  await expect(recentOf(first).filter({ hasText: door.one(1).name })).toContainText('Đã có mặt từ trước')
  await expect(first.getByText('Có mặt 1/82')).toBeVisible()
  await expect(first.getByText('4 lượt được giữ trên máy này')).toBeVisible()
  await scan(first, door.one(5).badgeCode)
  await expect(verdictOf(first)).toContainText(door.one(5).name)
  await expect(verdictOf(first)).toContainText('Có trong danh sách, mời vào')
  // A badge that was lost while the line was up is known as lost without the server, too, and not as unknown.
  await scan(first, door.one(8).badgeCode)
  await expect(verdictOf(first)).toContainText('Chưa cho vào được')
  await expect(verdictOf(first)).toContainText('Thẻ này đã báo mất')
  // What was never sent can be taken back without the server, too.
  await scan(first, door.one(6).badgeCode)
  await first.getByRole('button', { name: `Hoàn tác điểm danh ${door.one(6).name}` }).click()
  await expect(verdictOf(first)).toContainText('Đã hoàn tác điểm danh')
  await first.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  const form = first.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Văn Đi Thay')
  await form.getByRole('searchbox').fill(door.one(7).name)
  await form
    .getByRole('button', { name: door.one(7).name })
    .first()
    .click()
  await picture(first, 'door-walk-in')
  await form.getByRole('button', { name: 'Thêm và điểm danh' }).click()
  await expect(verdictOf(first)).toContainText('Nguyễn Văn Đi Thay')
  await expect(verdictOf(first)).toContainText('Giữ trên máy, sẽ gửi')
  // A scan counts as late from five seconds on: everything above was longer ago by the time the server is back.
  const rested = Date.now() + 6_000
  await expect.poll(() => Date.now() > rested, { timeout: 10_000 }).toBe(true)

  await door.server.start()
  await expect(first.getByText('Có mặt 4/82')).toBeVisible({ timeout: 30_000 })
  await expect(first.getByText(/lượt (được|đã) giữ/)).toBeHidden({ timeout: 30_000 })
  await expect(second.getByText(/lượt (được|đã) giữ/)).toBeHidden({ timeout: 30_000 })
  await expect(first.getByText('Không biểu quyết 1/')).toBeVisible()
  // One of the two had been second at the door, whoever handed in first.
  const outcomes = [recentOf(first), recentOf(second)].map((list) => list.filter({ hasText: door.one(3).name }))
  await expect(async () => {
    const texts = (await Promise.all(outcomes.map((list) => list.allTextContents()))).flat()
    expect(texts.filter((text) => text.includes('Khác lúc ở cửa'))).toHaveLength(1)
  }).toPass()
  await picture(first, 'door-handed-in')
  await expectAccessible(first)

  const view = await door.officeView()
  const person = (id: string) => view.people[id]
  expect(person(door.one(3).id)?.presence?.desk).toBe('Bàn 1')
  expect(person(door.one(4).id)?.presence?.desk).toBe('Bàn 2')
  const presence = person(door.one(5).id)?.presence
  expect((presence?.recordedAt ?? 0) - (presence?.at ?? 0)).toBeGreaterThan(5_000)
  expect(person(door.one(6).id)?.presence).toBeNull()
  const walkIn = Object.values(view.people).filter(({ name }) => name === 'Nguyễn Văn Đi Thay')
  expect(walkIn).toMatchObject([{ walkIn: true, standsInFor: door.one(7).name, official: false }])
  const conflicts = Object.values(view.conflicts)
  // One or two of them, by who handed in first: the first desk had scanned him twice.
  expect(conflicts.filter(({ personId }) => personId === door.one(3).id).length).toBeGreaterThan(0)
  expect(conflicts.filter(({ why }) => why === 'unknownCode')).toHaveLength(1)
})

test('a scan handed in late has the time the person stood there on the office’s list and on the record', async ({
  browser,
}) => {
  const faults: string[] = []
  const minutesAgo = (count: number) => Date.now() - count * 60_000
  const inHanoi = (at: number) => formatTime(at, 'Asia/Ho_Chi_Minh')
  const [stoodThere, atTheOther] = [minutesAgo(20), minutesAgo(30)]
  const line = await connectDevice(door.links.reception)
  const scanned = { type: 'checkIn', badge: { personId: door.one(1).id }, means: 'name', verdictAfter: null } as const
  expect(await line.send({ ...scanned, desk: 'Bàn 1', scannedAt: stoodThere })).toMatchObject({ done: true })
  expect(await line.send({ ...scanned, desk: 'Bàn 2', scannedAt: atTheOther })).toMatchObject({ done: true })
  line.close()

  const office = await openDevice(browser, 'laptop', door.links.office, faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  await expect(office.getByText(`Lúc ${inHanoi(atTheOther)}, Bàn 2 cho ${door.one(1).name} vào`)).toBeVisible()
  await picture(office, 'door-late-conflict')
  await office.getByRole('tab', { name: 'Diễn biến' }).click()
  const rows = office.getByRole('row').filter({ hasText: door.one(1).name })
  await expect(rows).toHaveCount(2)
  for (const [index, at] of [stoodThere, atTheOther].entries()) {
    await expect(rows.nth(index)).toContainText(inHanoi(at))
    await expect(rows.nth(index)).toContainText(/Gửi lên lúc \d\d:\d\d\./)
  }
  // The second handed in was the first at the door: the record does not say that he had been there before.
  await expect(rows.nth(1)).toContainText('chỉ tính có mặt một lần')
  await picture(office, 'door-late-record')
  await expectAccessible(office)
  expect(faults).toEqual([])
})
