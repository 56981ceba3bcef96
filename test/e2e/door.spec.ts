import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { type Door, onNoList, openDoor, recentOf, scan, verdictOf } from './kit/door.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { connectDevice } from './kit/server.ts'
import { test } from './kit/test.ts'

/** The door on the line: every kind of code, a slow line, and the search. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('each code before the camera has a verdict of its own, and none stops the next', async () => {
  test.setTimeout(240_000)
  const foreign = await door.badgeOfAnotherConference()
  const office = await connectDevice<OfficeView>(door.links.office)
  const lost = door.one(2)
  expect(await office.send({ type: 'replaceBadge', personId: lost.id })).toMatchObject({ done: true })
  office.close()

  const camera = join(door.folder, 'camera.y4m')
  const link = door.server.badgeLink(door.one(1).badgeCode)
  writeFakeCamera(camera, [link, lost.badgeCode, foreign, 'Tiệc trưa, bàn 12', onNoList], 14)
  const faults: string[] = []
  const browser = await launchWithCamera(camera)
  try {
    const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
    // This browser has no reader of its own: ours comes from the server, in WebAssembly.
    const reader = desk.waitForResponse(/\/assets\/zxing_reader.*\.wasm$/)
    await desk.getByRole('button', { name: 'Bật camera' }).click()
    expect((await reader).ok()).toBe(true)
    const recent = recentOf(desk)
    await expect(recent.filter({ hasText: door.one(1).name })).toContainText('Đã điểm danh', { timeout: 30_000 })
    await expect(recent.filter({ hasText: 'đã báo mất' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'của một hội nghị khác' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'Mã này không phải thẻ' }).first()).toBeVisible()
    await expect(recent.filter({ hasText: 'không có trong danh sách' }).first()).toBeVisible()
    // The pictures come round again: the first badge has been away for long enough to count as shown once more.
    await expect(recent.filter({ hasText: door.one(1).name }).first()).toContainText('Có mặt từ')
    await expect(verdictOf(desk)).toContainText('Đã có mặt từ trước')
    await picture(desk, 'door-camera')
    await desk.getByRole('button', { name: 'Tắt camera' }).click()
    await expectAccessible(desk)

    const [times] = Object.values((await door.officeView()).desks)
    expect(times?.verdicts).toBeGreaterThan(0)
    console.log(`verdicts: ${times?.verdicts}, median ${times?.medianMilliseconds} ms from frame to picture`)
    expect(times?.medianMilliseconds).toBeGreaterThan(0)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
})

test('a slow line is no verdict: the desk says that it waits, and is green only when the answer is there', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', door.server.base, faults)
  let held: (() => void)[] | null = null
  await desk.routeWebSocket(/socket\.io/, (page) => {
    const line = page.connectToServer()
    line.onMessage((message) => (held ? held.push(() => page.send(message)) : page.send(message)))
  })
  await desk.goto(door.links.reception)
  await expect(desk.getByText('Đường truyền tốt')).toBeVisible()
  held = []
  await scan(desk, door.one(1).badgeCode)
  await expect(verdictOf(desk).locator('[data-kind="asking"]')).toBeVisible()
  await expect(verdictOf(desk).locator('[data-kind="held"]')).toContainText('Mạng chậm, đang giữ')
  await expect(verdictOf(desk)).toContainText(door.one(1).name)
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
  const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
  const search = desk.getByRole('searchbox')
  const only = door.one(1)
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
  const scans = Object.values((await door.officeView()).record).filter(({ personId }) => personId === only.id)
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
  await form.getByRole('searchbox').fill(`${door.one(2).name} ${door.one(2).unit}`)
  await form.getByRole('searchbox').press('Enter')
  await expect(form.getByText(`Đi thay ${door.one(2).name}`)).toBeVisible()
  expect(faults).toEqual([])
})
