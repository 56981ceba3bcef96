import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice, picture, projectors } from './kit/devices.ts'
import { checkInAll, openConduct, releasePhone, sampleDefinition, takeDefinition } from './kit/hall.ts'
import { clippedTexts, cutTexts, smallestText } from './kit/readable.ts'
import { officeRoster, type RunningServer, startServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

const [smallPhone, phoneOfToday] = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
]

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

/** Nothing is cut and everything can be read from the last row, on every projector. */
async function expectReadable(screen: Page, name: string): Promise<void> {
  for (const size of projectors) {
    await screen.setViewportSize(size)
    await expect.poll(() => smallestText(screen), { message: `${name} at ${size.width}` }).toBeGreaterThanOrEqual(28)
    expect(await cutTexts(screen)).toEqual([])
    // Whole or left out, and never with an ellipsis.
    expect(await clippedTexts(screen)).toEqual([])
    await picture(screen, `${name}-${size.width}`)
  }
}

/** Kept as it is seen on the smallest phone and on one of today. */
async function pictures(phone: Page, name: string): Promise<void> {
  await picture(phone, `${name}-320`)
  await phone.setViewportSize(phoneOfToday)
  await picture(phone, `${name}-390`)
  await phone.setViewportSize(smallPhone)
}

const long =
  'Chủ trì chuyển toàn bộ quy trình văn thư, lưu trữ, theo dõi chỉ đạo điều hành và một cửa của Sở sang xử lý hoàn toàn trên môi trường mạng, rút ngắn thời gian giải quyết hồ sơ từ năm ngày xuống một ngày làm việc, tiết kiệm mỗi năm hàng trăm triệu đồng cho ngân sách thành phố và được Ủy ban nhân dân thành phố tặng Bằng khen trong ba năm liền'

test.describe('on the hall’s screens', () => {
  test('nobody’s achievement vanishes because another’s is long, nor the presenter’s unit', { tag: '@long' }, async ({
    browser,
  }) => {
    const definition = sampleDefinition()
    const awards = definition.items.find((item) => item.kind === 'awards')
    const rounds = awards?.rounds ?? []
    const six = rounds.find((round) => round.honourees.length === 6)
    const others = (six?.honourees ?? []).slice(1).map((honouree) => honouree.achievement ?? '')
    if (six?.honourees[0]) six.honourees[0].achievement = long
    if (rounds[0]?.honourees[0]) rounds[0].honourees[0].achievement = long
    // A round of eight, and one that is a list.
    const everybody = rounds.flatMap((round) => round.honourees).filter((one) => one.kind === 'individual')
    rounds.push({ award: 'Giấy khen của Giám đốc Sở Ngoại vụ', honourees: everybody.slice(0, 8) })
    const roster = await officeRoster(server)
    const many = roster.slice(0, 40).map((one) => ({ kind: 'individual', person: one.name, achievement: long }))
    rounds.push({ award: 'Kỷ niệm chương Vì sự nghiệp ngoại giao', honourees: many })
    await takeDefinition(server, definition)
    const conduct = await openConduct(server)
    const screen = await openDevice(browser, 'projector', server.link('screen'), faults)

    await conduct.goTo('awards', 1)
    await expect(screen.getByText('Trịnh Hữu Quân')).toBeVisible()
    await expectReadable(screen, 'hall-round-of-four')

    await conduct.goTo('awards', 2)
    for (const achievement of others) await expect(screen.getByText(achievement)).toBeVisible()
    await expect(screen.getByText('Lê Công Hải')).toBeVisible()
    await expect(screen.getByText('Sở Ngoại vụ').first()).toBeVisible()
    await expectReadable(screen, 'hall-round-of-six')
    for (const achievement of others) await expect(screen.getByText(achievement)).toBeVisible()
    await expectAccessible(screen)

    await conduct.goTo('awards', 6)
    await expect(screen.getByText('Giấy khen', { exact: false }).first()).toBeVisible()
    await expectReadable(screen, 'hall-round-of-eight')

    await conduct.goTo('awards', 7)
    await expect(screen.getByText(/^Trang 1\/\d$/)).toBeVisible()
    await expectReadable(screen, 'hall-round-of-forty')

    const phone = await openDevice(browser, 'phone', server.badgeLink(roster[0]?.badgeCode ?? ''), faults)
    await phone.setViewportSize(smallPhone)
    await conduct.goTo('awards', 2)
    await expect(phone.getByText(long)).toBeVisible()
    await pictures(phone, 'hall-phone-round')
    conduct.close()
  })

  test('a long list of candidates goes by page after page, each readable from the last row', { tag: '@long' }, async ({
    browser,
  }) => {
    const roster = await officeRoster(server)
    const words = (one: { name: string; position: string; unit: string }) => one.name + one.position + one.unit
    const longest = [...roster].sort((a, b) => words(b).length - words(a).length).slice(0, 25)
    const definition = sampleDefinition()
    const motion = definition.items.find((item) => item.kind === 'vote')?.motions?.[0]
    if (motion) motion.candidates = longest.map((one) => one.name)
    const conduct = await openConduct(server)
    const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
    await conduct.goTo('vote')
    await expect(screen.getByText('Trịnh Hữu Quân')).toBeVisible()
    await expect(screen.getByText(/^Trang/)).toHaveCount(0)
    await expectReadable(screen, 'hall-candidates-five')
    conduct.close()
    await screen.close()
    await server.close()

    server = await startServer()
    await takeDefinition(server, definition)
    const again = await openConduct(server)
    const wall = await openDevice(browser, 'projector', server.link('screen'), faults)
    await again.goTo('vote')
    await expect(wall.getByText(/^Trang 1\/\d$/)).toBeVisible()
    await expectReadable(wall, 'hall-candidates')
    // Every one of them comes to be seen.
    await wall.setViewportSize({ width: 1280, height: 720 })
    for (const { name } of longest) {
      await expect(wall.getByText(name.replace(/ (\S+)$/, '\u00a0$1')).first()).toBeVisible({ timeout: 60_000 })
    }
    again.close()
  })
})

