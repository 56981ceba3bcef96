import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { officeRoster, type RunningServer, startServer } from './kit/server.ts'
import { test } from './kit/test.ts'
import { canTrust, homeThatTrusts } from './kit/trusting-home.ts'

/** A tablet at the door reaches the server by a name, not on the machine itself, and its browser really checks. */
const name = 'desk.hall.test'
const mapped = { args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`] }
const by = (url: string) => url.replace('127.0.0.1', name)

let server: RunningServer
let folder: string
let camera: string
let badge: { name: string; badgeCode: string }

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-https-'))
  server = await startServer({ https: { names: [name] } })
  badge = await official(1)
  camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, [`${server.plain}/#${badge.badgeCode}`])
})
test.afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One badge a test: the first phone to show one holds it. */
async function official(number: number) {
  const person = (await officeRoster(server)).filter((one) => one.official)[number - 1]
  if (!person) throw new Error(`there is no official delegate ${number}`)
  return person
}

async function withBrowser(env: Record<string, string>, use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchWithCamera(camera, { ...mapped, env })
  try {
    await use(browser)
  } finally {
    await browser.close()
  }
}

const isSecure = (page: Page) => page.evaluate(() => window.isSecureContext)

test('without HTTPS a tablet has no camera: its page is not a secure context', async () => {
  await withBrowser({ HOME: mkdtempSync(join(folder, 'home-')) }, async (browser) => {
    const page = await openDevice(browser, 'tablet', by(`${server.plain}/trust`), [])
    expect(await isSecure(page)).toBe(false)
    expect(await page.evaluate(() => navigator.mediaDevices === undefined)).toBe(true)
  })
})

test('a browser that does not trust the authority lets nobody in, and the trust page walks through what to do', async () => {
  await withBrowser({ HOME: mkdtempSync(join(folder, 'home-')) }, async (browser) => {
    await expect(openDevice(browser, 'tablet', by(server.link('reception')), [])).rejects.toThrow(
      /ERR_CERT_AUTHORITY_INVALID/,
    )
    for (const size of ['phone', 'tablet'] as const) {
      const page = await openDevice(browser, size, by(`${server.plain}/trust`), [])
      await expect(page.getByRole('status')).toContainText('chưa tin cậy máy chủ')
      await page.getByRole('radio', { name: 'Máy tính Windows' }).check()
      await expect(page.getByText('Trusted Root Certification Authorities', { exact: false })).toBeVisible()
      await expectAccessible(page)
      await picture(page, `https-trust-windows-${size}`)
      await page.getByRole('radio', { name: 'iPad, iPhone' }).check()
      await expect(page.getByText('Cài đặt tin cậy chứng nhận', { exact: false })).toBeVisible()
      await page.getByRole('radio', { name: 'Android' }).check()
      await expect(page.getByRole('listitem').filter({ hasText: 'Chứng chỉ CA' })).toBeVisible()
      await picture(page, `https-trust-android-${size}`)
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.getByRole('status')).toContainText('does not trust the server yet')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the certificate' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('authority.crt')
      await page.context().close()
    }
  })
})

/** Every device has been on the line once; then the server stops, and somebody reloads each. */
async function expectToOpenWithoutServer(browser: Browser, of: (url: string) => string, where: string): Promise<void> {
  const delegate = await official(where === 'https' ? 2 : 3)
  const thrown: string[] = []
  const open = async (size: Parameters<typeof openDevice>[1], url: string) => {
    const page = await openDevice(browser, size, of(url), [])
    page.on('pageerror', ({ message }) => thrown.push(message))
    return page
  }
  const screen = await open('projector', server.link('screen'))
  const lobby = await open('projector', server.link('screen').replace('#', '?layout=lobby#'))
  const mc = await open('tablet', server.link('mc'))
  const office = await open('laptop', server.link('office'))
  const reception = await open('tablet', server.link('reception'))
  const phone = await open('phone', `${server.base}/#${delegate.badgeCode}`)
  const pages = { screen, lobby, mc, office, reception, phone }
  const heading = (page: Page) => page.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN').first()
  const working = async () => {
    for (const wall of [screen, lobby]) await expect(heading(wall)).toBeVisible()
    await expect(mc.getByText(/\d+\/82 đại biểu có mặt/)).toBeVisible({ timeout: 30_000 })
    await expect(office.getByRole('tab', { name: 'Điểm danh' })).toBeVisible({ timeout: 30_000 })
    await expect(reception.getByText('Đường truyền tốt')).toBeVisible({ timeout: 30_000 })
    await expect(phone.getByText(delegate.name).first()).toBeVisible({ timeout: 30_000 })
  }
  await working()
  for (const page of Object.values(pages)) {
    expect(await isSecure(page)).toBe(true)
    const worker = () => navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL ?? '')
    // A phone keeps its own page and carries nothing of the staff's.
    expect((await page.evaluate(worker)).endsWith('?phone')).toBe(page === phone)
  }
  for (const wall of [screen, lobby]) {
    await expect.poll(() => wall.evaluate(() => window.localStorage.getItem('picture'))).not.toBeNull()
  }
  // The files are kept before the worker is ready, so that one visit is enough.
  await server.kill()
  try {
    for (const page of Object.values(pages)) await page.reload()
    for (const wall of [screen, lobby]) await expect(heading(wall)).toBeVisible()
    await expect(mc.getByRole('heading', { name: 'Người dẫn chương trình' })).toBeVisible()
    await expect(office.getByRole('heading', { name: 'Văn phòng' })).toBeVisible()
    await expect(reception.getByRole('searchbox')).toBeVisible()
    await expect(reception.getByText('Mất kết nối, đang thử lại')).toBeVisible()
    await expect(phone.locator('#root')).not.toBeEmpty()
    for (const [name, page] of Object.entries(pages)) await picture(page, `without-server-${where}-${name}`)
    expect(await screen.getByText(/kết nối/i).count()).toBe(0)
  } finally {
    await server.start()
  }
  await working()
  expect(thrown).toEqual([])
  for (const page of Object.values(pages)) await page.context().close()
}

