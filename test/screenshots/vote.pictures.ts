import { expect, type Page, test } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { writeTicks } from '../../shared/vote/paper-ballot.ts'
import { fillConference, officeView } from '../e2e/kit/full-conference.ts'
import { openConduct } from '../e2e/kit/hall.ts'
import { connectDevice, startServer } from '../e2e/kit/server.ts'
import { candidate, castChoice, conductVote, handOutPaper, pairKiosk, setMotion } from '../e2e/kit/votes.ts'
import { openPage, type Size, take } from './take.ts'

/** An election by secret ballot: seven stand for three seats, with what the office says of them. */
const motionId = 'bau-doan-dai-bieu'
const mcTablet = 'the-tablet-of-the-mc'
const tablet = { width: 1180, height: 820 }
const shapes: Record<string, Size[]> = {
  phone: [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
  ],
  kiosk: [{ width: 1024, height: 768 }, tablet],
  teller: [tablet, { width: 390, height: 844 }],
  mc: [tablet, { width: 390, height: 844 }],
  office: [{ width: 1366, height: 768 }],
  screen: [
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ],
}

test('an election by secret ballot, on every device it is held with', async ({ browser }) => {
  const server = await startServer()
  const { voters, honourees } = await fillConference(server, browser)
  const standing = honourees.flatMap((one) => (one.kind === 'individual' ? [one.name] : [])).slice(0, 7)
  const people = Object.values((await officeView(server)).people).filter(({ name }) => standing.includes(name))
  await setMotion(server, {
    id: motionId,
    form: 'candidates',
    question: 'Bầu đoàn đại biểu dự Đại hội Thi đua yêu nước thành phố Hải Phòng lần thứ I (2025-2030)',
    candidates: people.map(({ id }, index) => candidate(id, 1972 + 2 * index, 'Nhiều năm liền là chiến sĩ thi đua.')),
    seats: 3,
    ballot: 'secret',
    minutes: 30,
    ground: 'Quy chế bầu cử của hội nghị',
  })
  const conduct = await openConduct(server, mcTablet)
  await conduct.goTo('address', 0)
  const pages: { role: string; lang: 'vi' | 'en'; page: Page }[] = []
  for (const lang of ['vi', 'en'] as const) {
    const open = async (role: string, url: string, query = '', device = '') => {
      const [size] = shapes[role] ?? []
      if (size) pages.push({ role, lang, page: await openPage(browser, url, lang, size, query, device) })
    }
    // Each language is another delegate's: a badge is held by one phone.
    await open('phone', server.badgeLink(voters[lang === 'vi' ? 0 : 2]?.badgeCode ?? ''))
    await open('teller', server.link('teller'))
    await open('mc', server.link('mc'), '', mcTablet)
    await open('screen', server.link('screen'), 'layout=hall')
    await open('kiosk', `${server.base}/kiosk`)
    const kiosk = pages.find((one) => one.role === 'kiosk' && one.lang === lang)?.page
    const code = kiosk?.getByText(/^\d{3}\s?\d{3}$/)
    if (code) await expect(code).toBeVisible()
    await pairKiosk(server, ((await code?.innerText()) ?? '').replace(/\D/g, ''), `Bàn ${lang}`)
  }
  const office = await connectDevice<OfficeView>(server.link('office'))
  const takeAll = async (moment: string) => {
    for (const theme of ['red', 'blue'] as const) {
      await office.send({ type: 'setTheme', theme })
      for (const { role, lang, page } of pages) {
        if (role !== 'screen' && theme === 'blue') continue
        if (role === 'screen') await expect(page.locator(`[data-theme="${theme}"]`).first()).toBeAttached()
        for (const size of shapes[role] ?? []) {
          await take(page, size, 'vote', role, moment, ...(role === 'screen' ? [theme] : []), lang)
        }
      }
    }
  }
  await takeAll('1-before')
  const vote = await conductVote(server, motionId, mcTablet)
  await vote.open()
  await expect.poll(async () => (await vote.look()).state).toBe('open')
  const { id: voteId } = await vote.look()
  const { candidates } = await vote.look()
  const ids = candidates.map(({ id }) => id)
  for (const [index, { badgeCode }] of voters.slice(3, 71).entries()) {
    const ticks = [ids[index % 3], ids[index % 4], ids[index % 7]].flatMap((id) => (id ? [id] : []))
    await castChoice(server, badgeCode, voteId, { candidates: [...new Set(ticks)] })
  }
  await handOutPaper(server, voteId, voters[1]?.id ?? '')
  await takeAll('2-open')
  await vote.close()
  await expect.poll(async () => (await vote.look()).state).toBe('counting')
  await takeAll('3-counting')
  for (const device of ['teller-of-the-left', 'teller-of-the-right']) {
    const teller = await connectDevice(server.link('teller'), device)
    const ballots = [{ choice: writeTicks(candidates, ids.slice(0, 2)), ballots: 1 }]
    expect(await teller.send({ type: 'enterPaperCount', voteId, ballots })).toEqual({ done: true })
    teller.close()
  }
  await takeAll('4-result')
  const mc = await connectDevice(server.link('mc'), mcTablet)
  const from = { kind: 'vote', voteId } as const
  expect(await mc.send({ type: 'takeSource', from, source: { kind: 'receipts', voteId } })).toEqual({ done: true })
  mc.close()
  await takeAll('5-receipts')
  office.close()
  conduct.close()
  await server.close()
})
