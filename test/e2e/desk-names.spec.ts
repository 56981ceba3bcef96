import { expect, test } from '@playwright/test'
import { openDevice } from './kit/devices.ts'
import { type Door, nameOf, openDoor, scan, verdictOf } from './kit/door.ts'

/** What desks are called, and that no two are called the same without anybody knowing. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('each new desk takes the next number that no desk has, may be renamed, and keeps its name', async ({
  browser,
}) => {
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
