import { join } from 'node:path'
import { expect } from '@playwright/test'
import { toBuffer } from 'qrcode'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { type Door, openDoor, setUpLink, typeAsScanner, verdictOf } from './kit/door.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { test } from './kit/test.ts'

/** The page on which a desk is set up before the doors open. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('a desk is set up without sending anything, and reads photographs where there is no camera', {
  tag: '@long',
}, async () => {
  const name = 'desk.hall.test'
  const camera = join(door.folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  const faults: string[] = []
  const browser = await launchWithCamera(camera, { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] })
  try {
    const desk = await openDevice(browser, 'tablet', door.links.reception.replace('127.0.0.1', name), faults)
    await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
    const setUp = desk.getByRole('main')
    await typeAsScanner(desk, door.one(1).badgeCode)
    await expect(setUp.getByText(`Thẻ của ${door.one(1).name}.`)).toBeVisible()
    await expect(setUp.getByText('Các chữ số đến đủ và đúng.')).toBeVisible()
    await setUp.getByRole('button', { name: 'Đo kết nối' }).click()
    await expect(setUp.getByText(/Máy chủ trả lời/)).toBeVisible()
    await setUp.getByRole('button', { name: 'Đã điểm danh' }).click()
    await picture(desk, 'door-set-up')
    await expectAccessible(desk)
    await setUp.getByRole('button', { name: 'Về bàn điểm danh' }).click()
    await expect(verdictOf(desk)).toContainText('Sẵn sàng điểm danh')

    // Over plain http there is no camera; a photograph is read all the same, even a large one of a small code.
    expect(await desk.evaluate(() => window.isSecureContext)).toBe(false)
    await expect(desk.getByRole('button', { name: 'Chụp mã trên thẻ' })).toBeVisible()
    await expect(desk.getByText('Máy chủ đang tắt HTTPS nên camera chỉ chạy trên chính máy chủ')).toBeVisible()
    const photograph = await toBuffer(door.server.badgeLink(door.one(2).badgeCode), { width: 2_400, margin: 20 })
    const files = { name: 'the.png', mimeType: 'image/png', buffer: photograph }
    await desk.locator('input[type=file]').setInputFiles(files)
    await expect(verdictOf(desk)).toContainText(door.one(2).name)
    await expect(verdictOf(desk)).toContainText('Đã điểm danh')
    await picture(desk, 'door-photograph')
    await expectAccessible(desk)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
  expect(Object.values((await door.officeView()).people).filter(({ presence }) => presence)).toHaveLength(1)
})

test('it has an address of its own, checks nobody in, and the browser’s way back leads to the desk', async ({
  browser,
}) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
  const setUp = desk.getByRole('heading', { name: 'Chuẩn bị bàn' })
  await desk.getByRole('searchbox').fill('lê')
  await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
  await expect(setUp).toBeFocused()
  await expect(desk).toHaveURL(/\/reception\?page=set-up$/)
  await expect(desk).toHaveTitle('Chuẩn bị bàn – Bàn đón tiếp – Hội Trường')
  await expect(verdictOf(desk)).toBeHidden()
  await expect(desk.getByRole('searchbox')).toBeHidden()
  await typeAsScanner(desk, door.one(1).badgeCode)
  await expect(desk.getByText(`Thẻ của ${door.one(1).name}.`)).toBeVisible()
  await desk.goBack()
  await expect(verdictOf(desk)).toContainText('Sẵn sàng điểm danh')
  await expect(desk).toHaveURL(/\/reception$/)
  // The desk is as it was left, and takes scans again; what was read on the other page is not shown twice.
  await expect(desk.getByRole('searchbox')).toHaveValue('lê')
  await expect(desk.getByRole('searchbox')).toBeFocused()
  await typeAsScanner(desk, door.one(2).badgeCode)
  await expect(verdictOf(desk)).toContainText(door.one(2).name)
  await expect(desk.getByText('Có mặt 1/82')).toBeVisible()
  await desk.goForward()
  await expect(setUp).toBeVisible()
  await expect(desk.getByText(`Thẻ của ${door.one(1).name}.`)).toBeHidden()
  await desk.reload()
  await desk.getByRole('button', { name: 'Về bàn điểm danh' }).click()
  await expect(verdictOf(desk)).toBeVisible()
  expect(faults).toEqual([])
  const present = Object.values((await door.officeView()).people).filter(({ presence }) => presence)
  expect(present.map(({ id }) => id)).toEqual([door.one(2).id])
})

test('it opens by a link with the key, from the office too, and without the server', { tag: '@long' }, async ({
  browser,
}) => {
  const faults: string[] = []
  const office = await openDevice(browser, 'laptop', door.links.office, faults)
  await office.getByRole('tab', { name: 'Thiết bị' }).click()
  await expect(office.getByRole('link', { name: 'Trang chuẩn bị bàn' })).toHaveAttribute(
    'href',
    setUpLink(door.links.reception),
  )
  const desk = await openDevice(browser, 'tablet', setUpLink(door.links.reception), faults)
  const setUp = desk.getByRole('heading', { name: 'Chuẩn bị bàn' })
  await expect(setUp).toBeVisible()
  // The key is taken out of the address, and the page is not.
  await expect(desk).toHaveURL(/\/reception\?page=set-up$/)
  await desk.evaluate(async () => void (await navigator.serviceWorker.ready))
  await desk.reload()
  await expect(setUp).toBeVisible()
  await door.server.kill()
  await desk.reload()
  await expect(setUp).toBeVisible()
  await expect(desk.getByText('Mất kết nối, đang thử lại').first()).toBeVisible()
  await typeAsScanner(desk, door.one(1).badgeCode)
  await expect(desk.getByText(`Thẻ của ${door.one(1).name}.`)).toBeVisible()
  await picture(desk, 'door-set-up-without-server')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Về bàn điểm danh' }).click()
  await expect(verdictOf(desk)).toContainText('Sẵn sàng điểm danh')
  await expect(desk).toHaveURL(/\/reception$/)
})
