import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { toBuffer } from 'qrcode'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { type Door, openDoor, scan, verdictOf } from './kit/door.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'

/** The page on which a desk is set up before the doors open. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('a desk is set up without sending anything, and reads photographs where there is no camera', async () => {
  const name = 'desk.hall.test'
  const camera = join(door.folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  const faults: string[] = []
  const browser = await launchWithCamera(camera, { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] })
  try {
    const desk = await openDevice(browser, 'tablet', door.links.reception.replace('127.0.0.1', name), faults)
    await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
    const setUp = desk.getByRole('dialog')
    await scan(desk, door.one(1).badgeCode)
    await expect(setUp.getByText(`Thẻ của ${door.one(1).name}.`)).toBeVisible()
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
