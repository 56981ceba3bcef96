import { test } from '@playwright/test'
import { sections } from '../../client/screens/office/sections.ts'
import { fillConference } from '../e2e/kit/full-conference.ts'
import { startServer } from '../e2e/kit/server.ts'
import { openPage, take } from './take.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

test('every room of the office’s page', async ({ browser }) => {
  const server = await startServer()
  await fillConference(server, browser)
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
  await server.close()
})
