import { expect, test } from '@playwright/test'
import { openDevice } from './kit/devices.ts'
import { nextStep } from './kit/mc.ts'
import { startServer } from './kit/server.ts'

test('a double tap on a slow line is one step, and does not swallow the next tap', async ({ browser }) => {
  const server = await startServer()
  const faults: string[] = []
  const mc = await openDevice(browser, 'tablet', 'about:blank', faults)
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
  await server.close()
})
