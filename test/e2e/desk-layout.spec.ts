import { expect, type Page } from '@playwright/test'
import { type Desks, type Device, expectNothingAside, expectWholeInView, openDesks, sizes } from './kit/desks.ts'
import { expectAccessible, picture } from './kit/devices.ts'
import { setUpLink, typeAsScanner, verdictOf } from './kit/door.ts'
import { test } from './kit/test.ts'

/** What a desk shows on every device it is run on: the verdict is always in sight. */
let desks: Desks

test.beforeAll(async () => {
  desks = await openDesks()
})
test.afterAll(() => desks.close())

const searchOf = (desk: Page) => desk.getByRole('searchbox')

for (const device of sizes) {
  test(`on a ${device} the camera, the verdict and the search are all in view at once`, { tag: '@long' }, async () => {
    const desk = await desks.open(device)
    await expectNothingAside(desk)
    await expectWholeInView(desk, searchOf(desk))
    await picture(desk, `desk-${device}-ready`)
    const about = desks.somebody()
    await typeAsScanner(desk, about.badgeCode)
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
    await typeAsScanner(desk, about.badgeCode)
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

  test(`on a ${device} a verdict is never off the screen, however far down the page is`, { tag: '@long' }, async () => {
    const desk = await desks.open(device)
    await searchOf(desk).fill('lê')
    await expect(desk.getByText(/^\d+ người$/)).toBeVisible()
    await expectWholeInView(desk, searchOf(desk))
    await expectWholeInView(desk, desk.getByRole('button', { name: /^Điểm danh / }).nth(1))
    await expectNothingAside(desk)
    await picture(desk, `desk-${device}-search`)
    await expectAccessible(desk)
    await desk.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const about = desks.somebody()
    await typeAsScanner(desk, about.badgeCode)
    await expect(verdictOf(desk)).toContainText(about.name)
    await expectWholeInView(desk, verdictOf(desk).getByText(about.name))
    // What was being typed is still there.
    await expect(searchOf(desk)).toHaveValue('lê')
    await desk.context().close()
  })

  test(`on a ${device} the page that sets a desk up fits, and leads to the desk by one touch`, {
    tag: '@long',
  }, async () => {
    const desk = await desks.open(device, setUpLink(desks.server.link('reception')))
    const toTheDesk = desk.getByRole('button', { name: 'Về bàn điểm danh' })
    await expectWholeInView(desk, toTheDesk)
    await expectNothingAside(desk)
    await expectAccessible(desk)
    await desk.getByRole('button', { name: 'Bật camera' }).click()
    // A picture that is no badge: it is read here, and stays here.
    await expect(desk.getByText('không phải mã thẻ')).toBeVisible({
      timeout: 30_000,
    })
    await expectNothingAside(desk)
    const camera = await desk.getByRole('region', { name: 'Camera' }).boundingBox()
    const head = await desk.getByRole('heading', { name: 'Chuẩn bị bàn' }).boundingBox()
    expect(camera?.x, 'the camera begins where the heading does').toBe(head?.x)
    await picture(desk, `desk-${device}-set-up`)
    await toTheDesk.click()
    // The badge is still before the camera, and was shown to the other page.
    await expect(desk.locator('video')).toBeVisible()
    await expect(verdictOf(desk)).toContainText('Sẵn sàng')
    await desk.context().close()
  })
}

test('what a desk says without a line covers nothing', { tag: '@long' }, async () => {
  const opened: [Device, Page][] = []
  for (const device of sizes) opened.push([device, await desks.open(device)])
  const places = (desk: Page) => Promise.all([verdictOf(desk).boundingBox(), searchOf(desk).boundingBox()])
  const before = new Map<Page, unknown>()
  for (const [, desk] of opened) before.set(desk, await places(desk))
  await desks.server.kill()
  for (const [device, desk] of opened) {
    await expect(desk.getByText('Mất kết nối, đang thử lại')).toBeVisible()
    await expect(desk.getByText(/^Mất kết nối\. Bàn vẫn điểm danh/)).toBeVisible()
    // Nor does it move what is looked at all the time, or pressed.
    if (!device.startsWith('phone')) expect(await places(desk), device).toEqual(before.get(desk))
    const about = desks.somebody()
    await typeAsScanner(desk, about.badgeCode)
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
  await desks.server.start()
})

/** Whether the box of no banner lies over this part's. */
function isOnTop(part: Element): boolean {
  const box = part.getBoundingClientRect()
  return [...document.querySelectorAll('[data-kind="care"]')].every((banner) => {
    const over = banner.getBoundingClientRect()
    return over.bottom <= box.top || over.top >= box.bottom || over.right <= box.left || over.left >= box.right
  })
}
