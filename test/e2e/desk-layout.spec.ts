import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import type { OfficePersonRow } from '../../shared/views.ts'
import { expectAccessible, launchWithCamera, picture } from './kit/devices.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { officeRoster, type RunningServer, startServer } from './kit/server.ts'

/** What a desk is run on: a receptionist's phone, a small one's page between its browser's bars, tablets, laptops. */
const devices = {
  phone: { width: 390, height: 844 },
  'phone-small': { width: 375, height: 664 },
  portrait: { width: 820, height: 1180 },
  landscape: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
} as const
type Device = keyof typeof devices
const sizes = Object.keys(devices) as Device[]
const touched: readonly Device[] = ['phone', 'phone-small', 'portrait']

let server: RunningServer
let folder: string
let roster: OfficePersonRow[]
let withCamera: Browser

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-layout-'))
  server = await startServer()
  await giveSeats()
  roster = await officeRoster(server)
  const camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, ['Hàng A'])
  withCamera = await launchWithCamera(camera)
})
test.afterAll(async () => {
  await withCamera.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The sample's roster has none, and a verdict with a seat is the largest. */
async function giveSeats(): Promise<void> {
  await server.kill()
  const storage = sqliteStorage(server.data)
  const [id = ''] = await storage.conferences()
  const { people, journal } = storage.conference(id)
  const seated = (await people.all()).map((person, index) => ({ ...person, seat: `Khu A, hàng 2, ghế ${index + 1}` }))
  await journal.turn((turn) => turn.commit({ at: Date.now(), by: 'server', facts: [], people: seated }))
  await storage.close()
  await server.start()
}

const verdictOf = (desk: Page) => desk.getByRole('status', { name: 'Kết quả điểm danh' })
const searchOf = (desk: Page) => desk.getByRole('searchbox')

async function openDesk(device: Device): Promise<Page> {
  const touch = touched.includes(device) ? { hasTouch: true, isMobile: true } : {}
  const options = { viewport: devices[device], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...touch }
  const page = await (await withCamera.newContext(options)).newPage()
  await page.goto(server.link('reception'))
  await expect(verdictOf(page)).toContainText('Sẵn sàng')
  return page
}

async function scan(desk: Page, code: string): Promise<void> {
  await desk.evaluate((digits) => {
    for (const key of [...digits, 'Enter']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }, code)
}

/** Somebody nobody has scanned yet, with the longest things to say of. */
const newcomers = () => roster.filter(({ official, presence }) => official && !presence)
let next = 0
function somebody(): OfficePersonRow {
  const longest = newcomers().sort((a, b) => said(b).length - said(a).length)[next]
  next += 1
  if (!longest) throw new Error('everybody has been scanned')
  return longest
}
const said = ({ name, position, unit, note, seat }: OfficePersonRow) => [name, position, unit, note, seat].join()

/** Whether all of it can be seen, without scrolling. */
async function expectWholeInView(desk: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible()
  const box = await part.boundingBox()
  const { height, width } = desk.viewportSize() ?? { height: 0, width: 0 }
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width)
  expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height)
}

async function expectNothingAside(desk: Page): Promise<void> {
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

for (const device of sizes) {
  test(`on a ${device} the camera, the verdict and the search are all in view at once`, async () => {
    const desk = await openDesk(device)
    await expectNothingAside(desk)
    await expectWholeInView(desk, searchOf(desk))
    await picture(desk, `desk-${device}-ready`)
    const about = somebody()
    await scan(desk, about.badgeCode)
    await expect(verdictOf(desk)).toContainText('Đã điểm danh')
    await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
    await expectWholeInView(desk, verdictOf(desk).getByText('Đã điểm danh'))
    await expectWholeInView(desk, verdictOf(desk).getByText(about.seat))
    // Between a small phone's bars there is no room for everything; what counts then is the verdict.
    const all = device !== 'phone-small'
    await expectWholeInView(desk, all ? searchOf(desk) : verdictOf(desk))
    await expectNothingAside(desk)
    await expectAccessible(desk)
    await picture(desk, `desk-${device}-in`)

    await desk.getByRole('button', { name: 'Bật camera' }).click()
    const film = desk.locator('video')
    await expect(film).toBeVisible({ timeout: 30_000 })
    await expect(verdictOf(desk)).toContainText('Mã này không phải thẻ', { timeout: 30_000 })
    await scan(desk, about.badgeCode)
    await expect(verdictOf(desk)).toContainText('Đã có mặt từ trước')
    await desk.evaluate(() => window.scrollTo(0, 0))
    await expectWholeInView(desk, desk.locator('[data-running="true"]').first())
    await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
    if (all) await expectWholeInView(desk, searchOf(desk))
    await expectNothingAside(desk)
    await expectAccessible(desk)
    await picture(desk, `desk-${device}-camera`)
    await desk.context().close()
  })

  test(`on a ${device} a verdict is never off the screen, however far down the page is`, async () => {
    const desk = await openDesk(device)
    await searchOf(desk).fill('lê')
    await expect(desk.getByText(/^\d+ người$/)).toBeVisible()
    await expectWholeInView(desk, searchOf(desk))
    await expectWholeInView(desk, desk.getByRole('button', { name: /^Điểm danh / }).nth(1))
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-search`)
    await expectAccessible(desk)
    await desk.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const about = somebody()
    await scan(desk, about.badgeCode)
    await expect(verdictOf(desk)).toContainText(about.name)
    await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
    // What was being typed is still there.
    await expect(searchOf(desk)).toHaveValue('lê')
    await desk.context().close()
  })

  test(`on a ${device} every window of the desk fits`, async () => {
    const desk = await openDesk(device)
    await desk.getByRole('button', { name: 'Chuẩn bị bàn' }).click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-set-up`)
    await desk.getByRole('button', { name: 'Đóng' }).click()
    await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-walk-in`)
    await desk.getByRole('button', { name: 'Đóng' }).click()
    const about = somebody()
    await searchOf(desk).fill(about.name)
    await desk
      .getByRole('button', { name: `Việc khác với ${about.name}` })
      .first()
      .click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-person`)
    await desk.getByRole('button', { name: 'Đóng' }).click()
    await desk.context().close()
  })
}

