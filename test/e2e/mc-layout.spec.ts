import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll } from './kit/hall.ts'
import { nextStep, takeStep } from './kit/mc.ts'
import { officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** The console on a tablet, on a smaller one, on that one upright, and on a phone. */
const shapes = [
  { width: 1180, height: 820 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]
type Box = { x: number; y: number; width: number; height: number }

let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
})

async function checkIn(count: number) {
  const first = (await officeRoster(server)).slice(0, count)
  await checkInAll(
    server,
    first.map(({ id }) => id),
  )
}

const controlsOf = (mc: Page): Locator => mc.getByRole('region', { name: 'Điều khiển' })

/** What stands where in the controls: the buttons, and the words on each. */
const layoutOf = (mc: Page) =>
  controlsOf(mc).evaluate((controls) => {
    const box = (element: Element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }
    const buttons = [...controls.querySelectorAll('button')]
    return {
      buttons: buttons.map((button) => ({
        says: button.textContent ?? '',
        box: box(button),
        hides: button.scrollHeight - button.clientHeight,
        words: [...button.querySelectorAll('span, small, strong')].map(box),
      })),
      line: box(controls.querySelector('[role=status]') ?? controls),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      presences: [...document.querySelectorAll('[data-present]')].map(box),
    }
  })

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

test('the large button is in one place at every step of the agenda, nothing overlaps, and no page is too wide', {
  tag: '@long',
}, async ({ browser }) => {
  const faults: string[] = []
  await checkIn(70)
  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  const places = new Map<string, Box>()
  for (let step = 1; ; step += 1) {
    for (const shape of shapes) {
      await mc.setViewportSize(shape)
      const name = `${shape.width}x${shape.height}`
      const { buttons, line, sideways, presences } = await layoutOf(mc)
      const main = buttons.at(-1)
      if (!main) throw new Error('there is no large button')
      const where = `${name}, ${main.says}`
      expect(sideways, where).toBe(0)
      places.set(name, places.get(name) ?? main.box)
      expect(main.box, where).toEqual(places.get(name))
      expect(main.box.height, where).toBeGreaterThanOrEqual(96)
      for (const seen of [main.box, line]) expect(isWithin(seen, { x: 0, y: 0, ...shape }), where).toBe(true)
      for (const presence of presences) expect(presence.x + presence.width, where).toBeLessThanOrEqual(shape.width)
      for (const [index, { says, box, words, hides }] of buttons.entries()) {
        expect(hides, `${where}: ${says}`).toBeLessThanOrEqual(0)
        expect(box.height, `${where}: ${says}`).toBeGreaterThanOrEqual(48)
        for (const word of words) expect(isWithin(word, box), `${where}: ${says} is wider than its button`).toBe(true)
        for (const other of buttons.slice(index + 1)) {
          expect(overlap(box, other.box), `${where}: ${says} lies over ${other.says}`).toBe(false)
        }
      }
      if (shape.width === 1180 || shape.width === 390)
        await picture(mc, `mc-${shape.width}-${String(step).padStart(2, '0')}`)
    }
    await mc.setViewportSize({ width: 1180, height: 820 })
    await expectAccessible(mc)
    const said = await takeStep(mc)
    if (said.includes('Bế mạc hội nghị')) break
  }
  await expect(mc.getByText('Hội nghị đã bế mạc', { exact: false }).first()).toBeVisible()
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    expect((await layoutOf(mc)).sideways).toBe(0)
    await expectAccessible(mc)
    await picture(mc, `mc-${shape.width}-closed`)
  }
  expect(faults).toEqual([])
})

test('an honouree on the second button lies over nothing, and is named by his kind', { tag: '@long' }, async ({
  browser,
}) => {
  const faults: string[] = []
  await checkIn(70)
  const mc = await openDevice(browser, 'phone', server.link('mc'), faults)
  const second = controlsOf(mc).getByRole('button', { name: /^Giới thiệu/ })
  for (;;) {
    if ((await takeStep(mc)).includes('mời lượt 2')) break
  }
  await expect(second).toContainText('Riêng một cá nhân trên màn hình')
  await takeStep(mc)
  await expect(second).toContainText('Riêng một tập thể trên màn hình')
  await nextStep(mc, /^Giới thiệu/)
  await expect(second).toContainText('Phòng Quản lý biên giới, biển đảo')
  await picture(mc, 'mc-phone-collective')
  const atTheTop = await layoutOf(mc)
  await mc.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await picture(mc, 'mc-phone-end-of-page')
  const atTheEnd = await layoutOf(mc)
  // But for a part of a pixel, for where a page is scrolled to need not be a whole one.
  const standing = ({ buttons, line }: typeof atTheTop) => [...buttons.map(({ box }) => box), line]
  for (const [index, box] of standing(atTheTop).entries()) {
    const { x, y, width, height } = standing(atTheEnd)[index] ?? box
    expect(Math.max(...[x - box.x, y - box.y, width - box.width, height - box.height].map(Math.abs))).toBeLessThan(2)
  }
  expect(atTheEnd.buttons).toHaveLength(atTheTop.buttons.length)
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    const { buttons, sideways } = await layoutOf(mc)
    expect(sideways).toBe(0)
    expect(buttons).toHaveLength(4)
    for (const [index, { says, box, words, hides }] of buttons.entries()) {
      expect(hides, says).toBeLessThanOrEqual(0)
      for (const word of words) expect(isWithin(word, box), says).toBe(true)
      for (const other of buttons.slice(index + 1)) expect(overlap(box, other.box)).toBe(false)
    }
  }
  expect(faults).toEqual([])
})

/**
 * Nothing of a letter is cut off: each text that is cut at its edge looks the same when it is not. Those with more
 * words than there is room for are left out, since they are to be cut.
 */
async function expectWholeLetters(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const count = await page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element)
      const cuts = overflowX === 'hidden' || overflowY === 'hidden'
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      )
      const fits = element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight + 1
      return cuts && hasWords && fits && position !== 'absolute' && element.clientHeight > 0
    })
    for (const [index, element] of cut.entries()) element.dataset.cut = String(index)
    return cut.length
  })
  expect(count).toBeGreaterThan(0)
  for (let index = 0; index < count; index += 1) {
    const text = page.locator(`[data-cut="${index}"]`)
    const box = await text.boundingBox()
    if (!box) continue
    const clip = { x: box.x, y: Math.max(0, box.y - 12), width: box.width, height: box.height + 24 }
    const asItIs = await page.screenshot({ clip, animations: 'disabled' })
    await text.evaluate((element) => element.style.setProperty('overflow', 'visible', 'important'))
    const uncut = await page.screenshot({ clip, animations: 'disabled' })
    expect(asItIs.equals(uncut), await text.textContent().then(String)).toBe(true)
  }
}

test('no mark above a letter is cut off, in capitals neither', { tag: '@long' }, async ({ browser }) => {
  const faults: string[] = []
  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  const title = mc.getByRole('heading', { name: 'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN' })
  await expect(title).toBeVisible()
  // The tallest that there is, everywhere: Ổ and Ể with nothing above them.
  await mc.evaluate(() => {
    for (const element of document.querySelectorAll('nav li span, section small, section span')) {
      if (element.children.length === 0 && (element.textContent ?? '').length > 6) element.textContent = 'ĐIỂN HỔ ẪN ợg'
    }
  })
  await expectWholeLetters(mc)
  const desk = await openDevice(browser, 'laptop', server.link('reception'), faults)
  await expect(desk.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN').first()).toBeVisible()
  await expectWholeLetters(desk)
  expect(faults).toEqual([])
})
