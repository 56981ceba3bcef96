import { expect, type Page } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { addMedia } from './kit/console-media.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { lookedAt } from './kit/looked-at.ts'
import { nextStep } from './kit/mc.ts'
import { portraitOf } from './kit/portrait.ts'
import { connectDevice, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own) => {
  server = own
  faults = []
})

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

const programOf = async () => {
  const office = await connectDevice<OfficeView>(server.link('office'))
  office.close()
  return office.view.program.main
}

test('the screens go dark and come back at once, and media go up only after they were seen on the console', async ({
  browser,
}) => {
  const drawing = await portraitOf(browser)
  await addMedia(server, { kind: 'document', title: 'Báo cáo tổng kết 5 năm', itemId: null }, [drawing, drawing])
  const video = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...new Array<number>(60).fill(0)])
  await addMedia(server, { kind: 'video', title: 'Phóng sự', itemId: null }, [video])
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  const mc = await openConsole(browser)
  await nextStep(mc, /Bắt đầu hội nghị/)
  const before = await mainOf(mc).boundingBox()
  await mc.getByRole('button', { name: 'Màn hình', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Màn hình' })
  await panel.getByRole('button', { name: 'Tắt tối' }).click()
  await expect(panel.getByRole('button', { name: 'Tắt tối đang bật' })).toBeVisible()
  await expect(panel.getByText('Tối', { exact: true }).first()).toBeVisible()
  expect((await programOf())?.cover).toBe('blackout')
  await lookedAt(mc, 'mc-screens-dark')
  await panel.getByRole('button', { name: 'Trở về chương trình' }).click()
  await expect.poll(async () => (await programOf())?.cover).toBe('none')

  await panel.getByRole('button', { name: /Báo cáo tổng kết 5 năm/ }).click()
  await expect(panel.getByRole('img', { name: 'Xem trước: Báo cáo tổng kết 5 năm' })).toBeVisible()
  expect((await programOf())?.taken).toBeNull()
  await lookedAt(mc, 'mc-screens-preview')
  await panel.getByRole('button', { name: 'Đưa lên màn hình' }).click()
  await panel.getByRole('button', { name: 'Trang sau' }).click()
  await expect.poll(async () => (await programOf())?.taken).toMatchObject({ kind: 'media', page: 2 })
  await expect(panel.getByText('Báo cáo tổng kết 5 năm, trang 2').first()).toBeVisible()
  await lookedAt(mc, 'mc-screens-document')

  await panel.getByRole('button', { name: /Phóng sự/ }).click()
  await panel.getByRole('button', { name: 'Đưa lên màn hình' }).click()
  await panel.getByRole('button', { name: 'Phát' }).click()
  await expect(panel.getByText('đang phát')).toBeVisible()
  await panel.getByRole('button', { name: '+10 giây' }).click()
  await expect.poll(async () => (await programOf())?.playback?.position ?? 0).toBeGreaterThanOrEqual(10_000)
  await panel.getByRole('button', { name: 'Dừng' }).click()
  await expect(panel.getByText('đang dừng')).toBeVisible()

  await panel.getByRole('textbox', { name: 'Thông báo' }).fill('Nghỉ giải lao 15 phút')
  await panel.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await panel.getByRole('button', { name: 'Đưa lên màn hình' }).click()
  await expect.poll(async () => (await programOf())?.taken).toEqual({ kind: 'message', text: 'Nghỉ giải lao 15 phút' })
  expect(await mainOf(mc).boundingBox()).toEqual(before)
  await mc.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await screen.close()
  await expect(mc.getByRole('list', { name: 'Màn hình' })).toContainText('Mất kết nối')
  await picture(mc, 'mc-screen-gone')
})

test('an item is extended and shortened, its clock stands still, and the speaker is told to conclude', async ({
  browser,
}) => {
  const mc = await openConsole(browser)
  await nextStep(mc, /Bắt đầu hội nghị/)
  await mc.getByRole('button', { name: 'Thời gian', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Thời gian' })
  await panel.getByRole('button', { name: '+5 phút' }).click()
  await expect(mc.getByRole('timer')).toContainText('/ 15 phút')
  await panel.getByRole('button', { name: '−5 phút' }).click()
  await expect(mc.getByRole('timer')).toContainText('/ 10 phút')
  await panel.getByRole('button', { name: 'Tạm dừng đồng hồ' }).click()
  await expect(mc.getByRole('timer')).toContainText('Đồng hồ đang tạm dừng')
  await panel.getByRole('button', { name: 'Xin kết luận' }).click()
  await expect(panel.getByText('Đang hiện trên màn hình người phát biểu')).toBeVisible()
  expect((await programOf())?.speakerMessage).toBe('Xin kết luận')
  await lookedAt(mc, 'mc-time')
  await panel.getByRole('button', { name: 'Gỡ lời nhắn' }).click()
  await expect.poll(async () => (await programOf())?.speakerMessage).toBe('')
  await panel.getByRole('button', { name: 'Chạy tiếp đồng hồ' }).click()
  await expect(mc.getByRole('timer')).toContainText('còn')
  expect(faults).toEqual([])
})
