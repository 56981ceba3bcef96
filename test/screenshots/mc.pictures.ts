import { expect, test } from '@playwright/test'
import { eachMoment, fillConference } from '../e2e/kit/full-conference.ts'
import { startServer } from '../e2e/kit/server.ts'
import { openWallScreen } from '../e2e/kit/wall-screens.ts'
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
  // The console says what the screens show: two of them here.
  const walls = [
    await openWallScreen(server, 'the-left-projector'),
    await openWallScreen(server, 'the-right-projector'),
  ]
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
      // The step has come, and the rest after it is over, in which the large button is pale.
      await pages[0]?.page.waitForTimeout(1_200)
      for (const { lang, page } of pages) {
        await expect(page.locator('[data-resting="false"]')).toBeAttached()
        for (const size of sizes) await take(page, size, 'mc', 'console', moment, lang)
      }
    },
    tablet,
  )
  for (const wall of walls) wall.close()
  await server.close()
})
