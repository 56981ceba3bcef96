import { expect, type Page } from '@playwright/test'
import { type Desks, devices, expectNothingAside, expectWholeInView, openDesks, sizes } from './kit/desks.ts'
import { expectAccessible, picture } from './kit/devices.ts'
import { typeAsScanner, verdictOf } from './kit/door.ts'
import { officeRoster, startServer } from './kit/server.ts'
import { test } from './kit/test.ts'

/** What lies over a desk: its windows, and what it is told when the server refuses its link. */
let desks: Desks

test.beforeAll(async () => {
  desks = await openDesks()
})
test.afterAll(() => desks.close())

const searchOf = (desk: Page) => desk.getByRole('searchbox')

for (const device of sizes) {
  test(`on a ${device} every window of the desk fits`, { tag: '@long' }, async () => {
    const desk = await desks.open(device)
    await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-walk-in`)
    await desk.getByRole('button', { name: 'Đóng' }).click()
    const about = desks.somebody()
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

test('a desk whose link the server refuses is told that scans go on being kept, and goes on taking them', {
  tag: '@long',
}, async () => {
  const mine = await startServer()
  const about = (await officeRoster(mine)).find(({ presence }) => !presence)
  if (!about) throw new Error('everybody is present')
  const context = await desks.browser.newContext({ viewport: devices.landscape, locale: 'vi-VN' })
  const desk = await context.newPage()
  await desk.goto(mine.link('reception'))
  await expect(verdictOf(desk)).toContainText('Sẵn sàng')
  await mine.kill()
  const other = await startServer({ port: Number(new URL(mine.base).port) })
  const alert = desk.getByRole('alert').filter({ hasText: 'Máy chủ không nhận đường dẫn' })
  await expect(alert).toContainText('mỗi lượt quét được giữ trên máy này')
  await expect(alert).not.toContainText('không làm được việc gì')
  await typeAsScanner(desk, about.badgeCode)
  await expect(verdictOf(desk)).toContainText(about.name)
  await expect(verdictOf(desk)).toContainText('Giữ trên máy, sẽ gửi')
  await expect(alert).toContainText('Đang giữ 1 lượt chưa gửi.')
  await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
  await expectAccessible(desk)
  await picture(desk, 'desk-landscape-refused')
  for (const device of ['laptop', 'portrait'] as const) {
    await desk.setViewportSize(devices[device])
    await desk.evaluate(() => window.scrollTo(0, 0))
    await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
    await expectWholeInView(desk, searchOf(desk))
    await picture(desk, `desk-${device}-refused`)
  }
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

test('on the line a double tap takes a check-in back once, and a scan is seen over every open window', {
  tag: '@long',
}, async () => {
  const desk = await desks.open('laptop')
  const about = desks.somebody()
  await typeAsScanner(desk, about.badgeCode)
  await desk.getByRole('button', { name: `Hoàn tác điểm danh ${about.name}` }).dblclick()
  await expect(verdictOf(desk)).toContainText('Đã hoàn tác điểm danh')
  await expect(desk.getByText('Người này chưa được điểm danh.')).toHaveCount(0)

  // An untouched form makes way for the verdict.
  await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  await expect(desk.getByRole('dialog')).toBeVisible()
  const second = desks.somebody()
  await typeAsScanner(desk, second.badgeCode)
  await expect(verdictOf(desk)).toContainText(second.name)
  await expect(desk.getByRole('dialog')).toHaveCount(0)

  // One that somebody has typed into stays as it is, and tells the verdict on top.
  await desk.getByRole('button', { name: 'Thêm người ngoài danh sách' }).click()
  const form = desk.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Khách')
  const third = desks.somebody()
  await typeAsScanner(desk, third.badgeCode)
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
  const fourth = desks.somebody()
  await typeAsScanner(desk, fourth.badgeCode)
  await expect(desk.getByRole('dialog').getByRole('status').filter({ hasText: fourth.name })).toBeVisible()
  await desk.context().close()
})