test('what a desk says without a line covers nothing', async () => {
  const desks: [Device, Page][] = []
  for (const device of sizes) desks.push([device, await openDesk(device)])
  await server.kill()
  for (const [device, desk] of desks) {
    await expect(desk.getByText('Mất kết nối, đang thử lại')).toBeVisible()
    const about = somebody()
    await scan(desk, about.badgeCode)
    await expect(verdictOf(desk)).toContainText('Giữ trên máy, sẽ gửi')
    const name = verdictOf(desk).getByText(about.name)
    await expectWholeInView(desk, name)
    const banner = desk.getByText(/^Mất kết nối\. 1 lượt/)
    await expect(banner).toBeVisible()
    // A phone's screen is full with the verdict and the search; on all others it is seen without scrolling.
    if (!device.startsWith('phone')) await expectWholeInView(desk, banner)
    const quorum = desk.getByText(/^Chưa đủ điều kiện tiến hành/)
    const last = desk.getByRole('region', { name: 'Các lượt vừa qua' })
    for (const part of [name, desk.getByRole('region', { name: /^Tìm theo tên/ }), quorum, last]) {
      expect(await part.evaluate(isOnTop), `${device}: covered`).toBe(true)
    }
    await expectNothingAside(desk)
    await expectAccessible(desk)
    await picture(desk, `desk-${device}-kept`)
    await desk.context().close()
  }
  await server.start()
})

/** Whether the box of no banner lies over this part's. */
function isOnTop(part: Element): boolean {
  const box = part.getBoundingClientRect()
  return [...document.querySelectorAll('[data-kind="care"]')].every((banner) => {
    const over = banner.getBoundingClientRect()
    return over.bottom <= box.top || over.top >= box.bottom || over.right <= box.left || over.left >= box.right
  })
}

test('a desk whose link the server refuses is told that scans go on being kept, and goes on taking them', async () => {
  const mine = await startServer()
  const about = (await officeRoster(mine)).find(({ presence }) => !presence)
  if (!about) throw new Error('everybody is present')
  const context = await withCamera.newContext({ viewport: devices.landscape, locale: 'vi-VN' })
  const desk = await context.newPage()
  await desk.goto(mine.link('reception'))
  await expect(verdictOf(desk)).toContainText('Sẵn sàng')
  await mine.kill()
  const other = await startServer({ port: Number(new URL(mine.base).port) })
  const alert = desk.getByRole('alert').filter({ hasText: 'Máy chủ không nhận đường dẫn' })
  await expect(alert).toContainText('mỗi lượt quét được giữ trên máy này')
  await expect(alert).not.toContainText('không làm được việc gì')
  await scan(desk, about.badgeCode)
  await expect(verdictOf(desk)).toContainText(about.name)
  await expect(verdictOf(desk)).toContainText('Giữ trên máy, sẽ gửi')
  await expect(alert).toContainText('Đang giữ 1 lượt chưa gửi.')
  await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
  await expectAccessible(desk)
  await picture(desk, 'desk-landscape-refused')
  await desk.setViewportSize(devices['phone-small'])
  await expectNothingAside(desk)
  await picture(desk, 'desk-phone-small-refused')
  // By hand the desk goes on as well.
  await searchOf(desk).fill('lê')
  await expect(desk.getByText(/^\d+ người$/)).toBeVisible()
  // On the right folder again what was kept is handed in.
  await other.close()
  await mine.start()
  await expect(alert).toHaveCount(0, { timeout: 60_000 })
  await expect(desk.getByText(/Đã điểm danh/).first()).toBeVisible()
  await context.close()
  await mine.close()
})

test('on the line a double tap takes a check-in back once, and a scan is seen over every open window', async () => {
  const desk = await openDesk('laptop')
  const about = somebody()
  await scan(desk, about.badgeCode)
  await desk.getByRole('button', { name: `Hoàn tác điểm danh ${about.name}` }).dblclick()
  await expect(verdictOf(desk)).toContainText('Đã hoàn tác điểm danh')
  await expect(desk.getByText('Người này chưa được điểm danh.')).toHaveCount(0)

  // An untouched form makes way for the verdict.
  await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  await expect(desk.getByRole('dialog')).toBeVisible()
  const second = somebody()
  await scan(desk, second.badgeCode)
  await expect(verdictOf(desk)).toContainText(second.name)
  await expect(desk.getByRole('dialog')).toHaveCount(0)

  // One that somebody has typed into stays as it is, and tells the verdict on top.
  await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Khách')
  const third = somebody()
  await scan(desk, third.badgeCode)
  const told = form.getByRole('status').filter({ hasText: third.name })
  await expect(told).toContainText('Đã điểm danh')
  await expectWholeInView(desk, told)
  await expect(form.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Trần Văn Khách')
  await expectAccessible(desk)
  await picture(desk, 'desk-laptop-scanned-meanwhile')
  await desk.getByRole('button', { name: 'Đóng' }).click()

  await searchOf(desk).fill(third.name)
  await desk
    .getByRole('button', { name: `Việc khác với ${third.name}` })
    .first()
    .click()
  const fourth = somebody()
  await scan(desk, fourth.badgeCode)
  await expect(desk.getByRole('dialog').getByRole('status').filter({ hasText: fourth.name })).toBeVisible()
  await desk.context().close()
})
