import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, launchWithCamera, openDevice, picture } from './kit/devices.ts'
import { writeFakeCamera } from './kit/fake-camera.ts'
import { officeRoster, type RunningServer, startServer } from './kit/server.ts'
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
  badge = await firstOfficial()
  camera = join(folder, 'camera.y4m')
  writeFakeCamera(camera, [`${server.plain}/#${badge.badgeCode}`])
})
test.afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function firstOfficial() {
  const [person] = (await officeRoster(server)).filter((one) => one.official)
  if (!person) throw new Error('nobody is on the roster')
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

if (canTrust) {
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
      const page = await openDevice(browser, 'phone', overHttp, [])
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
