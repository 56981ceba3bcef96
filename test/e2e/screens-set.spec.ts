import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { openConduct } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { colouredPicture, openStage, shownOnWall } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const bare = () => `${server.base}/screen`
const codeOn = async (screen: Page): Promise<string> => {
  const code = screen.getByRole('heading', { name: /^\d{3} \d{3}$/ })
  await expect(code).toBeVisible()
  return ((await code.textContent()) ?? '').replace(/\D/g, '')
}

test('a screen without a link shows a code, and goes on by itself once the office has typed it in', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const conduct = await openConduct(server)
  await conduct.goTo('awards', 1)
  const screen = await openDevice(browser, 'projector', bare(), faults)
  const second = await screen.context().newPage()
  await second.setViewportSize({ width: 1024, height: 768 })
  await second.goto(`${bare()}?screen=2`)
  const [one, two] = [await codeOn(screen), await codeOn(second)]
  expect(one).not.toBe(two)
  await expect(screen.getByText('Văn phòng nhập mã này', { exact: false })).toBeVisible()
  await expect(screen.getByText('The office types this code', { exact: false })).toBeVisible()
  await picture(screen, '53-screen-code')
  await expectAccessible(screen)

  await stage.must({ type: 'pairScreen', code: one, name: 'Màn hình chính', layout: 'hall', language: 'vi' })
  await expect(shownOnWall(screen)).toHaveAttribute('data-shows', /^round:/)
  // Two windows of one laptop are two screens.
  await expect(second.getByRole('heading', { name: /^\d{3} \d{3}$/ })).toBeVisible()
  await stage.must({ type: 'pairScreen', code: two, name: 'Màn hình bên', layout: 'side', language: 'en' })
  await expect(second.locator('[aria-current="step"]')).toContainText('Biểu dương, tôn vinh')
  await expect(second.getByText('Now', { exact: true })).toBeVisible()
  await expect(second.getByRole('listitem')).toHaveCount(9)
  await picture(second, '54-screen-side')
  await expectAccessible(second)

  // The office sets it otherwise, and the language is the screen's and not the device's.
  await stage.setScreen('Màn hình chính', { name: 'Màn hình chính', layout: 'hall', language: 'en' })
  await expect(screen.getByText(/^Round 1 of 5$/)).toBeVisible()
  await stage.setScreen('Màn hình chính', { name: 'Màn hình chính', layout: 'lobby', language: 'vi' })
  await expect(screen.getByText('Nhiệt liệt chào mừng', { exact: false })).toBeVisible()
  await expect(screen.getByText('Mời các đồng chí chuẩn bị lên nhận:')).toBeVisible()

  const main = await stage.screen('Màn hình chính')
  await stage.must({ type: 'identifyScreen', screenId: main?.id ?? '' })
  await expect(screen.getByText('Màn hình chính', { exact: true })).toBeVisible()
  await picture(screen, '55-screen-identified')
  await expectAccessible(screen)
  await expect(second.getByText('Màn hình chính', { exact: true })).toHaveCount(0)
  await expect(screen.getByText('Màn hình chính', { exact: true })).toHaveCount(0, { timeout: 20_000 })

  // Loaded anew once, and not again and again.
  await screen.evaluate(() => Object.assign(window, { before: true }))
  const reloaded = screen.waitForEvent('load')
  await stage.must({ type: 'reloadScreen', screenId: main?.id ?? '' })
  await reloaded
  await expect(screen.getByText('Nhiệt liệt chào mừng', { exact: false })).toBeVisible()
  await screen.evaluate(() => Object.assign(window, { after: true }))
  await stage.must({ type: 'identifyScreen', screenId: main?.id ?? '' })
  await expect(screen.getByText('Màn hình chính', { exact: true })).toBeVisible()
  expect(await screen.evaluate(() => 'after' in window)).toBe(true)

  // It is the same screen after a restart of the server, which it survives with its picture.
  await server.kill()
  await expect(screen.getByText('Nhiệt liệt chào mừng', { exact: false })).toBeVisible()
  await server.start()
  const again = await openStage(server)
  await expect.poll(async () => (await again.screen('Màn hình chính'))?.state, { timeout: 20_000 }).toBe('up')
  faults.length = 0

  // Let go, it forgets the conference and waits for a new one.
  await again.must({ type: 'letScreenGo', screenId: (await again.screen('Màn hình chính'))?.id ?? '' })
  const next = await codeOn(screen)
  expect(next).not.toBe(one)
  await again.must({ type: 'pairScreen', code: next, name: 'Màn hình sảnh', layout: 'hall', language: 'vi' })
  await expect(shownOnWall(screen)).toHaveAttribute('data-shows', /^round:/)
  again.close()
  conduct.close()
})

