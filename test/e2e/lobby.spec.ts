import { expect, type Page, test } from '@playwright/test'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import type { Command } from '../../shared/commands.ts'
import type { OfficeView, ReceptionView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { connectDevice, officeRoster, type RunningServer, startServer } from './kit/server.ts'

/** The lobby's screen and the office's figures while delegates come in. */
let server: RunningServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(async () => {
  await server.close()
})

const lobbyLink = () => server.link('screen').replace('#', '?layout=lobby#')

const atTheDoor = { desk: 'Bàn 1', means: 'name', scannedAt: null, verdictAfter: 120 } as const
const checkIn = (personId: string): Command => ({ type: 'checkIn', badge: { personId }, ...atTheDoor })

/** Texts that stand outside of the page, that their box cuts off, or that nobody can read. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { innerWidth, innerHeight } = window
    return Array.from(document.querySelectorAll('main p, main h1, main h2, main span, main svg text')).flatMap(
      (one) => {
        const { left, top, right, bottom, height } = one.getBoundingClientRect()
        const box = one.closest('[data-at]')?.getBoundingClientRect()
        const outside = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
        const cut = box !== undefined && (bottom > box.bottom + 2 || right > box.right + 2)
        const tiny = height < innerHeight / 50
        return outside || cut || tiny ? [one.textContent ?? ''] : []
      },
    )
  })

test('the lobby counts those who come, and names them only when the office allows it', async ({ browser }) => {
  const faults: string[] = []
  const lobby = await openDevice(browser, 'projector', lobbyLink(), faults)
  const figures = (present: number) =>
    lobby.getByRole('img', { name: `Có mặt ${present} trong số 82 đại biểu triệu tập` })
  await expect(lobby.getByText('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBeVisible()
  await expect(figures(0)).toBeVisible()

  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const roster = (await officeRoster(server)).filter((one) => one.official)
  for (const { id } of roster.slice(0, 9)) expect(await desk.send(checkIn(id))).toMatchObject({ done: true })
  await expect(figures(9)).toBeVisible()
  await expect(lobby.getByRole('img', { name: /Biểu đồ số người đến.*có 9 người/ })).toBeVisible()
  await expect(lobby.getByText(roster[8]?.name ?? '')).toHaveCount(0)
  await picture(lobby, '40-lobby-figures')

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  await office.getByRole('button', { name: 'Cho hiện tên' }).click()
  const latest = lobby.getByRole('listitem')
  await expect(latest.first()).toContainText(roster[8]?.name ?? '')
  await expect(desk.send(checkIn(roster[9]?.id ?? ''))).resolves.toMatchObject({ done: true })
  await expect(latest.first()).toContainText(roster[9]?.name ?? '')
  await expect(latest.first().getByText(roster[9]?.unit ?? '')).toBeVisible()
  const longest: Command = {
    type: 'addWalkIn',
    name: 'Công Tằng Tôn Nữ Thị Huyền Thanh Nguyệt',
    position: '',
    unit: 'Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp và phát triển nông thôn thành phố',
    category: 'Khách mời',
    standsInFor: null,
    desk: 'Bàn 1',
    scannedAt: null,
  }
  expect(await desk.send(longest)).toMatchObject({ done: true })
  await expect(latest.first()).toContainText(longest.name)

  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [1366, 768],
    [1280, 1024],
    [3840, 2160],
  ] as const) {
    await lobby.setViewportSize({ width, height })
    await picture(lobby, `41-lobby-names-${width}`)
    expect(await cutOff(lobby), `${width} x ${height}`).toEqual([])
  }
  await lobby.setViewportSize({ width: 1920, height: 1080 })
  await expectAccessible(lobby)
  await expect(lobby.locator('button, a, input, select')).toHaveCount(0)
  expect(await lobby.locator('main').evaluate((main) => getComputedStyle(main).cursor)).toBe('none')

  await office.getByRole('button', { name: 'Không hiện tên nữa' }).click()
  await expect(latest).toHaveCount(0)
  expect(faults).toEqual([])

  // The picture stays on the wall when the server goes, over a reload of its data too.
  await server.kill()
  await expect(figures(10)).toBeVisible()
})

/** The sample's roster has no seats: six blocks of three rows. */
async function giveSeats(): Promise<void> {
  await server.kill()
  const storage = sqliteStorage(server.data)
  const [id = ''] = await storage.conferences()
  const { people, journal } = storage.conference(id)
  const seated = (await people.all()).map((person, index) => ({
    ...person,
    seat: `Khu ${'ABCDEF'[index % 6]}, hàng ${1 + (Math.floor(index / 6) % 3)}, ghế ${index + 1}`,
  }))
  await journal.turn((turn) => turn.commit({ at: Date.now(), by: 'server', facts: [], people: seated }))
  await storage.close()
  await server.start()
}

test('the lobby shows the way by blocks and rows while nobody is named there', async ({ browser }) => {
  await giveSeats()
  const faults: string[] = []
  const lobby = await openDevice(browser, 'projector', lobbyLink(), faults)
  const blocks = lobby.getByRole('region', { name: 'Chỗ ngồi trong hội trường' })
  await expect(blocks.getByRole('listitem')).toHaveCount(6)
  await expect(blocks.getByRole('listitem').first()).toHaveText(/Khu A\s*hàng 1–3/)
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const roster = (await officeRoster(server)).filter((one) => one.official)
  for (const { id } of roster.slice(0, 9)) expect(await desk.send(checkIn(id))).toMatchObject({ done: true })
  await expect(lobby.getByRole('img', { name: 'Có mặt 9 trong số 82 đại biểu triệu tập' })).toBeVisible()
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [1280, 1024],
  ] as const) {
    await lobby.setViewportSize({ width, height })
    await picture(lobby, `40-lobby-blocks-${width}`)
    expect(await cutOff(lobby), `${width} x ${height}`).toEqual([])
  }
  await expectAccessible(lobby)

  // Beside the names stand the seats, and the blocks make room for them.
  const office = await connectDevice<OfficeView>(server.link('office'))
  expect(await office.send({ type: 'setLobbyNames', shown: true })).toMatchObject({ done: true })
  await expect(lobby.getByRole('listitem').first()).toContainText(/Mời ngồi: Khu/)
  await expect(blocks).toHaveCount(0)
  expect(faults).toEqual([])
})