test.describe('on phones', () => {
  test('a vote is told as it is to everybody, whatever phone he has in his hand', { tag: '@long' }, async ({
    browser,
  }) => {
    const roster = await officeRoster(server)
    const officials = roster.filter((one) => one.official)
    const [voter, undecided, late, absent] = officials
    if (!voter || !undecided || !late || !absent) throw new Error('the sample has more delegates than that')
    await checkInAll(server, [voter.id, undecided.id, late.id])
    const conduct = await openConduct(server)
    const open = async (code: string, prepare?: (page: Page) => Promise<void>) => {
      const page = await openDevice(browser, 'phone', 'about:blank', faults)
      await page.setViewportSize(smallPhone)
      await prepare?.(page)
      await page.goto(server.badgeLink(code))
      return page
    }
    const second = await open(voter.badgeCode)
    await expect(second.getByText(voter.name).first()).toBeVisible()
    // He has come with another phone, and the desk let the first one go.
    await releasePhone(server, voter.id)
    const first = await open(voter.badgeCode)
    await expect(second.getByText('Bàn đón tiếp đã gỡ điện thoại này khỏi thẻ.')).toBeVisible()
    const unsent = await open(undecided.badgeCode)
    const outside = await open(absent.badgeCode)
    // A phone whose ballots do not get through until they are let through.
    let through = false
    const slow = await open(late.badgeCode, (page) =>
      page.routeWebSocket(/socket\.io/, (socket) => {
        const line = socket.connectToServer()
        socket.onMessage((message) => {
          if (through || !String(message).includes('"ballot"')) line.send(message)
        })
      }),
    )

    // Before the opening: nobody is promised a vote who would not have one.
    await conduct.goTo('vote')
    await expect(
      outside.getByText('Chỉ đại biểu đã điểm danh khi chủ trì mở biểu quyết mới được biểu quyết.'),
    ).toBeVisible()
    await expect(outside.getByText('biểu quyết ngay tại đây')).toHaveCount(0)
    await expect(first.getByText('biểu quyết ngay tại đây')).toBeVisible()
    await pictures(outside, 'hall-phone-not-checked-in')
    await expectAccessible(outside)

    await conduct.openVote()
    // All three answers at once, on the smallest phone.
    for (const answer of ['Tán thành', 'Không tán thành', 'Ý kiến khác']) {
      await expect(first.getByText(answer, { exact: true })).toBeVisible()
    }
    await pictures(first, 'hall-phone-open')
    const bar = await first.locator('footer').boundingBox()
    const last = await first.getByText('Ý kiến khác', { exact: true }).locator('xpath=..').boundingBox()
    expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(last?.height).toBeGreaterThanOrEqual(48)
    expect(await first.evaluate(() => window.scrollY)).toBe(0)
    await expectAccessible(first)

    for (const page of [unsent, slow]) {
      await page.getByRole('radio', { name: 'Không tán thành' }).check({ force: true })
    }
    await first.getByRole('radio', { name: 'Tán thành', exact: true }).check({ force: true })
    await expect(first.getByText('Đã chọn, chưa gửi phiếu.')).toBeInViewport()
    await expect(first.getByRole('button', { name: 'Gửi phiếu: Tán thành' })).toBeInViewport({ ratio: 1 })
    await pictures(first, 'hall-phone-chosen')
    await first.getByRole('button', { name: 'Gửi phiếu: Tán thành' }).click()
    await expect(first.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()
    await pictures(first, 'hall-phone-received')

    await first.reload()
    await expect(first.getByText('Đã nhận phiếu của đồng chí.')).toBeVisible()

    // Back on the second phone, which does not take the first one's ballot for its own, and does not tell what is on it.
    await releasePhone(server, voter.id)
    await expect(first.getByText('Bàn đón tiếp đã gỡ điện thoại này khỏi thẻ.')).toBeVisible()
    await second.getByRole('button', { name: 'Nhập lại mã thẻ' }).click()
    await second.getByRole('textbox').fill(voter.badgeCode)
    await second.keyboard.press('Enter')
    await expect(second.getByText('Phiếu của đồng chí đã được gửi từ thiết bị khác.')).toBeVisible()
    await expect(second.getByText('Đã nhận phiếu')).toHaveCount(0)
    await expect(second.getByRole('button', { name: /tán thành/i })).toHaveCount(0)
    await expectAccessible(second)
    await pictures(second, 'hall-phone-second')

    await slow.getByRole('button', { name: 'Gửi phiếu: Không tán thành' }).click()
    await expect(slow.getByText('Đang gửi phiếu: Không tán thành')).toBeVisible()
    await unsent.evaluate(() => window.scrollTo(0, document.body.scrollHeight))

    // After the closing: first what became of his own choice, then the result.
    await conduct.closeVote()
    through = true
    await expect(unsent.getByText('Ý kiến của đồng chí chưa được gửi.')).toBeInViewport()
    await expect(unsent.getByText('Không được thông qua').first()).toBeVisible()
    await pictures(unsent, 'hall-phone-not-sent')
    await expectAccessible(unsent)
    await expect(slow.getByText('Phiếu đến quá muộn.')).toBeInViewport()
    await pictures(slow, 'hall-phone-too-late')
    await expect(second.getByText('Có phiếu của đồng chí trong kết quả này.')).toBeVisible()
    await slow.reload()
    await expect(slow.getByText('Phiếu đến quá muộn.')).toBeInViewport()

    // The hall has moved on: told until it is read.
    await conduct.goTo('address')
    await expect(unsent.getByText('Ý kiến của đồng chí chưa được gửi.')).toBeVisible()
    await pictures(unsent, 'hall-phone-moved-on')
    await unsent.getByRole('button', { name: 'Đã rõ' }).click()
    await expect(unsent.getByText('Ý kiến của đồng chí chưa được gửi.')).toHaveCount(0)

    // The totals, as on the wall.
    const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
    await conduct.goTo('closing', 1)
    await conduct.closeConference()
    for (const page of [screen, second, outside]) {
      await expect(page.getByText('Tổng kết hội nghị')).toBeVisible()
      await expect(page.getByText('đại biểu chính thức có mặt / triệu tập')).toBeVisible()
      await expect(page.getByText('3/82')).toBeVisible()
    }
    await expect(second.getByText('Hội nghị đã bế mạc.', { exact: false })).toBeVisible()
    await expectAccessible(second)
    await pictures(second, 'hall-phone-totals')
    await expectReadable(screen, 'hall-totals')
    conduct.close()
  })
})