test('a code that was lost with the line is replaced by another, and nothing is said of it', async ({ browser }) => {
  const screen = await openDevice(browser, 'projector', bare(), [])
  const first = await codeOn(screen)
  await server.kill()
  await expect(screen.getByRole('heading', { name: /^\d{3} \d{3}$/ })).toHaveCount(0)
  await server.start()
  expect(await codeOn(screen)).not.toBe(first)
})

test('the theme is one for all screens, and stays over a reload with the server away', { tag: '@long' }, async ({
  browser,
}) => {
  const stage = await openStage(server)
  const page = await stage.addMedia('picture', 'Ảnh', [await colouredPicture(browser, '#447799', 640, 360)])
  const seen: string[] = []
  const screen = await openDevice(browser, 'projector', server.link('screen'), seen)
  await stage.must({ type: 'setTheme', theme: 'blue' })
  await expect(screen.locator('html')).toHaveAttribute('data-theme', 'blue')
  await picture(screen, '56-screen-blue')
  await expectAccessible(screen)
  await stage.take({ kind: 'media', mediaId: page, page: 1 })
  await expect(shownOnWall(screen)).toHaveAttribute('data-shows', `media:${page}:1`)
  await expect.poll(() => screen.evaluate(() => localStorage.getItem('picture')?.includes('"taken":{'))).toBe(true)
  await screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await server.kill()
  await screen.reload()
  await expect(shownOnWall(screen)).toHaveAttribute('data-shows', `media:${page}:1`)
  await expect(screen.locator('html')).toHaveAttribute('data-theme', 'blue')
  await expect(screen.locator('button, a, input, select')).toHaveCount(0)
})

test('the console is told within ten seconds of a screen that is behind, and of one whose line is cut', async ({
  browser,
}) => {
  const stage = await openStage(server)
  const conduct = await openConduct(server)
  const stuck = await openDevice(browser, 'projector', 'about:blank', faults)
  await stuck.addInitScript(() => {
    const real = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (callback) => ('held' in window ? 0 : real(callback))
  })
  await stuck.goto(bare())
  await stage.must({
    type: 'pairScreen',
    code: await codeOn(stuck),
    name: 'Kẹt',
    layout: 'hall',
    language: 'vi',
  })
  const cut = await openDevice(browser, 'projector', 'about:blank', faults)
  let isCut = false
  await cut.routeWebSocket(/socket\.io/, (socket) => {
    if (isCut) return
    const line = socket.connectToServer()
    socket.onMessage((message) => {
      if (!isCut) line.send(message)
    })
    line.onMessage((message) => {
      if (!isCut) socket.send(message)
    })
  })
  await cut.goto(bare())
  await stage.must({ type: 'pairScreen', code: await codeOn(cut), name: 'Đứt', layout: 'hall', language: 'vi' })
  const states = async () => [(await stage.screen('Kẹt'))?.state, (await stage.screen('Đứt'))?.state]
  await expect.poll(states).toEqual(['up', 'up'])
  await stuck.evaluate(() => Object.assign(window, { held: true }))
  isCut = true
  await conduct.goTo('report')
  await expect.poll(states, { timeout: 10_000, intervals: [200] }).toEqual(['behind', 'gone'])
  // It keeps its last picture, and says nothing of it.
  await expect(shownOnWall(cut)).toHaveAttribute('data-shows', 'heading')
  stage.close()
  conduct.close()
})
