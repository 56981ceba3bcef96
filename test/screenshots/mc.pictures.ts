import { test } from '@playwright/test'
import { eachMoment, fillConference } from '../e2e/kit/full-conference.ts'
import { startServer } from '../e2e/kit/server.ts'
import { openPage, take } from './take.ts'

/** One tablet in two languages, so that both lead. */
const tablet = 'the-tablet-of-the-mc'

const sizes = [
  { width: 1180, height: 820 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]

test('the console at every moment of the day', async ({ browser }) => {
  const server = await startServer()
  const { voters } = await fillConference(server, browser)
  const pages = await Promise.all(
    (['vi', 'en'] as const).map(async (lang) => ({
      lang,
      page: await openPage(browser, server.link('mc'), lang, sizes[0] as (typeof sizes)[number], '', tablet),
    })),
  )
  await eachMoment(
    server,
    voters,
    async (moment) => {
      for (const { lang, page } of pages)
        for (const size of sizes) await take(page, size, 'mc', 'console', moment, lang)
    },
    tablet,
  )
  await server.close()
})
