import { expect, test } from '@playwright/test'
import { sections } from '../../client/screens/office/sections.ts'
import type { Layout, ScreenLanguage } from '../../shared/stage/screens.ts'
import type { ScreenReport } from '../../shared/stage-views.ts'
import type { OfficeView } from '../../shared/views.ts'
import { fillConference, officeView } from '../e2e/kit/full-conference.ts'
import { connectDevice, type RunningServer, startServer } from '../e2e/kit/server.ts'
import { openWallScreen } from '../e2e/kit/wall-screens.ts'
import { openPage, take } from './take.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** One that shows all it should, one that lacks a picture, and one whose plug somebody has pulled. */
const hung: { name: string; layout: Layout; language: ScreenLanguage; loaded: number; sound: ScreenReport['sound'] }[] =
  [
    { name: 'Màn hình lớn giữa sân khấu', layout: 'hall', language: 'vi', sound: 'on', loaded: 20 },
    { name: 'Sảnh đón, cửa chính', layout: 'lobby', language: 'en', sound: 'silent', loaded: 19 },
    { name: 'Tivi trước bục phát biểu', layout: 'confidence', language: 'vi', sound: 'silent', loaded: 20 },
  ]

async function hangScreens(server: RunningServer): Promise<() => void> {
  const office = await connectDevice<OfficeView>(server.link('office'))
  const walls: { close: () => void }[] = []
  for (const [index, { loaded, sound, ...wishes }] of hung.entries()) {
    const known = new Set(Object.keys((await officeView(server)).screens))
    walls.push(await openWallScreen(server, `the-projector-${index}`, { sound, pictures: { loaded, wanted: 20 } }))
    const fresh = async () => Object.keys((await officeView(server)).screens).find((id) => !known.has(id))
    await expect.poll(fresh).toBeTruthy()
    const screenId = (await fresh()) ?? ''
    expect(await office.send({ type: 'setScreen', screenId, ...wishes })).toEqual({ done: true })
  }
  office.close()
  walls.pop()?.close()
  return () => {
    for (const wall of walls) wall.close()
  }
}

test('every room of the office’s page', async ({ browser }) => {
  const server = await startServer()
  await fillConference(server, browser)
  const takeDown = await hangScreens(server)
  for (const lang of ['vi', 'en'] as const) {
    const page = await openPage(browser, server.link('office'), lang, sizes[0] as (typeof sizes)[number])
    const rooms = page.getByRole('tab')
    await rooms.first().waitFor()
    for (let room = 0; room < (await rooms.count()); room += 1) {
      await rooms.nth(room).click()
      const name = `${String(room + 1).padStart(2, '0')}-${sections[room]}`
      for (const size of sizes) await take(page, size, 'office', name, lang)
    }
  }
  takeDown()
  await server.close()
})