test('every page opens without the server on the machine itself, and goes on by itself when it is back', {
  tag: '@long',
}, async ({ browser }) => {
  await expectToOpenWithoutServer(browser, (url) => url.replace(server.base, server.plain), 'localhost')
})

if (canTrust) {
  test('every page opens without the server over HTTPS, and goes on by itself when it is back', async () => {
    await withBrowser({ HOME: await trustingHome() }, async (browser) => {
      await expectToOpenWithoutServer(browser, by, 'https')
    })
  })

  test('a tablet that trusts the authority scans with its camera, and every role sees who came', async () => {
    await withBrowser({ HOME: await trustingHome() }, async (browser) => {
      const faults: string[] = []
      const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
      await expect(mc.getByText('0/82 đại biểu có mặt')).toBeVisible()
      const reception = await openDevice(browser, 'tablet', by(server.link('reception')), faults)
      expect(new URL(reception.url()).origin).toBe(by(server.base))
      expect(await isSecure(reception)).toBe(true)
      expect(await reception.evaluate(() => typeof navigator.serviceWorker?.register)).toBe('function')
      await reception.getByRole('button', { name: 'Bật camera' }).click()
      const verdict = reception.getByRole('status', { name: 'Kết quả điểm danh' })
      await expect(verdict).toContainText('Đã điểm danh', { timeout: 30_000 })
      await expect(verdict).toContainText(badge.name)
      await expect(mc.getByText('1/82 đại biểu có mặt')).toBeVisible()
      await picture(reception, 'https-reception-camera')
      expect(faults).toEqual([])
    })
  })

  test('the trust page tells when it is done, and takes the desk on to HTTPS with its own link', async () => {
    await withBrowser({ HOME: await trustingHome() }, async (browser) => {
      const overHttp = by(server.link('reception').replace(server.base, server.plain))
      const page = await openDevice(browser, 'tablet', overHttp, [])
      // The desk over plain HTTP has no camera, and shows the way to one.
      await expect(page.getByText(`mở lại bàn tại ${by(server.base)}`)).toBeVisible()
      await expectAccessible(page)
      await picture(page, 'https-desk-without')
      await page.getByRole('link', { name: 'Dùng camera qua HTTPS' }).click()
      await expect(page.getByRole('status')).toContainText('Xong. Thiết bị này đã tin cậy máy chủ.')
      await expectAccessible(page)
      await picture(page, 'https-trust-done')
      const key = new URL(overHttp).hash.slice(1)
      expect(await page.content()).not.toContain(key)
      await page.getByRole('button', { name: 'Mở lại: Bàn đón tiếp' }).click()
      await expect(page.getByRole('searchbox')).toBeVisible()
      expect(new URL(page.url()).origin).toBe(by(server.base))
      await expect(page.getByRole('button', { name: 'Bật camera' })).toBeVisible()
    })
  })
} else if (process.env.CI) {
  test('a browser that trusts the authority can be had', () => {
    expect(canTrust, 'certutil is missing: install libnss3-tools').toBe(true)
  })
} else {
  console.log(
    'The tests of a browser that trusts the authority did NOT run: they need Linux with certutil (libnss3-tools).',
  )
}

async function trustingHome(): Promise<string> {
  const file = join(folder, 'authority.crt')
  writeFileSync(file, Buffer.from(await (await fetch(`${server.plain}/trust/authority.crt`)).arrayBuffer()))
  return homeThatTrusts(mkdtempSync(join(folder, 'home-')), file)
}
