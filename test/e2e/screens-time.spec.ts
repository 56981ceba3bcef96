import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { officeRoster, type RunningServer } from './kit/server.ts'
import { openStage } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const monitorLink = () => server.link('screen').replace('#', '?layout=confidence#')
const minute = 60_000

/** A screen whose own clock is wrong by so much, and may be moved on while the server's stands where it is. */
async function openWithClock(page: Page, wrongBy: number): Promise<void> {
  await page.addInitScript((by) => {
    const real = Date.now
    Object.assign(window, { movedOn: 0 })
    Date.now = () => real() + by + (window as unknown as { movedOn: number }).movedOn
  }, wrongBy)
}
const moveOn = (page: Page, by: number) =>
  page.evaluate((ms) => {
    const moved = window as unknown as { movedOn: number }
    moved.movedOn += ms
  }, by)

test('two screens show the same second, though the clock of one is an hour wrong', async ({ browser }) => {
  const conduct = await openConduct(server)
  await conduct.goTo('report')
  const right = await openDevice(browser, 'projector', monitorLink(), faults)
  const wrong = await openDevice(browser, 'projector', 'about:blank', faults)
  await openWithClock(wrong, 60 * minute)
  await wrong.goto(monitorLink())
  for (const screen of [right, wrong]) await expect(screen.getByRole('timer')).toHaveText(/^\d\d:\d\d$/)
  /** What each of them showed, by the second of the real clock. */
  const record = (screen: Page, wrongBy: number) =>
    screen.evaluate(async (by) => {
      const shown: Record<number, string> = {}
      for (let look = 0; look < 12; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250))
        const at = Date.now() - by
        // In the middle of a second: at its edge a page is allowed the moment it takes to draw.
        if (at % 1_000 > 300 && at % 1_000 < 900) {
          shown[Math.floor(at / 1_000)] = document.querySelector('[role="timer"]')?.textContent ?? ''
        }
      }
      return shown
    }, wrongBy)
  const [one, two] = await Promise.all([record(right, 0), record(wrong, 60 * minute)])
  const both = Object.keys(one).filter((second) => second in two)
  expect(both.length).toBeGreaterThan(0)
  expect(both.map((second) => two[Number(second)])).toEqual(both.map((second) => one[Number(second)]))
  conduct.close()
})

test('the speaker’s monitor counts down, and says in words and colours when five, two and no minutes are left', async ({
  browser,
}) => {
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  await conduct.goTo('papers', 1)
  const monitor = await openDevice(browser, 'projector', 'about:blank', faults)
  await openWithClock(monitor, 0)
  await monitor.goto(monitorLink())
  const timer = monitor.getByRole('timer')
  const colour = () =>
    monitor.locator('[data-mark]').evaluate((countdown) => getComputedStyle(countdown).backgroundColor)
  await expect(monitor.getByText('Đang phát biểu')).toBeVisible()
  await expect(monitor.getByText('Tiếp theo')).toBeVisible()
  const { speeches, stage: hall } = await stage.look()
  const speech = speeches[hall.main?.position?.step.split(':')[1] ?? '']
  const planned = speech?.plannedMinutes ?? 0
  expect(planned).toBeGreaterThan(5)
  await expect(monitor.getByText('Thời gian còn lại')).toBeVisible()
  const colours = [await colour()]
  await picture(monitor, '60-monitor-calm')
  await moveOn(monitor, (planned - 5) * minute)
  await expect(monitor.getByText('Còn không quá 5 phút')).toBeVisible()
  await expect(timer).toHaveText(/^04:/)
  colours.push(await colour())
  await picture(monitor, '61-monitor-five')
  await expectAccessible(monitor)
  await moveOn(monitor, 3 * minute)
  await expect(monitor.getByText('Còn không quá 2 phút')).toBeVisible()
  colours.push(await colour())
  await picture(monitor, '62-monitor-two')
  await expectAccessible(monitor)
  await moveOn(monitor, 2 * minute)
  await expect(monitor.getByText('Đã hết thời gian')).toBeVisible()
  await expect(timer).toHaveText(/^quá 00:/)
  colours.push(await colour())
  await picture(monitor, '63-monitor-over')
  await expectAccessible(monitor)
  expect(new Set(colours).size).toBe(4)

  // The next message from the server puts the clock right that was moved on here.
  await stage.must({ type: 'sendMessage', text: 'Xin kết luận' })
  await expect(monitor.getByText('Xin kết luận')).toBeVisible()
  await expect(monitor.getByText('Thời gian còn lại')).toBeVisible()
  await picture(monitor, '64-monitor-message')
  await expectAccessible(monitor)
  stage.close()
  conduct.close()
})

