import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { nextStep, takeStep } from './kit/mc.ts'
import { type RunningServer, startServer } from './kit/server.ts'
import { colouredPicture, openStage, recordedVideo } from './kit/stage.ts'
import { openWallScreen } from './kit/wall-screens.ts'

let server: RunningServer
let faults: string[]
test.beforeEach(async () => {
  faults = []
  server = await startServer()
})
test.afterEach(() => server.close())

const openConsole = (browser: Parameters<typeof openDevice>[0], size: 'tablet' | 'phone' = 'tablet'): Promise<Page> =>
  openDevice(browser, size, server.link('mc'), faults)

test('what opens above the page is closed in the console’s language, by a screen reader’s own button too', {
  tag: '@long',
}, async ({ browser }) => {
  const mc = await openConsole(browser)
  await mc.getByRole('button', { name: 'Xem điểm danh' }).click()
  const unseen = mc.getByRole('dialog').locator('xpath=..').getByRole('button', { name: 'Trở lại trang' })
  await expect(unseen).toHaveCount(1)
  await expect(mc.locator('[aria-label="Dismiss"]')).toHaveCount(0)
  expect(faults).toEqual([])
})

async function openPanel(mc: Page) {
  await mc.getByRole('button', { name: 'Màn hình', exact: true }).click()
  return mc.getByRole('complementary', { name: 'Màn hình' })
}

test('a video that is over is said to be over, and can be played again from its beginning', { tag: '@long' }, async ({
  browser,
}) => {
  const stage = await openStage(server)
  const report = await stage.addMedia('video', 'Phóng sự', [await recordedVideo(browser, 2)])
  const mc = await openConsole(browser)
  const panel = await openPanel(mc)
  await stage.take({ kind: 'media', mediaId: report, page: 1 })
  await panel.getByRole('button', { name: 'Phát', exact: true }).click()
  await expect(panel.getByText('đã hết')).toBeVisible()
  await expect(panel.getByText('đang phát')).toHaveCount(0)
  // As the hall's: at its end.
  await expect
    .poll(() => panel.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(1)
  await expect(mc.getByRole('status').filter({ hasText: 'Trở về chương trình' })).toContainText('đã chiếu hết video')
  await picture(mc, 'mc-video-over')
  // Opened anew, the panel says so before the video has come a second time.
  await panel.getByRole('button', { name: 'Đóng' }).click()
  await mc.route('**/media/**', () => undefined)
  await openPanel(mc)
  await expect(panel.getByText('đã hết')).toBeVisible()
  await mc.unroute('**/media/**')
  const before = (await stage.look()).program.main?.playback?.since ?? 0
  await panel.getByRole('button', { name: 'Phát lại từ đầu' }).click()
  await expect
    .poll(async () => (await stage.look()).program.main?.playback)
    .toMatchObject({ playing: true, position: 0 })
  expect((await stage.look()).program.main?.playback?.since).toBeGreaterThan(before)
  stage.close()
  expect(faults).toEqual([])
})

test('the panel shows what the hall sees: nothing bright while it is dark, its heading, and all words of a message', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const bright = await stage.addMedia('picture', 'Phong trào thi đua', [
    await colouredPicture(browser, '#fbd23c', 640, 360),
  ])
  const mc = await openConsole(browser)
  await nextStep(mc, /Bắt đầu hội nghị/)
  const panel = await openPanel(mc)
  await stage.take({ kind: 'media', mediaId: bright, page: 1 })
  await expect(panel.getByRole('img', { name: 'Phong trào thi đua' })).toBeVisible()
  // A double tap on a switch is one tap: the hall is dark, not dark and bright again.
  await panel.getByRole('button', { name: 'Tắt tối' }).dblclick({ delay: 60 })
  await expect(panel.getByRole('img', { name: 'Tối' })).toBeVisible()
  await expect(panel.getByRole('img', { name: 'Phong trào thi đua' })).toHaveCount(0)
  await expect(panel.getByText('Thôi tắt tối thì hiện lại: Phong trào thi đua')).toBeVisible()
  await picture(mc, 'mc-panel-dark')
  await panel.getByRole('button', { name: 'Tiêu đề' }).click()
  await expect(panel.getByRole('img', { name: 'Tiêu đề hội nghị' })).toContainText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')
  await picture(mc, 'mc-panel-heading')

  const long = 'Kính mời các đồng chí đại biểu về phòng họp số 2, tầng 3 để thảo luận tổ. '
    .repeat(4)
    .trim()
    .slice(0, 300)
  await panel.getByRole('textbox', { name: 'Thông báo' }).fill(long)
  await panel.getByRole('button', { name: 'Xem trước', exact: true }).click()
  const preview = panel.getByRole('img', { name: `Thông báo: ${long}` })
  for (const shape of [
    { width: 1180, height: 820 },
    { width: 390, height: 844 },
  ]) {
    await mc.setViewportSize(shape)
    await expect(preview).toContainText(long)
    const hidden = () =>
      preview.evaluate((frame) => {
        const [inner, outer] = [frame.querySelector('h1'), frame].map((one) => one?.getBoundingClientRect())
        if (!inner || !outer) throw new Error('there are no words')
        return [outer.top - inner.top, inner.bottom - outer.bottom, outer.left - inner.left, inner.right - outer.right]
      })
    await expect.poll(async () => Math.max(...(await hidden()))).toBeLessThanOrEqual(0)
  }
  await expectAccessible(mc)
  await picture(mc, 'mc-panel-message')
  stage.close()
  expect(faults).toEqual([])
})

