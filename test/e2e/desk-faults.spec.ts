import { join } from 'node:path'
import { expect } from '@playwright/test'
import { toBuffer } from 'qrcode'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { type Door, openDoor, recentOf, scan, verdictOf } from './kit/door.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { scanByKeyboard } from './kit/reception.ts'
import { test } from './kit/test.ts'

/** What a desk says of that which is no badge, and of ways out that lead nowhere. */
let door: Door

test.beforeEach(async () => {
  door = await openDoor()
})
test.afterEach(() => door.close())

test('a photograph that was in vain takes the place of the verdict before it, and says what to do', async () => {
  const name = 'desk.hall.test'
  const camera = join(door.folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  const faults: string[] = []
  const browser = await launchWithCamera(camera, { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] })
  try {
    const desk = await openDevice(browser, 'tablet', door.links.reception.replace('127.0.0.1', name), faults)
    const verdict = verdictOf(desk)
    await expect(verdict).toContainText('Chụp mã trên thẻ, quét bằng máy quét USB')
    await expect(verdict).not.toContainText('camera')
    await scan(desk, door.one(1).badgeCode)
    await expect(verdict).toContainText('Đã điểm danh')

    const chosen = desk.locator('input[type=file]')
    const show = (buffer: Buffer, mimeType = 'image/png') => chosen.setInputFiles({ name: 'the.png', mimeType, buffer })
    const two = await desk.evaluate(
      async (pictures) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1_300, height: 600 })
        for (const [index, source] of pictures.entries()) {
          const image = Object.assign(new Image(), { src: source })
          await image.decode()
          canvas.getContext('2d')?.drawImage(image, index * 700, 0)
        }
        return canvas.toDataURL().split(',')[1] ?? ''
      },
      await Promise.all(
        [1, 2].map(async (number) => {
          const code = await toBuffer(door.one(number).badgeCode, { width: 600 })
          return `data:image/png;base64,${code.toString('base64')}`
        }),
      ),
    )
    const blank = await desk.evaluate(() => document.createElement('canvas').toDataURL().split(',')[1] ?? '')
    await show(Buffer.from(blank, 'base64'))
    await expect(verdict).toContainText('Không đọc được mã trong ảnh')
    await expect(verdict).toContainText('Chụp lại')
    await expect(verdict).not.toContainText(door.one(1).name)
    await expect(recentOf(desk).first()).toContainText('Không đọc được mã trong ảnh')
    await picture(desk, '63-desk-photograph-in-vain')
    await expectAccessible(desk)
    await show(Buffer.from('Danh sách'))
    await expect(verdict).toContainText('Tệp này không phải là ảnh')
    await show(Buffer.from(two, 'base64'))
    await expect(verdict).toContainText('Trong hình có nhiều mã')
    await expect(verdict).toContainText('Đưa từng thẻ một.')

    const identityCard = '012345678901|123456789|Nguyễn Văn Mật|01011980|Nam|Đà Nẵng|01012022'
    await show(await toBuffer(identityCard, { width: 600 }))
    await expect(verdict).toContainText('Mã này không phải thẻ của hội nghị')
    await expect(recentOf(desk).first()).toContainText('Mã này không phải thẻ của hội nghị')
    await expect(desk.locator('body')).not.toContainText('Mật')
    await expect(desk.locator('body')).not.toContainText('0123')
    await picture(desk, '64-desk-foreign-code')
    await expectAccessible(desk)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
})

test('two badges before the camera at once let nobody in, and one of them alone does', async () => {
  const camera = join(door.folder, 'camera.y4m')
  const [one, other] = [door.one(1), door.one(2)]
  writeFakeCamera(camera, [[one.badgeCode, other.badgeCode], door.one(3).badgeCode], 14)
  const faults: string[] = []
  const browser = await launchWithCamera(camera)
  try {
    const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
    await desk.getByRole('button', { name: 'Bật camera' }).click()
    const recent = recentOf(desk)
    await expect(recent.filter({ hasText: 'Trong hình có nhiều mã' }).first()).toBeVisible({ timeout: 30_000 })
    await expect(recent.filter({ hasText: door.one(3).name }).first()).toContainText('Đã điểm danh')
    await desk.getByRole('button', { name: 'Tắt camera' }).click()
    await expect(recent.filter({ hasText: one.name })).toHaveCount(0)
    await expect(recent.filter({ hasText: other.name })).toHaveCount(0)
  } finally {
    await browser.close()
  }
  expect(faults).toEqual([])
})

test('the way out is kept over a reload, and says of those it is not for why', async ({ browser }) => {
  const faults: string[] = []
  const desk = await openDevice(browser, 'laptop', door.links.reception, faults)
  const [somebody, absent] = [door.one(1), door.one(2)]
  const verdict = verdictOf(desk)
  await scan(desk, somebody.badgeCode)
  await expect(verdict).toContainText('Đã điểm danh')
  await desk.getByRole('radio', { name: 'Ra' }).click({ force: true })
  await desk.getByRole('searchbox').fill(absent.name)
  await expect(desk.getByText('Chưa điểm danh nên không ghi ra được').first()).toBeVisible()
  await picture(desk, '65-desk-out-not-in')
  await desk.getByRole('searchbox').fill('')
  await desk.reload()
  await expect(desk.getByRole('radio', { name: 'Ra' })).toBeChecked()
  await expect(desk.getByText('Đang ghi RA')).toBeVisible()
  await scan(desk, somebody.badgeCode)
  await expect(verdict.getByText('Đã ghi ra ngoài', { exact: true })).toBeVisible()
  // On a starved machine a scanner's keys come as slowly as a hand's: it is scanned until it is read.
  await scanByKeyboard(desk, somebody.badgeCode, verdict, 'Đã ghi ra ngoài từ')
  await expect(verdict).toContainText(/Đã ghi ra ngoài từ \d\d:\d\d/)
  await expect(recentOf(desk).first()).toContainText(/Đã ghi ra ngoài từ \d\d:\d\d/)
  await picture(desk, '66-desk-out-twice')
  await expectAccessible(desk)
  expect(faults).toEqual([])
})
