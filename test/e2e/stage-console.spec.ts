import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { nextStep } from './kit/mc.ts'
import { type RunningServer, startServer } from './kit/server.ts'

let server: RunningServer
let faults: string[]
test.beforeEach(async () => {
  faults = []
  server = await startServer()
})
test.afterEach(() => server.close())

const openConsole = (browser: Parameters<typeof openDevice>[0], size: 'tablet' | 'phone' = 'tablet') =>
  openDevice(browser, size, server.link('mc'), faults)
const controlsOf = (mc: Page) => mc.getByRole('region', { name: 'Điều khiển' })
const mainOf = (mc: Page) => controlsOf(mc).getByRole('button').last()

test('the first tablet leads, the second watches until it takes over on purpose, and the first is told at once', async ({
  browser,
}) => {
  const first = await openConsole(browser)
  await nextStep(first, /Bắt đầu hội nghị/)
  const second = await openConsole(browser)
  await expect(second.getByText('Máy này chỉ theo dõi', { exact: false })).toBeVisible()
  for (const button of await controlsOf(second).getByRole('button').all()) await expect(button).toBeDisabled()
  await expect(mainOf(second)).toContainText('Đang theo dõi')
  await expectAccessible(second)
  await picture(second, 'mc-watching')
  await second.setViewportSize({ width: 390, height: 844 })
  await expect(second.getByRole('button', { name: 'Nhận dẫn' })).toBeInViewport({ ratio: 1 })
  await picture(second, 'mc-watching-phone')
  await second.setViewportSize({ width: 1180, height: 820 })

  await second.getByRole('button', { name: 'Nhận dẫn' }).click()
  const question = second.getByRole('alertdialog')
  await expect(question).toContainText('vẫn còn kết nối')
  await expectAccessible(second)
  await question.getByRole('button', { name: 'Nhận dẫn' }).click()
  await expect(mainOf(second)).toBeEnabled()
  await expect(first.getByText('Máy khác vừa nhận dẫn chương trình', { exact: false })).toBeVisible()
  await expect(mainOf(first)).toBeDisabled()
  await nextStep(second, /Sang nội dung 2/)
  await expect(first.getByText('Nội dung 2/9')).toBeVisible()

  await second.context().close()
  await expect(first.getByText('Máy đang dẫn đã mất kết nối', { exact: false })).toBeVisible()
  await first.getByRole('button', { name: 'Nhận dẫn' }).click()
  await first.getByRole('alertdialog').getByRole('button', { name: 'Nhận dẫn' }).click()
  await nextStep(first, /Sang nội dung 3/)
  await expect(first.getByText('Nội dung 3/9')).toBeVisible()
  expect(faults).toEqual([])
})