const shapes = [
  { width: 1180, height: 820 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

/** Nothing of it is cut off, nor out of the picture when the page is opened. */
async function expectWhole(mc: Page, element: Locator) {
  const seen = await element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const hides = Math.max(one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight)
    return { left, right, top, bottom, hides, text: one.textContent }
  })
  const { width, height } = mc.viewportSize() ?? { width: 0, height: 0 }
  expect(seen.hides, String(seen.text)).toBeLessThanOrEqual(1)
  for (const inside of [seen.left, seen.top, width - seen.right, height - seen.bottom]) {
    expect(inside, String(seen.text)).toBeGreaterThanOrEqual(0)
  }
}

test('what each of six screens shows is on the console whole, those that show the same together, one that is gone first', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const layouts = ['hall', 'hall', 'hall', 'side', 'lobby', 'confidence'] as const
  const names = ['Chính giữa', 'Bên trái', 'Bên phải', 'Hành lang tầng 2 cạnh phòng họp', 'Sảnh đón tầng 1', 'Bục']
  const wall = []
  for (const [index, layout] of layouts.entries()) {
    wall.push(await openWallScreen(server, `wall-screen-number-${index}`))
    await expect.poll(async () => (await stage.screen(''))?.state).toBe('up')
    await stage.setScreen('', { name: names[index] ?? '', layout, language: 'vi' })
  }
  const mc = await openConsole(browser)
  await nextStep(mc, /Bắt đầu hội nghị/)
  const strip = mc.getByRole('list', { name: 'Màn hình' }).getByRole('listitem')
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    await expect(strip).toHaveText([
      'Tiêu đề hội nghị 3 màn hình',
      'Chương trình Hành lang tầng 2 cạnh phòng họp',
      'Đón đại biểu Sảnh đón tầng 1',
      'Thời gian phát biểu Bục',
    ])
    for (const one of await strip.all()) await expectWhole(mc, one)
    await picture(mc, `mc-strip-${shape.width}`)
  }
  await expectAccessible(mc)
  wall[1]?.close()
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    await expect(strip.first()).toHaveText('Mất kết nối Bên trái')
    await expect(strip).toHaveCount(5)
    for (const one of await strip.all()) await expectWhole(mc, one)
    await picture(mc, `mc-strip-gone-${shape.width}`)
  }
  for (const one of wall) one.close()
  stage.close()
  expect(faults).toEqual([])
})

test('while the hall sees something else than the agenda the console says what, with the one act that goes back', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const shown = await stage.addMedia('picture', 'Phong trào thi đua 2020-2025', [
    await colouredPicture(browser, '#fbd23c', 640, 360),
  ])
  const mc = await openConsole(browser)
  await nextStep(mc, /Bắt đầu hội nghị/)
  const back = mc.getByRole('status').getByRole('button', { name: 'Trở về chương trình' })
  const main = mc.getByRole('region', { name: 'Điều khiển' }).getByRole('button').last()
  await expect(main).toContainText('Sang nội dung 2')
  await expect(back).toHaveCount(0)
  const place = await main.boundingBox()
  const put = {
    dark: [() => stage.must({ type: 'coverScreens', cover: 'blackout' }), 'đang tắt tối'],
    heading: [() => stage.must({ type: 'coverScreens', cover: 'heading' }), 'đang hiện tiêu đề hội nghị'],
    picture: [() => stage.take({ kind: 'media', mediaId: shown, page: 1 }), 'Phong trào thi đua 2020-2025'],
    message: [() => stage.take({ kind: 'message', text: 'Nghỉ giải lao 15 phút' }), 'Nghỉ giải lao 15 phút'],
  } as const
  for (const [name, [act, says]] of Object.entries(put)) {
    await act()
    const sign = mc.getByRole('status').filter({ hasText: 'Trở về chương trình' })
    for (const shape of shapes) {
      await mc.setViewportSize(shape)
      await expect(sign).toContainText(says)
      await expectWhole(mc, sign.locator('p'))
      await picture(mc, `mc-sign-${name}-${shape.width}`)
    }
    if (name === 'dark' || name === 'picture') await expectAccessible(mc)
    await mc.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect(back).toBeInViewport({ ratio: 1 })
    await mc.setViewportSize({ width: 1180, height: 820 })
    expect(await main.boundingBox()).toEqual(place)
    await back.click()
    await expect(back).toHaveCount(0)
    expect((await stage.look()).program.main).toMatchObject({ cover: 'none', taken: null })
  }

  const wall = await openWallScreen(server, 'wall-screen-number-1')
  const text = 'Kính mời các đồng chí đại biểu về phòng họp số 2, tầng 3 để thảo luận tổ. '.repeat(4).slice(0, 300)
  await stage.take({ kind: 'message', text })
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    await expect(mc.getByRole('list', { name: 'Màn hình' })).toContainText('…')
    expect(await mc.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await expect(main).toBeInViewport({ ratio: 1 })
    await expect(back).toBeInViewport({ ratio: 1 })
    await picture(mc, `mc-sign-long-${shape.width}`)
  }
  wall.close()
  stage.close()
  expect(faults).toEqual([])
})

