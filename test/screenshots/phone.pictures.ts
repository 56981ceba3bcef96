import { test } from '@playwright/test'
import { eachMoment, fillConference } from '../e2e/kit/full-conference.ts'
import { startServer } from '../e2e/kit/server.ts'
import { openPage, take } from './take.ts'

const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
]

test('a delegate’s phone at every moment of the day', async ({ browser }) => {
  const server = await startServer()
  const { voters } = await fillConference(server, browser)
  const [first, second] = voters.slice(-2)
  if (!first || !second) throw new Error('there are delegates')
  const pages = [
    {
      lang: 'vi',
      page: await openPage(browser, server.badgeLink(first.badgeCode), 'vi', sizes[1] as (typeof sizes)[number]),
    },
    {
      lang: 'en',
      page: await openPage(browser, server.badgeLink(second.badgeCode), 'en', sizes[1] as (typeof sizes)[number]),
    },
  ]
  await eachMoment(server, voters, async (moment) => {
    for (const { lang, page } of pages)
      for (const size of sizes) await take(page, size, 'phone', 'delegate', moment, lang)
  })
  await server.close()
})
