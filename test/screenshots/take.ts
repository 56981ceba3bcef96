import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'

export const out = process.env.SCREENSHOTS_OUT ?? 'test/results/screenshots'

export type Size = { width: number; height: number }
/** Languages and sizes that are wanted; all where nothing was said. */
const wanted = { size: process.env.SCREENSHOTS_SIZE ?? '', lang: process.env.SCREENSHOTS_LANG ?? '' }

export const shape = ({ width, height }: Size): string => `${width}x${height}`

/** A page of a device; `lang` is in its address, and kept on the device. */
export async function openPage(
  browser: Browser,
  url: string,
  lang: 'vi' | 'en',
  size: Size,
  query = '',
  tablet = '',
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  if (tablet) await page.addInitScript((id) => window.localStorage.setItem('device:mc', id), tablet)
  const address = new URL(url)
  address.search = `${query ? `${query}&` : ''}lang=${lang}`
  await page.goto(address.href)
  return page
}

/** Named so that a folder of them can be looked through: role, what, when, theme, language, size. */
export async function take(page: Page, size: Size, ...name: string[]): Promise<void> {
  const asked = [wanted.size, shape(size)].filter(Boolean)
  if (asked[0] !== shape(size) || (wanted.lang && !name.includes(wanted.lang))) return
  await page.setViewportSize(size)
  // Fitted once its size is known and its fonts and pictures are here.
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
  )
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  const path = join(out, `${[...name, shape(size)].join('_')}.jpg`)
  await page.screenshot({ path, type: 'jpeg', quality: 85, animations: 'disabled' })
}