test('a picture that a screen has not loaded is named on the console, and no longer once it has come', {
  tag: '@long',
}, async ({ browser }) => {
  const stage = await openStage(server)
  const bytes = await colouredPicture(browser, '#fbd23c', 64, 36)
  const id = await stage.addMedia('picture', 'Phong trào thi đua 2020-2025', [bytes])
  const file = (await stage.look()).media[id]?.files[0]
  let letThrough = () => {}
  const open = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const screen = await openDevice(browser, 'projector', 'about:blank', faults)
  await screen.route(`**/media/${file}`, async (route) => {
    await open
    await route.continue()
  })
  await screen.goto(server.link('screen'))
  const mc = await openConsole(browser)
  const panel = await openPanel(mc)
  await expect(panel.getByText('Chưa tải: Phong trào thi đua 2020-2025')).toBeVisible()
  await panel.getByText('Chưa tải').scrollIntoViewIfNeeded()
  await picture(mc, 'mc-picture-missing')
  letThrough()
  await expect(panel.getByText('ảnh 1/1')).toBeVisible()
  await expect(panel.getByText('Chưa tải')).toHaveCount(0)
  stage.close()
  expect(faults).toEqual([])
})

test('on a phone another item chosen from the list is read from its top', { tag: '@long' }, async ({ browser }) => {
  const mc = await openConsole(browser, 'phone')
  await nextStep(mc, /Bắt đầu hội nghị/)
  const row = mc.getByRole('button', { name: /^Nội dung 6:/ })
  await row.scrollIntoViewIfNeeded()
  expect(await mc.evaluate(() => window.scrollY)).toBeGreaterThan(300)
  await row.click()
  await mc.getByRole('alertdialog').getByRole('button').last().click()
  await expect(mc.getByText('Nội dung 6/9')).toBeInViewport({ ratio: 1 })
  expect(await mc.evaluate(() => window.scrollY)).toBe(0)
  expect(faults).toEqual([])
})

test('what is taken back is said whole on its button', { tag: '@long' }, async ({ browser }) => {
  const stage = await openStage(server)
  const mc = await openConsole(browser)
  const undo = mc.getByRole('region', { name: 'Điều khiển' }).getByRole('button').first()
  const whole = async (says: string) => {
    await expect(undo).toContainText(says)
    for (const shape of shapes) {
      await mc.setViewportSize(shape)
      const small = undo.locator('small')
      const hides = await small.evaluate((one) => one.scrollHeight - one.clientHeight)
      expect(hides, `${says} at ${shape.width}`).toBeLessThanOrEqual(0)
      await picture(mc, `mc-undo-${says.replaceAll(/[^\p{L}\d]+/gu, '-')}-${shape.width}`)
    }
    await mc.setViewportSize({ width: 1180, height: 820 })
  }
  await whole('Chưa có bước nào để hoàn tác')
  await nextStep(mc, /Bắt đầu hội nghị/)
  await stage.must({ type: 'coverScreens', cover: 'blackout' })
  await whole('tắt tối')
  await nextStep(mc, /Sang nội dung 2/)
  await nextStep(mc, /Sang nội dung 3/)
  await takeStep(mc)
  await whole('chuyển sang Trịnh Hữu Quân')
  await mc.getByRole('button', { name: 'Thời gian', exact: true }).click()
  await mc.getByRole('button', { name: 'Nội dung 3: +5 phút' }).click()
  await whole('đổi thời gian nội dung 3')
  stage.close()
  expect(faults).toEqual([])
})
