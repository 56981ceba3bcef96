import { type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture, sizes } from './kit/devices.ts'
import { type Door, nameOf, openDoor, scan, verdictOf } from './kit/door.ts'
import { test } from './kit/test.ts'

/** What desks are called, and that no two are called the same without anybody knowing. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('each new desk takes the next number that no desk has, may be renamed, and keeps its name', {
  tag: '@long',
}, async ({ browser }) => {
  const faults: string[] = []
  const first = await openDevice(browser, 'laptop', door.links.reception, faults)
  const second = await openDevice(browser, 'laptop', door.links.reception, faults)
  await expect(nameOf(first)).toHaveValue('Bàn 1')
  await scan(first, door.one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã điểm danh')
  // It had the same number as long as neither was used.
  await expect(nameOf(second)).toHaveValue('Bàn 2')
  await scan(second, door.one(2).badgeCode)
  await expect(verdictOf(second)).toContainText('Đã điểm danh')
  const third = await openDevice(browser, 'laptop', door.links.reception, faults)
  await expect(nameOf(third)).toHaveValue('Bàn 3')
  await expect(nameOf(first)).toHaveValue('Bàn 1')
  await first.reload()
  await expect(nameOf(first)).toHaveValue('Bàn 1')

  await nameOf(third).fill('Cửa Đông')
  await scan(third, door.one(3).badgeCode)
  await expect(verdictOf(third)).toContainText('Đã điểm danh')
  await third.reload()
  await expect(nameOf(third)).toHaveValue('Cửa Đông')
  const { people } = await door.officeView()
  expect([1, 2, 3].map((number) => people[door.one(number).id]?.presence?.desk)).toEqual(['Bàn 1', 'Bàn 2', 'Cửa Đông'])
  // An empty name is none: the desk has a number again.
  await nameOf(third).fill('')
  await scan(third, door.one(4).badgeCode)
  await expect(verdictOf(third)).toContainText('Đã điểm danh')
  expect((await door.officeView()).people[door.one(4).id]?.presence?.desk).toBe('Bàn 3')
  await expect(nameOf(third)).toHaveValue('Bàn 3')
  expect(faults).toEqual([])
})

/** A desk whose device has this mark, as if the dice had given it. */
async function openMarked(browser: Browser, mark: string): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.laptop, locale: 'vi-VN' })
  await context.addInitScript(
    (given) => localStorage.getItem('desk-mark') ?? localStorage.setItem('desk-mark', given),
    mark,
  )
  const desk = await context.newPage()
  await desk.goto(door.links.reception)
  return desk
}

test('two desks that begin without a line have names of their own, and the office tells them apart', {
  tag: '@long',
}, async ({ browser }) => {
  const desks = [await openMarked(browser, 'K47'), await openMarked(browser, 'T92')] as const
  for (const desk of desks) await expect(nameOf(desk)).toHaveValue('Bàn 1')
  await door.server.kill()
  for (const [index, desk] of desks.entries()) {
    await expect(desk.getByText('Mất kết nối, đang thử lại')).toBeVisible()
    await scan(desk, door.one(3).badgeCode)
    await expect(verdictOf(desk)).toContainText('Có trong danh sách, mời vào')
    await scan(desk, door.one(index + 4).badgeCode)
    await expect(verdictOf(desk)).toContainText(door.one(index + 4).name)
    await picture(desk, `desk-names-marked-${index}`)
    await expectAccessible(desk)
  }
  const [first, second] = desks
  await expect(nameOf(first)).toHaveValue('Bàn K47')
  await expect(nameOf(second)).toHaveValue('Bàn T92')
  await expect(first.getByText('Tên “Bàn K47” do máy tự đặt')).toBeVisible()
  await first.getByRole('button', { name: 'Đã rõ' }).click()
  await expect(first.getByText(/do máy tự đặt khi mất kết nối/)).toBeHidden()
  const rested = Date.now() + 6_000
  await expect.poll(() => Date.now() > rested, { timeout: 10_000 }).toBe(true)

  await door.server.start()
  for (const desk of desks) {
    await expect(desk.getByText('Có mặt 3/82')).toBeVisible({ timeout: 30_000 })
    await expect(desk.getByText(/lượt (được|đã) giữ/)).toBeHidden({ timeout: 30_000 })
    await expect(desk.getByText('Một máy khác cũng điểm danh')).toBeHidden()
  }
  // It has let people in under its name, and keeps it.
  await first.reload()
  await expect(nameOf(first)).toHaveValue('Bàn K47')
  await expect(first.getByText(/do máy tự đặt khi mất kết nối/)).toBeHidden()
  await second.reload()
  await expect(nameOf(second)).toHaveValue('Bàn T92')
  const { people, conflicts } = await door.officeView()
  expect([4, 5].map((number) => people[door.one(number).id]?.presence?.desk)).toEqual(['Bàn K47', 'Bàn T92'])
  const twice = Object.values(conflicts).filter(({ personId }) => personId === door.one(3).id)
  expect(twice.map(({ desk, otherDesk }) => [desk, otherDesk].sort())).toEqual([['Bàn K47', 'Bàn T92']])
})

test('a desk that is given the name of another is told so, until it is renamed or said to be the same', {
  tag: '@long',
}, async ({ browser }) => {
  const first = await openMarked(browser, 'K47')
  const second = await openMarked(browser, 'T92')
  const told = (desk: Page) => desk.getByText('Một máy khác cũng điểm danh dưới tên “Bàn 1”')
  await scan(first, door.one(1).badgeCode)
  await expect(verdictOf(first)).toContainText('Đã điểm danh')
  await nameOf(second).fill('Bàn 1')
  await expect(told(second)).toBeVisible()
  await picture(second, 'desk-names-twice')
  await expectAccessible(second)
  // Nobody heeds it: then the other desk is told as well, as soon as somebody is let in.
  await expect(told(first)).toBeHidden()
  await scan(second, door.one(2).badgeCode)
  await expect(told(first)).toBeVisible()
  await first.reload()
  await expect(told(first)).toBeVisible()
  await first.getByRole('button', { name: 'Vẫn là bàn này' }).click()
  await expect(told(first)).toBeHidden()
  await first.reload()
  await expect(verdictOf(first)).toBeVisible()
  await expect(told(first)).toBeHidden()

  await second.getByRole('button', { name: 'Đổi tên bàn này' }).click()
  await expect(nameOf(second)).toHaveValue(/^Bàn [A-Z]\d\d$/)
  await expect(told(second)).toBeHidden()
  await expect(second.getByText(/do máy tự đặt khi mất kết nối/)).toBeHidden()
})
