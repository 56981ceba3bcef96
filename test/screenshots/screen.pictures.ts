import { expect, type Page, test } from '@playwright/test'
import { layouts, themes } from '../../shared/stage/screens.ts'
import type { OfficeView } from '../../shared/views.ts'
import { eachMoment, fillConference, officeView } from '../e2e/kit/full-conference.ts'
import { connectDevice, startServer } from '../e2e/kit/server.ts'
import { openPage, take } from './take.ts'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]
/** What the other layouts show of the day that is not the same as at another moment. */
const moments = {
  hall: null,
  lobby: ['01-before', '06-awards-title', '07-round-1'],
  confidence: ['01-before', '03-report', '05-paper', '07-round-1', '14-vote-open'],
  side: ['01-before', '05-paper', '07-round-1', '18-totals'],
} as const

test('every layout at its sizes, in both themes and languages', async ({ browser }) => {
  const server = await startServer()
  const { voters } = await fillConference(server, browser)
  const office = await connectDevice<OfficeView>(server.link('office'))
  const pages: { layout: (typeof layouts)[number]; lang: 'vi' | 'en'; page: Page }[] = []
  for (const layout of layouts) {
    for (const lang of ['vi', 'en'] as const) {
      const page = await openPage(
        browser,
        server.link('screen'),
        lang,
        sizes[2] as (typeof sizes)[number],
        `layout=${layout}`,
      )
      pages.push({ layout, lang, page })
    }
  }
  const takeAll = async (moment: string, only: readonly string[] = layouts) => {
    for (const theme of themes) {
      await office.send({ type: 'setTheme', theme })
      for (const { layout, lang, page } of pages) {
        const wanted: readonly string[] | null = moments[layout]
        if (!only.includes(layout) || (wanted && !wanted.includes(moment) && only === layouts)) continue
        await expect(page.locator(`[data-theme="${theme}"]`).first()).toBeAttached()
        for (const size of sizes) await take(page, size, 'screen', layout, moment, theme, lang)
      }
    }
  }
  await eachMoment(server, voters, async (moment) => {
    await takeAll(moment)
    if (moment !== '03-report') return
    // What is not the agenda: a picture, a page, a message, the heading over it all; then back.
    const { media } = await officeView(server)
    const source = (kind: string) => Object.values(media).find((one) => one.kind === kind)?.id ?? ''
    const picture = { kind: 'media', mediaId: source('picture'), page: 1 } as const
    const page = { kind: 'media', mediaId: source('document'), page: 2 } as const
    const message = { kind: 'message', text: 'Hội nghị giải lao 15 phút, tiếp tục lúc 16 giờ 00' } as const
    for (const [name, from, to] of [
      ['03a-picture', null, picture],
      ['03b-page', picture, page],
      ['03c-message', page, message],
    ] as const) {
      await office.send({ type: 'takeSource', from, source: to })
      await takeAll(name, ['hall'])
    }
    await office.send({ type: 'coverScreens', cover: 'heading' })
    await takeAll('03d-heading', ['hall'])
    await office.send({ type: 'coverScreens', cover: 'none' })
    await office.send({ type: 'takeSource', from: message, source: null })
    await office.send({ type: 'sendMessage', text: 'Xin kết luận' })
  })
  office.close()
  await server.close()
})

test('a screen that belongs to nobody yet', async ({ browser }) => {
  const server = await startServer()
  for (const lang of ['vi', 'en'] as const) {
    const page = await openPage(browser, `${server.base}/screen`, lang, sizes[2] as (typeof sizes)[number])
    await expect(page.getByText(/\d{3}\s?\d{3}/)).toBeVisible()
    for (const size of sizes) await take(page, size, 'screen', 'pairing', '00-code', 'red', lang)
  }
  await server.close()
})
