import { expect, test } from '@playwright/test'
import { setUpLink, typeAsScanner, verdictOf } from '../e2e/kit/door.ts'
import { fillConference } from '../e2e/kit/full-conference.ts'
import { startServer } from '../e2e/kit/server.ts'
import { openPage, take } from './take.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]

test('the desk with each verdict, and its set-up', async ({ browser }) => {
  const server = await startServer()
  const { roster, voters } = await fillConference(server, browser)
  const coming = roster.find((one) => one.official && !voters.some(({ id }) => id === one.id))
  const there = voters[0]
  if (!coming || !there) throw new Error('there are delegates')
  for (const lang of ['vi', 'en'] as const) {
    const page = await openPage(browser, server.link('reception'), lang, sizes[0] as (typeof sizes)[number])
    for (const size of sizes) await take(page, size, 'reception', 'desk', '01-ready', lang)
    for (const [name, code] of [
      ['02-in', coming.badgeCode],
      ['03-already', there.badgeCode],
      ['04-unknown', '1234567890123457'],
    ] as const) {
      await typeAsScanner(page, code)
      await expect(verdictOf(page).or(page.getByRole('status')).first()).toBeVisible()
      for (const size of sizes) await take(page, size, 'reception', 'desk', name, lang)
    }
    await page.goto(setUpLink(server.link('reception')))
    for (const size of sizes) await take(page, size, 'reception', 'set-up', '05', lang)
  }
  await server.close()
})