test('the office puts the attendance right, and the MC reads the same sentence', async ({ browser }) => {
  const faults: string[] = []
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const roster = await officeRoster(server)
  const official = roster.filter((one) => one.official)
  const guest = roster.find((one) => !one.official)
  const here = [...official.slice(0, 79), ...(guest ? [guest] : [])]
  for (const { id } of here) expect(await desk.send(checkIn(id))).toMatchObject({ done: true })
  const excused = official[80]
  const mistaken = official[3]
  if (!excused || !mistaken) throw new Error('the sample has 82 official delegates')

  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  const sentence = (page: Page) => page.getByText(/^Tổng số đại biểu triệu tập/)
  await expect(sentence(office)).toHaveText(
    'Tổng số đại biểu triệu tập: 82; có mặt: 79; vắng: 3, có lý do: 0, không lý do: 3; đủ điều kiện tiến hành.',
  )
  await office.getByRole('button', { name: `Ghi vắng ${excused.name}` }).click()
  await office.getByRole('textbox', { name: /Lý do/ }).fill('Đi công tác')
  await picture(office, '42-office-absence')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(office.getByText('Vắng có lý do: Đi công tác')).toBeVisible()

  await office.getByRole('searchbox', { name: 'Tìm người đã điểm danh' }).fill(mistaken.name)
  await office.getByRole('button', { name: `Hủy điểm danh ${mistaken.name}` }).click()
  const undo = office.getByRole('dialog')
  await expect(undo.getByRole('button', { name: 'Hủy điểm danh', exact: true })).toBeDisabled()
  await undo.getByRole('textbox', { name: 'Lý do hủy' }).fill('Quét nhầm thẻ')
  await undo.getByRole('button', { name: 'Hủy điểm danh', exact: true }).click()
  await expect(sentence(office)).toContainText('có mặt: 78; vắng: 4, có lý do: 1, không lý do: 3;')

  // Somebody who is on no list stands in, and is given a vote; he is one more summoned and present.
  const walkIn: Command = {
    type: 'addWalkIn',
    name: 'Ngô Quốc Việt',
    position: 'Chuyên viên',
    unit: 'Văn phòng Sở',
    category: 'Đại biểu',
    standsInFor: excused.id,
    desk: 'Bàn 1',
    scannedAt: null,
  }
  expect(await desk.send(walkIn)).toMatchObject({ done: true })
  await expect(office.getByText(`Đi thay ${excused.name}`)).toBeVisible()
  await office.getByRole('button', { name: 'Cấp quyền biểu quyết cho Ngô Quốc Việt' }).click()
  await expect(office.getByText(/từ lần mở biểu quyết sau/)).toBeVisible()
  await office.getByRole('dialog').getByRole('button', { name: 'Cấp quyền biểu quyết', exact: true }).click()
  await expect(sentence(office)).toContainText('triệu tập: 83; có mặt: 79;')

  // A scan of ten minutes ago by a desk that had no line: two desks let the same person in.
  const tenMinutesAgo = Date.now() - 600_000
  const late = { ...atTheDoor, desk: 'Bàn 2', scannedAt: tenMinutesAgo }
  expect(await desk.send({ type: 'checkIn', badge: { personId: here[0]?.id ?? '' }, ...late })).toMatchObject({
    done: true,
  })
  await expect(office.getByText(/Bàn 2 cho .* vào khi mất kết nối; Bàn 1 cũng đã điểm danh/)).toBeVisible()
  await expect(office.getByRole('row', { name: /Bàn 1 .*120 ms/ })).toBeVisible()
  // So did they with somebody on no list, whom they made two people of.
  expect(await desk.send({ ...walkIn, standsInFor: null, desk: 'Bàn 2', scannedAt: tenMinutesAgo })).toMatchObject({
    done: true,
  })
  await expect(
    office.getByText(/Bàn 2 thêm Ngô Quốc Việt là người ngoài danh sách; Bàn 1 đã thêm một người cùng tên/),
  ).toBeVisible()

  await office.getByRole('button', { name: 'Đổi quy tắc' }).click()
  await office.getByRole('textbox', { name: 'Có mặt ít nhất' }).fill('5')
  await expect(office.getByRole('button', { name: 'Đặt quy tắc này' })).toBeDisabled()
  await office.getByRole('textbox', { name: 'trên' }).fill('5')
  await office.getByRole('textbox', { name: /Căn cứ/ }).fill('Điều 4 Quy chế hội nghị')
  await picture(office, '43-office-quorum')
  await office.getByRole('button', { name: 'Đặt quy tắc này' }).click()
  await expect(sentence(office)).toContainText('chưa đủ điều kiện tiến hành.')
  await expect(office.getByText('Căn cứ: Điều 4 Quy chế hội nghị')).toBeVisible()
  await expectAccessible(office)
  await picture(office, '44-office-attendance')
  await office.screenshot({ path: 'test/results/pictures/44-office-attendance-all.jpg', type: 'jpeg', fullPage: true })

  const mc = await openDevice(browser, 'tablet', server.link('mc'), faults)
  await picture(mc, '45-mc-before')
  await mc.getByRole('button', { name: /Bắt đầu hội nghị/ }).click()
  await expect(sentence(mc)).toHaveText((await sentence(office).textContent()) ?? '')
  await expectAccessible(mc)
  await picture(mc, '46-mc-opening')
  await mc.getByRole('button', { name: 'Xem điểm danh' }).click()
  await expect(mc.getByRole('dialog').getByRole('table', { name: 'Theo đơn vị' })).toBeVisible()
  await picture(mc, '47-mc-attendance')
  await expectAccessible(mc)

  await office.getByRole('tab', { name: 'Diễn biến' }).click()
  await expect(office.getByText(`Hủy điểm danh ${mistaken.name}. Lý do: Quét nhầm thẻ`)).toBeVisible()
  await expect(office.getByText(`Ngô Quốc Việt đi thay ${excused.name}.`)).toBeVisible()
  await office.getByRole('tab', { name: 'Thiết bị' }).click()
  await expect(office.getByRole('textbox', { name: 'Đường dẫn: Màn hình sảnh' })).toHaveValue(lobbyLink())
  await picture(office, '48-office-devices')
  await office.getByRole('tab', { name: 'Danh sách đại biểu' }).click()
  await office.getByRole('button', { name: `Thẻ của ${excused.name}` }).click()
  const badge = office.getByRole('dialog').first()
  await expect(badge.getByText('Vắng có lý do: Đi công tác')).toBeVisible()
  await picture(office, '49-office-badge')
  await badge.getByRole('button', { name: /^Thay thẻ bị mất/ }).click()
  await picture(office, '50-office-badge-lost')
  await office.getByRole('button', { name: 'Cấp thẻ mới' }).click()
  await expect(office.getByRole('button', { name: 'Cấp thẻ mới' })).toHaveCount(0)
  const again = await desk.send({ type: 'checkIn', badge: { code: excused.badgeCode }, ...atTheDoor })
  expect(again).toEqual({ refused: 'badgeRevoked' })
  await expectAccessible(office)

  await office.getByRole('button', { name: 'Đóng' }).click()

  // A phone that holds a badge is released; the badge is then free for another.
  const holder = official[0]
  if (!holder) throw new Error('the sample has official delegates')
  await openDevice(browser, 'phone', server.badgeLink(holder.badgeCode), [])
  await office.getByRole('button', { name: `Thẻ của ${holder.name}` }).click()
  await expect(office.getByText('Thẻ đang mở trên một điện thoại.')).toBeVisible()
  await office.getByRole('button', { name: /^Gỡ điện thoại khỏi thẻ/ }).click()
  await office.getByRole('button', { name: 'Gỡ điện thoại', exact: true }).click()
  await expect(office.getByText('Thẻ đang mở trên một điện thoại.')).toHaveCount(0)
  await office.getByRole('button', { name: 'Đóng' }).click()

  await office.getByRole('button', { name: 'English' }).click()
  await office.getByRole('tab', { name: 'Attendance' }).click()
  await expect(office.getByText(/^Delegates summoned: 83; present: 79; absent: 4, with a reason: 1/)).toBeVisible()
  await office.screenshot({ path: 'test/results/pictures/51-office-english.jpg', type: 'jpeg', fullPage: true })
  expect(faults).toEqual([])
})
