import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { openConduct } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { openStage, shownOnWall } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** A screen that is loaded anew, and the screen beside the stage along the day. */
let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const shows = (screen: Page, what: string | RegExp) =>
  expect(shownOnWall(screen)).toHaveAttribute('data-shows', what, { timeout: 20_000 })
/** What hangs on the wall, in words; the clock goes on. */
const wordsOn = async (screen: Page): Promise<string> =>
  (await shownOnWall(screen).innerText()).replace(/\d\d:\d\d/g, '').replace(/\s+/g, ' ')

test('a screen that the office loads anew comes back as the same screen, showing the same, and stays so', async ({
  browser,
}) => {
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  await conduct.goTo('awards', 1)
  const screen = await openDevice(browser, 'projector', `${server.base}/screen`, faults)
  const code = screen.getByRole('heading', { name: /^\d{3} \d{3}$/ })
  await expect(code).toBeVisible()
  const digits = ((await code.textContent()) ?? '').replace(/\D/g, '')
  await stage.must({ type: 'pairScreen', code: digits, name: 'Màn hình lớn', layout: 'hall', language: 'vi' })
  await shows(screen, /^round:/)
  await stage.take({ kind: 'message', text: 'Hội nghị nghỉ giải lao 15 phút' })
  await shows(screen, /^message:/)
  await expect.poll(() => wordsOn(screen)).toContain('nghỉ giải lao')
  const before = await wordsOn(screen)
  const known = await stage.screen('Màn hình lớn')

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Màn hình', exact: true }).click()
  const born = () => screen.evaluate(() => performance.timeOrigin).catch(() => 0)
  const firstBorn = await born()
  await office.getByRole('button', { name: 'Tải lại: Màn hình lớn' }).click()
  await expect.poll(born).toBeGreaterThan(firstBorn)
  await shows(screen, /^message:/)
  await expect.poll(() => wordsOn(screen)).toBe(before)
  await expect.poll(async () => (await stage.screen('Màn hình lớn'))?.state, { timeout: 20_000 }).toBe('up')
  expect((await stage.screen('Màn hình lớn'))?.id).toBe(known?.id)
  // Once, and not again at what is told next.
  const secondBorn = await born()
  await stage.take(null)
  await shows(screen, /^round:/)
  expect(await born()).toBe(secondBorn)
  stage.close()
  conduct.close()
})

test('a screen loaded anew without the server has its last picture on the wall, and goes on when the server is back', async ({
  browser,
}) => {
  const conduct = await openConduct(server)
  await conduct.goTo('papers', 1)
  const screen = await openDevice(browser, 'projector', server.link('screen'), [])
  await shows(screen, /^speech:/)
  const before = await wordsOn(screen)
  const where = (await shownOnWall(screen).getAttribute('data-shows')) ?? ''
  await expect.poll(() => screen.evaluate((key) => localStorage.getItem('picture')?.includes(key), where)).toBe(true)
  await screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  conduct.close()
  await server.kill()
  for (let again = 0; again < 2; again += 1) {
    await screen.reload()
    await shows(screen, where)
    await expect.poll(() => wordsOn(screen)).toBe(before)
    await expect(screen.locator('button, a, input, select, [role="alert"]')).toHaveCount(0)
  }
  await picture(screen, '57-screen-without-server')
  await server.start()
  const next = await openConduct(server)
  await next.goTo('papers', 2)
  await expect.poll(() => shownOnWall(screen).getAttribute('data-shows'), { timeout: 30_000 }).not.toBe(where)
  await shows(screen, /^speech:/)
  next.close()
})

test('the screen beside the stage shows at each step where the day is, and what has been', { tag: '@long' }, async ({
  browser,
}) => {
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  const side = await openDevice(browser, 'projector', server.link('screen').replace('#', '?layout=side#'), faults)
  const here = side.locator('[aria-current="step"]')
  const { items } = await stage.look()
  const titleOf = (kind: string) => Object.values(items).find((item) => item.kind === kind)?.title ?? ''
  await expect(side.getByRole('heading', { name: 'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN' })).toBeVisible()
  for (const [kind, place] of [
    ['opening', 0],
    ['papers', 1],
    ['awards', 1],
  ] as const) {
    await conduct.goTo(kind, place)
    await expect(side.getByRole('listitem')).toHaveCount(Object.keys(items).length)
    await expect(here).toHaveCount(1)
    await expect(here).toContainText(titleOf(kind))
    await expect(here).toBeInViewport({ ratio: 1 })
    await picture(side, `58-side-${kind}`)
  }
  const first = side.getByRole('listitem').first()
  await expect(first).toContainText(titleOf('opening'))
  await expect(first).toContainText('Đã xong')
  await expectAccessible(side)
  stage.close()
  conduct.close()
})
