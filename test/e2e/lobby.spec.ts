import { expect, type Page } from '@playwright/test'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import type { Command } from '../../shared/commands.ts'
import type { OfficeView, ReceptionView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { smallestText } from './kit/readable.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

/** The lobby's screen and the office's figures while delegates come in. */
let server: RunningServer
everyTestHasItsServer((own) => {
  server = own
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
  // Of nobody there is no chart: nothing on the wall, and plain words for the staff.
  await expect(lobby.locator('svg')).toHaveCount(0)
  await picture(lobby, '40-lobby-nobody')
  const office = await openDevice(browser, 'laptop', server.link('office'), faults)
  await office.getByRole('tab', { name: 'Điểm danh' }).click()
  await expect(office.getByText('Chưa có ai đến.')).toBeVisible()
  await expect(office.getByText('Xem bằng bảng')).toHaveCount(0)

  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  const roster = (await officeRoster(server)).filter((one) => one.official)
  for (const { id } of roster.slice(0, 9)) expect(await desk.send(checkIn(id))).toMatchObject({ done: true })
  await expect(figures(9)).toBeVisible()
  await expect(lobby.getByRole('img', { name: /Biểu đồ số người đến.*có 9 người/ })).toBeVisible()
  await expect(lobby.getByText(roster[8]?.name ?? '')).toHaveCount(0)
  await picture(lobby, '40-lobby-figures')

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

/** The sample's roster has no seats: so many blocks of three rows. */
async function giveSeats(blocks: number): Promise<void> {
  await server.kill()
  const storage = sqliteStorage(server.data)
  const [id = ''] = await storage.conferences()
  const { people, journal } = storage.conference(id)
  const seated = (await people.all()).map((person, index) => ({
    ...person,
    seat: `Khu ${'ABCDEFGHIJ'[index % blocks]}, hàng ${1 + (Math.floor(index / blocks) % 3)}, ghế ${index + 1}`,
  }))
  await journal.turn((turn) => turn.commit({ at: Date.now(), by: 'server', facts: [], people: seated }))
  await storage.close()
  await server.start()
}

test('the lobby shows the way by blocks and rows while nobody is named there', async ({ browser }) => {
  await giveSeats(6)
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

test('ten blocks stand in two columns, each read across the lobby', { tag: '@long' }, async ({ browser }) => {
  await giveSeats(10)
  const lobby = await openDevice(browser, 'projector', lobbyLink(), [])
  const blocks = lobby.getByRole('region', { name: 'Chỗ ngồi trong hội trường' })
  await expect(blocks.getByRole('listitem')).toHaveCount(10)
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await lobby.setViewportSize(size)
    await expect.poll(() => smallestText(lobby)).toBeGreaterThanOrEqual(28)
    await picture(lobby, `40-lobby-ten-blocks-${size.width}`)
    const places = await blocks.getByRole('listitem').evaluateAll((items) =>
      items.map((item) => {
        const { left, top, height } = item.getBoundingClientRect()
        return { left: Math.round(left), top: Math.round(top), height }
      }),
    )
    expect(new Set(places.map(({ left }) => left)).size).toBe(2)
    for (const { height } of places) expect(height).toBeGreaterThanOrEqual(size.height / 22)
    expect(await cutOff(lobby)).toEqual([])
  }
})

test('a closed conference asks nobody to the desk any more, and thanks those who came', async ({ browser }) => {
  const faults: string[] = []
  const roster = await officeRoster(server)
  await checkInAll(
    server,
    roster.slice(0, 3).map(({ id }) => id),
  )
  const lobby = await openDevice(browser, 'projector', lobbyLink(), faults)
  await expect(lobby.getByText('Kính mời đại biểu đến bàn đón tiếp')).toBeVisible()
  const conduct = await openConduct(server)
  await conduct.goTo('closing')
  await conduct.closeConference()
  conduct.close()
  await expect(lobby.getByText('Hội nghị đã bế mạc. Xin cảm ơn các đại biểu.')).toBeVisible()
  await expect(lobby.getByText('Kính mời đại biểu đến bàn đón tiếp')).toHaveCount(0)
  await expectAccessible(lobby)
  await picture(lobby, '44-lobby-closed')
  expect(faults).toEqual([])
})
