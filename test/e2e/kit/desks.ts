import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { sqliteStorage } from '../../../server/storage/sqlite.ts'
import type { OfficePersonRow } from '../../../shared/door-views.ts'
import { launchWithCamera } from './devices.ts'
import { verdictOf } from './door.ts'
import { writeFakeCamera } from './fake-camera.ts'
import { officeRoster, type RunningServer, startServer } from './server.ts'

/** What a desk is run on: a receptionist's phone, a small one's page between its browser's bars, tablets, laptops. */
export const devices = {
  phone: { width: 390, height: 844 },
  'phone-small': { width: 375, height: 664 },
  portrait: { width: 820, height: 1180 },
  landscape: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
} as const
export type Device = keyof typeof devices
export const sizes = Object.keys(devices) as Device[]
const touched: readonly Device[] = ['phone', 'phone-small', 'portrait']

/** Desks of every size at one server whose people have seats, in a browser with a camera. */
export type Desks = {
  server: RunningServer
  browser: Browser
  open: (device: Device, address?: string) => Promise<Page>
  /** Somebody nobody has scanned yet, with the longest things to say of. */
  somebody: () => OfficePersonRow
  close: () => Promise<void>
}

export async function openDesks(): Promise<Desks> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-truong-layout-'))
  const server = await startServer()
  await giveSeats(server)
  const newcomers = (await officeRoster(server))
    .filter(({ official, presence }) => official && !presence)
    .sort((a, b) => said(b).length - said(a).length)
  const camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  const browser = await launchWithCamera(camera)
  return {
    server,
    browser,
    open: async (device, address = server.link('reception')) => {
      const touch = touched.includes(device) ? { hasTouch: true, isMobile: true } : {}
      const options = { viewport: devices[device], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...touch }
      const page = await (await browser.newContext(options)).newPage()
      await page.goto(address)
      if (address === server.link('reception')) await expect(verdictOf(page)).toContainText('Sẵn sàng')
      return page
    },
    somebody: () => {
      const longest = newcomers.shift()
      if (!longest) throw new Error('everybody has been scanned')
      return longest
    },
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const said = ({ name, position, unit, note, seat }: OfficePersonRow) => [name, position, unit, note, seat].join()

/** The sample's roster has none, and a verdict with a seat is the largest. */
async function giveSeats(server: RunningServer): Promise<void> {
  await server.kill()
  const storage = sqliteStorage(server.data)
  const [id = ''] = await storage.conferences()
  const { people, journal } = storage.conference(id)
  const seated = (await people.all()).map((person, index) => ({ ...person, seat: `Khu A, hàng 2, ghế ${index + 1}` }))
  await journal.turn((turn) => turn.commit({ at: Date.now(), by: 'server', facts: [], people: seated }))
  await storage.close()
  await server.start()
}

/** Whether all of it can be seen, without scrolling. */
export async function expectWholeInView(desk: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible()
  const box = await part.boundingBox()
  const { height, width } = desk.viewportSize() ?? { height: 0, width: 0 }
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
  expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height)
}

export async function expectNothingAside(desk: Page): Promise<void> {
  const wide = await desk.evaluate(() => {
    const { clientWidth } = document.documentElement
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || isClipped(element.parentElement))
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .filter((element) => !isClipped(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(wide).toEqual([])
  expect(await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
