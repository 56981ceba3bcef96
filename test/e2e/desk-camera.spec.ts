import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { launchArguments } from '../../playwright.config.ts'
import type { OfficePersonRow } from '../../shared/door-views.ts'
import { findBrowser } from '../browser.mjs'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { officeRoster, type RunningServer, startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** What a desk's own hardware does: cameras that are chosen, lost, refused or taken, a lamp, a lens, sounds, a keyboard. */
let server: RunningServer
let twoCameras: Browser
let roster: OfficePersonRow[]

test.beforeAll(async () => {
  server = await startServer()
  roster = (await officeRoster(server)).filter(({ official }) => official)
  const executablePath = findBrowser()
  twoCameras = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...launchArguments, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=2'],
  })
})
test.afterAll(async () => {
  await twoCameras.close()
  await server.close()
})

const running = (desk: Page) => desk.locator('[data-running="true"] video')
const verdictOf = (desk: Page) => desk.getByRole('status', { name: 'Kết quả điểm danh' })

/** A desk whose browser has been changed before its page began. */
async function openChanged(change: () => void): Promise<Page> {
  const desk = await openDevice(twoCameras, 'laptop', server.base, [])
  await desk.addInitScript(change)
  await desk.goto(server.link('reception'))
  await expect(verdictOf(desk)).toContainText('Sẵn sàng')
  return desk
}

const cameraOf = (desk: Page) =>
  running(desk).evaluate((video) => {
    const track = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()[0]
    return { device: track?.getSettings().deviceId, track: track?.id }
  })

async function scan(desk: Page, keys: readonly { key: string; code?: string }[]): Promise<void> {
  await desk.evaluate((pressed) => {
    for (const { key, code = '' } of [...pressed, { key: 'Enter' }]) {
      const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }
  }, keys)
}
const digits = (code: string) => [...code].map((key) => ({ key, code: `Digit${key}` }))

test('the camera chosen is on again by itself after a reload and after sleep, and comes back when it was lost', async () => {
  const desk = await openDevice(twoCameras, 'laptop', server.link('reception'), [])
  await desk.getByRole('button', { name: 'Bật camera' }).click()
  await expect(running(desk)).toBeVisible({ timeout: 30_000 })
  const first = await cameraOf(desk)
  await desk.getByRole('button', { name: /Camera đang dùng/ }).click()
  await picture(desk, 'camera-choice')
  await desk.getByRole('option', { selected: false }).click()
  await expect.poll(async () => (await cameraOf(desk)).device).not.toBe(first.device)
  const second = await cameraOf(desk)

  await desk.reload()
  await expect(running(desk)).toBeVisible({ timeout: 30_000 })
  const again = await cameraOf(desk)
  expect(again.device).toBe(second.device)

  // A tablet that wakes up shows the page once more: the camera is started anew.
  await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(async () => (await cameraOf(desk).catch(() => again)).track).not.toBe(again.track)
  await expect(running(desk)).toBeVisible()

  await running(desk).evaluate((video) => {
    const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()
    track?.dispatchEvent(new Event('ended'))
  })
  await expect(desk.getByRole('alert')).toContainText('Camera vừa ngừng')
  await expect(desk.locator('video')).toBeHidden()
  await picture(desk, 'camera-lost')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Bật lại camera' }).click()
  await expect(running(desk)).toBeVisible({ timeout: 30_000 })

  await desk.getByRole('button', { name: 'Tắt camera' }).click()
  await desk.reload()
  await expect(desk.getByRole('button', { name: 'Bật camera' })).toBeVisible()
})

for (const [name, saying] of [
  ['NotAllowedError', 'Trình duyệt chưa được phép dùng camera.'],
  ['NotReadableError', 'Camera đang bị chương trình khác dùng.'],
  ['NotFoundError', 'Không thấy camera nào.'],
] as const) {
  test(`a camera that gives a ${name} says what to do, and a press tries it again`, { tag: '@long' }, async () => {
    const desk = await openChanged(() => {
      const ask = MediaDevices.prototype.getUserMedia
      MediaDevices.prototype.getUserMedia = function (wanted) {
        const refusal = window.localStorage.getItem('refusal')
        return refusal ? Promise.reject(new DOMException('no', refusal)) : ask.call(this, wanted)
      }
    })
    await desk.evaluate((refusal) => window.localStorage.setItem('refusal', refusal), name)
    await desk.getByRole('button', { name: 'Bật camera' }).click()
    await expect(desk.getByRole('alert')).toContainText(saying)
    await picture(desk, `camera-${name}`)
    await expectAccessible(desk)
    await desk.evaluate(() => window.localStorage.removeItem('refusal'))
    await desk.getByRole('button', { name: 'Bật lại camera' }).click()
    await expect(running(desk)).toBeVisible({ timeout: 30_000 })
  })
}

