import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { openConduct } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { colouredPicture, openStage, recordedVideo, shownOnWall } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const shows = (screen: Page, what: string | RegExp) =>
  expect(shownOnWall(screen)).toHaveAttribute('data-shows', what, { timeout: 15_000 })

test('what is taken comes in the agenda’s place whole, covers lie over it, and each is lifted again', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const conduct = await openConduct(server)
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  await conduct.goTo('report')
  await shows(screen, /^speech:/)
  const tall = await stage.addMedia('picture', 'Ảnh đứng', [await colouredPicture(browser, '#2266aa', 300, 900)])
  const pages = [
    await colouredPicture(browser, '#eeeeee', 900, 500),
    await colouredPicture(browser, '#dddddd', 500, 900),
  ]
  const document = await stage.addMedia('document', 'Báo cáo', pages)

  await stage.take({ kind: 'media', mediaId: tall, page: 1 })
  await shows(screen, `media:${tall}:1`)
  const fitted = await screen.getByRole('img', { name: 'Ảnh đứng' }).evaluate((image) => {
    const { width, height } = image.getBoundingClientRect()
    return { width, height, fit: getComputedStyle(image).objectFit }
  })
  expect(fitted).toEqual({ width: 1920, height: 1080, fit: 'contain' })
  await expectAccessible(screen)
  await picture(screen, '50-screen-picture')

  await stage.take({ kind: 'media', mediaId: document, page: 2 })
  await shows(screen, `media:${document}:2`)

  await stage.must({ type: 'coverScreens', cover: 'blackout' })
  await shows(screen, 'blackout')
  await expect(screen.locator('.layer, [data-shows]')).toHaveCount(1)
  await expect(screen.getByRole('img')).toHaveCount(0)
  await stage.must({ type: 'coverScreens', cover: 'heading' })
  await shows(screen, 'heading')
  await expect(screen.getByRole('heading', { name: 'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN' })).toBeVisible()
  await stage.must({ type: 'coverScreens', cover: 'none' })
  await shows(screen, `media:${document}:2`)

  await stage.take({ kind: 'message', text: 'Hội nghị nghỉ giải lao 15 phút, mời đại biểu trở lại lúc 16 giờ 30' })
  await expect(screen.getByRole('heading', { name: /nghỉ giải lao 15 phút/ })).toBeVisible()
  await picture(screen, '51-screen-message')
  await expectAccessible(screen)
  await stage.take(null)
  await shows(screen, /^speech:/)
  stage.close()
  conduct.close()
})

test('a picture that is slow to come leaves the last one on the wall until it can be seen whole', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const slow = await stage.addMedia('picture', 'Ảnh lớn', [await colouredPicture(browser, '#228833', 800, 600)])
  const screen = await openDevice(browser, 'projector', 'about:blank', faults)
  let letThrough: () => void = () => undefined
  const through = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await screen.route('**/media/*', async (route) => {
    await through
    await route.continue()
  })
  await screen.goto(server.link('screen'))
  await shows(screen, 'heading')
  // Each moment at which the wall is looked at, it has one whole picture on it.
  await screen.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const shown = [...document.querySelectorAll<HTMLElement>('[data-ready="true"]')]
      const whole = shown.some((layer) => Number(getComputedStyle(layer).opacity) === 1)
      const loaded = [...document.querySelectorAll<HTMLImageElement>('[data-ready="true"] img')]
      if (!whole) seen.push('nothing whole')
      if (loaded.some((image) => !image.complete || image.naturalWidth === 0)) seen.push('a picture not loaded')
      requestAnimationFrame(look)
    }
    look()
  })
  await stage.take({ kind: 'media', mediaId: slow, page: 1 })
  await expect(screen.locator('[data-ready="false"]')).toHaveCount(1)
  await shows(screen, 'heading')
  await expect.poll(async () => (await stage.screen(''))?.state, { timeout: 20_000 }).toBe('behind')
  letThrough()
  await shows(screen, `media:${slow}:1`)
  await expect(screen.locator('[data-ready]')).toHaveCount(1)
  await expect.poll(async () => (await stage.screen(''))?.state, { timeout: 20_000 }).toBe('up')
  expect((await stage.screen(''))?.report).toMatchObject({ pictures: { loaded: 1, wanted: 1 } })
  expect(await screen.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
  stage.close()
})

test('a video runs in step on all screens by the server’s clock, heard in the hall alone', async ({ browser }) => {
  const stage = await openStage(server)
  const report = await stage.addMedia('video', 'Phóng sự', [await recordedVideo(browser, 8)])
  const left = await openDevice(browser, 'projector', server.link('screen'), faults)
  // A laptop whose clock is an hour wrong.
  const right = await openDevice(browser, 'projector', 'about:blank', faults)
  await right.addInitScript(() => {
    const real = Date.now
    Date.now = () => real() + 3_600_000
  })
  await right.goto(server.link('screen'))
  await stage.take({ kind: 'media', mediaId: report, page: 1 })
  for (const screen of [left, right]) await shows(screen, `media:${report}:1`)
  const placeOf = (screen: Page) =>
    screen.locator('video').evaluate((video: HTMLVideoElement) => ({ at: video.currentTime, paused: video.paused }))
  expect(await placeOf(left)).toEqual({ at: 0, paused: true })

  await stage.must({ type: 'setPlayback', mediaId: report, playing: true, position: 2_000 })
  for (const screen of [left, right]) await expect.poll(async () => (await placeOf(screen)).at).toBeGreaterThan(2)
  await stage.must({ type: 'setPlayback', mediaId: report, playing: false, position: 5_000 })
  for (const screen of [left, right]) await expect.poll(() => placeOf(screen)).toEqual({ at: 5, paused: true })
  await picture(left, '52-screen-video')

  await stage.must({ type: 'setPlayback', mediaId: report, playing: true, position: 0 })
  // No one has touched these pages: the browser refuses sound, and the picture goes on all the same.
  await expect.poll(async () => (await placeOf(left)).at).toBeGreaterThan(0.5)
  await expect.poll(async () => (await stage.screen(''))?.report?.sound).toBe('blocked')
  await left.keyboard.press('KeyQ')
  await right.keyboard.press('KeyQ')
  await expect.poll(async () => (await stage.screen(''))?.report?.sound).toBe('on')
  await expect.poll(async () => (await stage.screen(''))?.report?.playedThrough, { timeout: 30_000 }).toEqual([report])
  stage.close()
})
