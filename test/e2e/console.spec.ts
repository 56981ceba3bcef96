import { expect, type Page } from '@playwright/test'
import type { McView, ScreenView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, checkInVoters } from './kit/hall.ts'
import { confirmedStep, nextStep, takeStep } from './kit/mc.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own) => {
  server = own
  faults = []
})

const openConsole = (browser: Parameters<typeof openDevice>[0], url = server.link('mc')) =>
  openDevice(browser, 'tablet', url, faults)
const controlsOf = (mc: Page) => mc.getByRole('region', { name: 'Điều khiển' })
const mainOf = (mc: Page) => controlsOf(mc).getByRole('button').last()
const rested = (mc: Page) => expect(controlsOf(mc).locator('[data-resting="false"]')).toBeVisible()

/** Walks on until the large button says this. */
async function walkTo(mc: Page, saying: RegExp) {
  while (!saying.test((await mainOf(mc).textContent()) ?? '')) await takeStep(mc)
  await rested(mc)
}

test('a double tap on a slow line is one step, and does not swallow the next tap', async ({ browser }) => {
  const mc = await openConsole(browser, 'about:blank')
  // Answers take longer than a double tap does.
  await mc.routeWebSocket(/socket\.io/, (page) => {
    const hall = page.connectToServer()
    hall.onMessage((message) => setTimeout(() => page.send(message), 300))
  })
  await mc.goto(server.link('mc'))
  const main = mc.getByRole('button', { name: /Bắt đầu hội nghị/ })
  const box = await main.boundingBox()
  if (!box) throw new Error('the button is not on the page')
  await mc.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 30 })
  await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
  await nextStep(mc, /Sang nội dung 2/)
  await expect(mc.getByText('Nội dung 2/9')).toBeVisible()
  expect(faults).toEqual([])
})