test('lamp and zoom are there where the camera has them, and only there', { tag: '@long' }, async () => {
  const plain = await openDevice(twoCameras, 'laptop', server.link('reception'), [])
  await plain.getByRole('button', { name: 'Bật camera' }).click()
  await expect(running(plain)).toBeVisible({ timeout: 30_000 })
  await expect(plain.getByRole('button', { name: 'Bật đèn' })).toBeHidden()
  await expect(plain.getByRole('slider')).toBeHidden()

  const desk = await openChanged(() => {
    const applied: unknown[] = []
    Object.assign(window, { applied })
    MediaStreamTrack.prototype.getCapabilities = () =>
      ({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } }) as MediaTrackCapabilities
    MediaStreamTrack.prototype.applyConstraints = async (wanted) => {
      applied.push(...(wanted?.advanced ?? []))
    }
  })
  await desk.getByRole('button', { name: 'Bật camera' }).click()
  await desk.getByRole('button', { name: 'Bật đèn' }).click()
  await expect(desk.getByRole('button', { name: 'Tắt đèn' })).toBeVisible()
  await desk.getByRole('slider', { name: 'Phóng to' }).fill('2.5')
  await picture(desk, 'camera-lens')
  await expectAccessible(desk)
  const applied = await desk.evaluate(() => (window as unknown as { applied: object[] }).applied)
  expect(applied).toEqual([{ torch: true }, { zoom: 2.5 }])
})

test('each kind of verdict has a sound and a vibration of its own', { tag: '@long' }, async () => {
  const desk = await openChanged(() => {
    const felt: unknown[] = []
    const heard: number[] = []
    Object.assign(window, { felt, heard })
    navigator.vibrate = (pattern) => {
      felt.push(pattern)
      return true
    }
    const Given = window.OscillatorNode
    window.OscillatorNode = class extends Given {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options)
        heard.push(options?.frequency ?? 0)
      }
    }
  })
  const signals = () =>
    desk.evaluate(() => {
      const { felt, heard } = window as unknown as { felt: unknown[]; heard: number[] }
      return { felt: felt.splice(0), heard: heard.splice(0) }
    })
  const code = roster[0]?.badgeCode ?? ''
  const given: { felt: unknown[]; heard: number[] }[] = []
  for (const [text, saying] of [
    [code, 'Đã điểm danh'],
    [code, 'Đã có mặt từ trước'],
    ['1234567890123456', 'Chưa điểm danh được'],
  ] as const) {
    await scan(desk, digits(text))
    await expect(verdictOf(desk)).toContainText(saying)
    given.push(await signals())
  }
  await server.kill()
  await expect(desk.getByText('Mất kết nối, đang thử lại')).toBeVisible()
  await scan(desk, digits(roster[1]?.badgeCode ?? ''))
  await expect(verdictOf(desk)).toContainText('Giữ trên máy, sẽ gửi')
  given.push(await signals())
  await server.start()
  for (const { felt, heard } of given) {
    expect(felt).toHaveLength(1)
    expect(heard.length).toBeGreaterThan(0)
  }
  for (const of of ['felt', 'heard'] as const) {
    expect(new Set(given.map((one) => JSON.stringify(one[of]))).size).toBe(4)
  }
})

test('the set-up finds an input method or a foreign layout that garbles the scanner, and says what to switch', {
  tag: '@long',
}, async () => {
  const desk = await openDevice(twoCameras, 'laptop', server.link('reception'), [])
  await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
  const setUp = desk.getByRole('main')
  const code = roster[2]?.badgeCode ?? ''
  await scan(
    desk,
    digits(code).map((stroke, index) => (index === 4 ? { ...stroke, key: 'Process' } : stroke)),
  )
  await expect(setUp.getByText('Hãy chuyển Unikey sang chữ E')).toBeVisible()
  await scan(
    desk,
    digits(code).map(({ code: position }) => ({ key: 'ă', code: position })),
  )
  await expect(setUp.getByText('Mã đọc đúng, dù bàn phím không phải kiểu Mỹ')).toBeVisible()
  await picture(desk, 'set-up-keyboard')
  await expectAccessible(desk)
})
