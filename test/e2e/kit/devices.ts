import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { launchArguments } from '../../../playwright.config.ts'
import { findBrowser } from '../../browser.mjs'

export const sizes = {
  laptop: { width: 1366, height: 768 },
  tablet: { width: 1180, height: 820 },
  projector: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
}

/** What halls have: an old one, a common laptop's, the usual, and the largest. */
export const projectors = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]

/** The smallest that is still about, and one of today. */
export const [smallPhone, phoneOfToday] = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
]

/** A page in a context of its own, as another device would have; what goes wrong in it is noted in `faults`. */
export async function openDevice(
  browser: Browser,
  size: keyof typeof sizes,
  url: string,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${size}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${size}: ${message.text()}`)
  })
  await page.goto(url)
  return page
}

/** A browser whose camera shows what is in the file; `env` and further arguments as the test needs them. */
export function launchWithCamera(
  file: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    env: { ...process.env, ...env },
    args: [
      ...launchArguments,
      ...args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  })
}

/** Axe finds nothing: contrast, names, landmarks, order. */
export async function expectAccessible(page: Page): Promise<void> {
  // Pale is what rests after a tap, and what is fading in: the look is at what stands there afterwards.
  await expect(page.locator('[data-resting="true"]')).toHaveCount(0)
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter(({ effect, playState }) => {
      return playState === 'running' && Number(effect?.getComputedTiming().endTime) < 2_000
    })
    await Promise.allSettled(fades.map(({ finished }) => finished))
  })
  // Half a megabyte to be read goes into a page once, and what is in order is not written out: a look takes a quarter of the time.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) }).options({ resultTypes: ['violations'] })
  // Its other mode opens a page of its own at each look, for frames of other origins, of which there are none here.
  const { violations } = await axe.setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** Kept with the results of a run, to be looked at; a fade that is under way is let end. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = `test/results/pictures/${name}.jpg`
  await page.screenshot({ path, type: 'jpeg', quality: 88, animations: 'disabled' })
}