test('an item left out, passed and taken in again is offered, can be chosen, and is named when closing without it', {
  tag: '@long',
}, async ({ browser }) => {
  await checkInVoters(server, 1)
  const mc = await openConsole(browser)
  await mc.getByRole('button', { name: 'Bỏ nội dung 7 khỏi chương trình' }).click()
  await walkTo(mc, /Sang nội dung 9/)
  await mc.getByRole('button', { name: 'Đưa nội dung 7 lại vào chương trình' }).click()
  await expect(mainOf(mc)).toContainText('Sang nội dung 7')
  await expect(mainOf(mc)).toContainText('Chưa tiến hành')

  // The closing is to be had out of its turn, and says what it jumps over.
  await nextStep(mc, /^Sang nội dung 9/)
  await expect(mc.getByRole('alertdialog')).toContainText('Bỏ qua, chưa tiến hành')
  await expect(mc.getByRole('alertdialog')).toContainText('Nội dung 7: Thông qua danh sách đại biểu')
  await picture(mc, 'mc-jumped-over')
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Sang nội dung 9' }).click()
  await expect(mc.getByText('Nội dung 9/9')).toBeVisible()
  await walkTo(mc, /Sang nội dung 7/)

  // The end is still to be had, and says what would not have been held.
  await nextStep(mc, /Bế mạc hội nghị/)
  const question = mc.getByRole('alertdialog')
  await expect(question).toContainText('Còn nội dung chưa tiến hành')
  await expect(question).toContainText('Nội dung 7: Thông qua danh sách đại biểu')
  await picture(mc, 'mc-close-warning')
  await expectAccessible(mc)
  await mc.setViewportSize({ width: 390, height: 844 })
  for (const button of await question.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 })
  await picture(mc, 'mc-close-warning-phone')
  await mc.setViewportSize({ width: 1180, height: 820 })
  await question.getByRole('button', { name: 'Chưa' }).click()

  await mc.getByRole('button', { name: 'Tiến hành nội dung 7' }).click()
  await expect(question).toContainText('tạm dừng')
  await picture(mc, 'mc-chosen')
  await question.getByRole('button', { name: 'Sang nội dung 7' }).click()
  await expect(mc.getByText('Nội dung 7/9')).toBeVisible()
  await confirmedStep(mc, /Sang nội dung 9|Tiếp tục nội dung 9/, 'Sang nội dung 9')
  await expect(mc.getByText('Nội dung 9/9')).toBeVisible()
  await nextStep(mc, /Bế mạc hội nghị/)
  await expect(question).toContainText('Nội dung 7 chưa biểu quyết')
  await expect(question).not.toContainText('chưa tiến hành')
  await question.getByRole('button', { name: 'Bế mạc' }).click()
  await expect(mc.getByText('Hội nghị đã bế mạc', { exact: false }).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('back from an item leads to what the hall saw last of the one before, and undo brings back the time', async ({
  browser,
}) => {
  const mc = await openConsole(browser)
  await walkTo(mc, /Mời lượt 1/)
  const screen = await connectDevice<ScreenView>(server.link('screen'))
  screen.close()
  const began = screen.view.items[screen.view.stage.main?.position?.itemId ?? '']?.progress
  await nextStep(mc, /Quay lại/)
  await expect(mc.getByRole('heading', { name: 'Khúc Thị Thanh Lan' })).toBeVisible()
  await expect(mc.getByText('Sẽ tiếp tục')).toBeVisible()
  await expect(mainOf(mc)).toContainText('Tiếp tục nội dung 4')
  await nextStep(mc, /Hoàn tác/)
  await expect(mc.getByText('Nội dung 4/9')).toBeVisible()
  const after = await connectDevice<ScreenView>(server.link('screen'))
  after.close()
  expect(after.view.items[after.view.stage.main?.position?.itemId ?? '']?.progress).toEqual(began)
  expect(faults).toEqual([])
})

test('with nobody entitled in the hall the vote is not offered and says why, and the MC goes on without it', {
  tag: '@long',
}, async ({ browser }) => {
  const mc = await openConsole(browser)
  await walkTo(mc, /Không biểu quyết/)
  await expect(mc.getByText('Nội dung 7/9')).toBeVisible()
  await expect(mc.getByText('chưa có đại biểu chính thức nào được điểm danh', { exact: false })).toBeVisible()
  await expect(mc.getByRole('button', { name: /Mở biểu quyết/ })).toHaveCount(0)
  await picture(mc, 'mc-nobody-entitled')

  // One comes: now it can be opened, though there is no quorum, and left without.
  await checkInVoters(server, 1)
  await expect(mainOf(mc)).toContainText('Mở biểu quyết')
  await expect(mc.getByText('Hội nghị chưa đủ điều kiện tiến hành', { exact: false })).toBeVisible()
  await picture(mc, 'mc-no-quorum')
  await nextStep(mc, /Sang nội dung 8/)
  const question = mc.getByRole('alertdialog')
  await expect(question).toContainText('Nội dung 7 kết thúc khi chưa biểu quyết')
  await picture(mc, 'mc-without-vote')
  await question.getByRole('button', { name: 'Sang nội dung 8' }).click()
  await expect(mc.getByText('Nội dung 8/9')).toBeVisible()
  expect(faults).toEqual([])
})

test('a lost line is said across the page, locks what it would not carry, and all is well when it is back', async ({
  browser,
}) => {
  const mc = await openConsole(browser)
  await takeStep(mc)
  await takeStep(mc)
  const lost = mc.getByText('Mất kết nối với máy chủ, đang tự kết nối lại', { exact: false })
  const isLocked = async () => {
    for (const button of await mc
      .getByRole('button')
      .filter({ hasNotText: /English|Xem điểm danh|^Màn hình$|^Thời gian$|^Biểu quyết$/ })
      .all()) {
      await expect(button).toBeDisabled()
    }
  }
  await server.kill()
  await expect(lost).toBeVisible()
  expect((await lost.boundingBox())?.width).toBe(1180)
  await isLocked()
  await expect(mainOf(mc)).toContainText('Tạm khóa')
  await expect(mc.getByText('Nội dung 2/9')).toBeVisible()
  await expectAccessible(mc)
  await picture(mc, 'mc-line-lost')
  await mc.setViewportSize({ width: 390, height: 844 })
  await mc.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(lost).toBeInViewport()
  await picture(mc, 'mc-line-lost-phone')
  await mc.setViewportSize({ width: 1180, height: 820 })
  await server.start()
  await expect(lost).toHaveCount(0)
  await nextStep(mc, /Sang nội dung 3/)
  await expect(mc.getByText('Nội dung 3/9')).toBeVisible()
})

test('a key that is no longer taken is said across the page, and locks the console', async ({ browser }) => {
  const mc = await openConsole(browser, 'about:blank')
  let cut = () => {}
  let isWithdrawn = false
  // As if the office had made new links while the tablet was in use: the server itself refuses the key.
  await mc.routeWebSocket(/socket\.io/, (page) => {
    const hall = page.connectToServer()
    page.onMessage((message) =>
      hall.send(isWithdrawn ? String(message).replace(/"key":"\w+"/, `"key":"${'0'.repeat(32)}"`) : message),
    )
    cut = () => void page.close()
  })
  await mc.goto(server.link('mc'))
  await takeStep(mc)
  isWithdrawn = true
  cut()
  await expect(mc.getByText('Máy chủ không nhận thiết bị này nữa', { exact: false })).toBeVisible()
  await expect(mc.getByText('Hãy xin văn phòng đường dẫn mới', { exact: false }).first()).toBeVisible()
  await expect(mainOf(mc)).toBeDisabled()
  await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
  await picture(mc, 'mc-key-refused')
})

test('of a long round the MC sees whom the hall sees, to the last one', { tag: '@long' }, async ({ browser }) => {
  await checkInAll(
    server,
    (await officeRoster(server)).map(({ id }) => id),
  )
  const mc = await openConsole(browser)
  await walkTo(mc, /mời lượt 2/i)
  await takeStep(mc)
  await rested(mc)
  for (let shown = 1; shown <= 6; shown += 1) {
    await nextStep(mc, /^Giới thiệu/)
    await expect(mc.getByRole('listitem').and(mc.locator('[aria-current="true"]')).last()).toBeInViewport({
      ratio: 0.9,
    })
  }
})

test('a question outlives a double tap, and goes with a sentence when another window was quicker', {
  tag: '@long',
}, async ({ browser }) => {
  await checkInVoters(server, 60)
  const mc = await openConsole(browser)
  await walkTo(mc, /Mở biểu quyết/)
  const question = mc.getByRole('alertdialog')
  const box = await mainOf(mc).boundingBox()
  if (!box) throw new Error('the button is not on the page')
  await mc.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 30 })
  await expect(question.getByRole('button', { name: 'Mở biểu quyết' })).toBeEnabled()
  await expect(question).toContainText('60 đại biểu chính thức')
  await picture(mc, 'mc-open-vote')

  const tablet = await mc.evaluate(() => localStorage.getItem('device:mc') ?? '')
  const other = await connectDevice<McView>(server.link('mc'), tablet)
  const motionId = Object.values(other.view.votes)[0]?.motionId ?? ''
  expect(await other.send({ type: 'openVote', motionId, after: 0, belowQuorum: false })).toEqual({ done: true })
  other.close()
  await expect(question).toHaveCount(0)
  await expect(mc.getByText('Chương trình vừa thay đổi ở máy khác', { exact: false })).toBeVisible()
  await expect(mainOf(mc)).toContainText('Kết thúc biểu quyết')
  await picture(mc, 'mc-overtaken')
  expect(faults).toEqual([])
})