test('a paused clock stands still on the monitor, says so, and goes on where it stood, over a restart too', async ({
  browser,
}) => {
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  await conduct.goTo('report')
  const monitor = await openDevice(browser, 'projector', monitorLink(), [])
  const timer = monitor.getByRole('timer')
  await expect(timer).toHaveText(/^\d\d:\d\d$/)
  await conduct.pause(true)
  await expect(monitor.getByText('Đồng hồ đang tạm dừng')).toBeVisible()
  const stood = (await timer.textContent()) ?? ''
  await picture(monitor, '64-monitor-paused')
  await server.kill()
  await server.start()
  await expect.poll(async () => (await (await openStage(server)).screen(''))?.state).toBe('up')
  await expect(timer).toHaveText(stood)
  const again = await openConduct(server)
  await again.pause(false)
  await expect(monitor.getByText('Đồng hồ đang tạm dừng')).toHaveCount(0)
  await expect(timer).not.toHaveText(stood)
  stage.close()
  conduct.close()
  again.close()
})

test('during the awards the monitor has the names to call in their order, and who is not there or has sent somebody', {
  tag: '@long',
}, async ({ browser }) => {
  const roster = await officeRoster(server)
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  const view = await stage.look()
  const first = Object.values(view.rounds).find((round) => round.number === 1)
  const honourees = Object.values(view.honourees)
    .filter((honouree) => honouree.roundId === first?.id)
    .sort((a, b) => a.number - b.number)
  const [here, sent, absent] = honourees
  if (!here || !sent || !absent) throw new Error('the first round has more than three')
  const ids = (name: string) => roster.filter((one) => one.name === name).map((one) => one.id)
  const deputy = roster.find((one) => !honourees.some((honouree) => honouree.name === one.name))
  await checkInAll(server, [...ids(here.name), deputy?.id ?? ''])
  await stage.must({ type: 'setOnBehalf', honouree: sent.id, personId: deputy?.id ?? '' })
  await conduct.goTo('awards', 1)
  const monitor = await openDevice(browser, 'projector', monitorLink(), faults)
  const rows = monitor.getByRole('listitem')
  await expect(rows).toHaveCount(honourees.length)
  await expect(rows.nth(0)).not.toContainText('vắng mặt')
  await expect(rows.nth(1)).toContainText(`${deputy?.name} nhận thay`)
  await expect(rows.nth(1)).not.toContainText('vắng mặt')
  await expect(rows.nth(2)).toContainText('vắng mặt')
  await picture(monitor, '65-monitor-round')
  await expectAccessible(monitor)
  const hall = await openDevice(browser, 'projector', server.link('screen'), faults)
  await expect(hall.getByText(`${deputy?.name} nhận thay`)).toBeVisible()
  await picture(hall, '66-hall-on-behalf')
  stage.close()
  conduct.close()
})

test('the phone of somebody in the next round tells him to get ready and where, and then that he is called', async ({
  browser,
}) => {
  const roster = await officeRoster(server)
  const conduct = await openConduct(server)
  const stage = await openStage(server)
  const { rounds, honourees } = await stage.look()
  const second = Object.values(rounds).find((round) => round.number === 2)
  const his = Object.values(honourees).find(
    (honouree) => honouree.roundId === second?.id && roster.filter((one) => one.name === honouree.name).length === 1,
  )
  const person = roster.find((one) => one.name === his?.name)
  await conduct.goTo('awards')
  const phone = await openDevice(browser, 'phone', server.badgeLink(person?.badgeCode ?? ''), faults)
  const call = phone.getByText('Mời đồng chí chuẩn bị lên nhận:')
  await expect(phone.getByText('Đang diễn ra').first()).toBeVisible()
  await expect(call).toHaveCount(0)
  await conduct.goTo('awards', 1)
  await expect(call).toBeVisible()
  await expect(phone.getByText('Mời đến chỗ chờ bên cạnh sân khấu ngay bây giờ.')).toBeVisible()
  await picture(phone, '67-phone-get-ready')
  await expectAccessible(phone)
  await conduct.goTo('awards', 2)
  await expect(call).toHaveCount(0)
  stage.close()
  conduct.close()
})
