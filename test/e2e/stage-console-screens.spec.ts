import { expect, type Page, test } from '@playwright/test'
import { openDevice } from './kit/devices.ts'
import { type RunningServer, startServer } from './kit/server.ts'

let server: RunningServer
let faults: string[]
test.beforeEach(async () => {
  faults = []
  server = await startServer()
})
test.afterEach(() => server.close())

const openConsole = (browser: Parameters<typeof openDevice>[0], size: 'tablet' | 'phone' = 'tablet'): Promise<Page> =>
  openDevice(browser, size, server.link('mc'), faults)

test('what opens above the page is closed in the console’s language, by a screen reader’s own button too', async ({
  browser,
}) => {
  const mc = await openConsole(browser)
  await mc.getByRole('button', { name: 'Xem điểm danh' }).click()
  const unseen = mc.getByRole('dialog').locator('xpath=..').getByRole('button', { name: 'Trở lại trang' })
  await expect(unseen).toHaveCount(1)
  await expect(mc.locator('[aria-label="Dismiss"]')).toHaveCount(0)
  expect(faults).toEqual([])
})
