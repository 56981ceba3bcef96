import { expect, type Page } from '@playwright/test'
import { expectAccessible, openDevice } from './kit/devices.ts'
import { expectFits } from './kit/fits.ts'
import { upload } from './kit/full-conference.ts'
import { checkInVoters, openConduct } from './kit/hall.ts'
import { portraitOf } from './kit/portrait.ts'
import type { RunningServer } from './kit/server.ts'
import { openStage } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { candidate, castChoice, conductVote, handOutPaper, setMotion } from './kit/votes.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const layouts = ['hall', 'lobby', 'confidence', 'side'] as const
type Screens = Record<(typeof layouts)[number], Page>

const ground =
  'Hướng dẫn số 12-HD/BTĐKT ngày 03/3/2025 của Ban Thi đua - Khen thưởng về tổ chức đại hội thi đua yêu nước các cấp'
const question =
  'Biểu quyết chọn đại biểu dự Đại hội Thi đua yêu nước thành phố Hải Phòng lần thứ I (2025-2030) trong số những người được giới thiệu'

for (const theme of ['red', 'blue'] as const) {
  test(`in ${theme}, candidates, turnout, counting, result and receipts stand whole on every layout and projector`, {
    tag: '@long',
  }, async ({ browser }) => {
    test.setTimeout(600_000)
    const voters = await checkInVoters(server, 30)
    const portrait = await portraitOf(browser)
    for (const { id } of voters.slice(0, 8)) await upload(server, `/office/photographs/${id}`, portrait)
    const many = voters.slice(0, 12)
    const stage = await openStage(server)
    if (theme !== 'red') await stage.must({ type: 'setTheme', theme })
    const itemId = Object.values((await stage.look()).items).find(({ kind }) => kind === 'vote')?.id ?? null
    await setMotion(server, {
      id: 'm-many',
      itemId,
      form: 'candidates',
      question,
      candidates: many.map(({ id }, index) => candidate(id, 1965 + index)),
      seats: 5,
      ballot: 'secret',
      minutes: 60,
      base: 'cast',
      ground,
    })
    const conduct = await openConduct(server)
    await conduct.goTo('vote', 1)
    const screens: Partial<Screens> = {}
    for (const layout of layouts) {
      screens[layout] = await openDevice(
        browser,
        'projector',
        server.link('screen').replace('#', `?layout=${layout}#`),
        faults,
      )
    }
    const { hall, lobby, confidence, side } = screens as Screens
    await expect(hall.getByText('Biểu quyết · Bỏ phiếu kín')).toBeVisible()
    await expectFits(hall, `vote-${theme}-hall-candidates`)
    // The speaker is told what is put to the vote, as the hall is, before it is open.
    await expect(confidence.getByText('Biểu quyết', { exact: true })).toBeVisible()
    await expectFits(confidence, `vote-${theme}-confidence-planned`)

    const vote = await conductVote(server, 'm-many')
    await vote.open()
    await expect(hall.getByRole('timer')).toHaveText(/Còn lại (1:00:00|59:\d\d)/)
    for (const screen of [lobby, side]) await expect(screen.getByText('0/30 đại biểu đã biểu quyết')).toBeVisible()
    const { id, candidates } = await vote.look()
    const ticked = (...places: number[]) => ({ candidates: places.map((place) => candidates[place]?.id ?? '') })
    for (const [index, { badgeCode }] of voters.slice(0, 22).entries()) {
      const choice = index < 16 ? ticked(0, 1, 2, index % 2 === 0 ? 3 : 4, 5) : ticked(6, 7)
      await castChoice(server, badgeCode, id, choice)
    }
    for (const screen of [hall, lobby, side]) await expect(screen.getByText(/22\/30/).first()).toBeVisible()
    await expect(hall.getByText(/%/)).toHaveCount(0)
    await expectFits(hall, `vote-${theme}-hall-open`)
    await expectFits(lobby, `vote-${theme}-lobby-open`)
    await expectFits(confidence, `vote-${theme}-confidence-open`)
    await expectFits(side, `vote-${theme}-side-open`)
    await expectAccessible(hall)
    await expectAccessible(side)

    await handOutPaper(server, id, voters[25]?.id ?? '')
    await vote.close()
    await expect(hall.getByText('Đang kiểm phiếu · Bỏ phiếu kín')).toBeVisible()
    await expectFits(hall, `vote-${theme}-hall-counting`)
    await expectFits(confidence, `vote-${theme}-confidence-counting`)
    await vote.cancel()
    await expect(hall.getByText(/Lần biểu quyết trước đã hủy/)).toBeVisible()
    await expectFits(hall, `vote-${theme}-hall-again`)

    await vote.open(1)
    await expect(hall.getByText('Đang biểu quyết · Bỏ phiếu kín')).toBeVisible()
    const again = (await vote.look()).id
    for (const [index, { badgeCode }] of voters.slice(0, 24).entries()) {
      const choice = index < 16 ? ticked(0, 1, 2, 3, 4 + (index % 2)) : ticked(0, index < 20 ? 1 : 2, 4, 5)
      await castChoice(server, badgeCode, again, choice)
    }
    await vote.close()
    await expect(hall.getByText('Kết quả biểu quyết · Bỏ phiếu kín')).toBeVisible()
    await expect(hall.getByText('Bằng phiếu', { exact: true }).first()).toBeVisible()
    await expect(hall.getByText('24 · 100,00%').first()).toBeVisible()
    // Three are chosen, and between three for the other two seats nothing has been decided.
    await expect(hall.getByText('Được chọn 3 người: ', { exact: false })).toBeVisible()
    await expect(hall.getByText('3 người bằng phiếu nhau, chưa được chọn: ', { exact: false })).toBeVisible()
    await expectFits(hall, `vote-${theme}-hall-result`)
    await expectFits(confidence, `vote-${theme}-confidence-result`)
    await expectAccessible(hall)

    await stage.take({ kind: 'receipts', voteId: again })
    await expect(hall.getByText('24 mã phiếu.')).toBeVisible()
    await expectFits(hall, `vote-${theme}-hall-receipts`)
    await expectAccessible(hall)
    stage.close()
    conduct.close()
    expect(faults).toEqual([])
  })
}

test('what is said of each candidate stands on the hall’s screen where there is room for all, and on none of them otherwise', async ({
  browser,
}) => {
  const voters = await checkInVoters(server, 12)
  const said = 'Mười năm phụ trách công tác đối ngoại nhân dân, ba lần được Bằng khen.'
  const put = (many: number) =>
    setMotion(server, {
      id: 'm-said',
      form: 'candidates',
      question,
      candidates: voters.slice(0, many).map(({ id }) => candidate(id, 1970, said)),
      seats: 1,
    })
  await put(3)
  const conduct = await openConduct(server)
  await conduct.goTo('address', 0)
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  const vote = await conductVote(server, 'm-said')
  await vote.open()
  await expect(screen.getByText(said)).toHaveCount(3)
  for (const one of await screen.getByText(said).all()) await expect(one).toBeVisible()
  await expectFits(screen, 'vote-said-of-three', [{ width: 1920, height: 1080 }])
  await vote.cancel()
  await put(12)
  await vote.open(1)
  await expect(
    screen.getByText('Trang 1/', { exact: false }).or(screen.getByText(voters[11]?.name ?? '')),
  ).not.toHaveCount(0)
  for (const one of await screen.getByText(said).all()) await expect(one).toBeHidden()
  await expectFits(screen, 'vote-said-of-twelve', [{ width: 1920, height: 1080 }])
  conduct.close()
})

test('the ground of the rule stands below it while the vote is open, unless the list would have no room left', {
  tag: '@long',
}, async ({ browser }) => {
  const voters = await checkInVoters(server, 12)
  const portrait = await portraitOf(browser)
  for (const { id } of voters.slice(0, 3)) await upload(server, `/office/photographs/${id}`, portrait)
  const conduct = await openConduct(server)
  await conduct.goTo('address', 0)
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  const said = screen.getByText(`Căn cứ: ${ground}`)
  await setMotion(server, { id: 'm-asked', form: 'question', question, ground, ballot: 'secret' })
  const asked = await conductVote(server, 'm-asked')
  await asked.open()
  await expect(said).toBeVisible()
  for (const theme of ['red', 'blue'] as const) {
    const stage = await openStage(server)
    if (theme !== 'red') await stage.must({ type: 'setTheme', theme })
    stage.close()
    await expectFits(screen, `vote-ground-${theme}`)
    await expectAccessible(screen)
  }
  await asked.cancel()

  await setMotion(server, {
    id: 'm-chosen',
    form: 'candidates',
    question,
    candidates: voters.map(({ id }, index) => candidate(id, 1965 + index)),
    ground: `${ground}. `.repeat(8).trim(),
    ballot: 'secret',
    seats: 9,
  })
  const chosen = await conductVote(server, 'm-chosen')
  await chosen.open()
  await expect(screen.getByText(voters[0]?.name ?? '')).toBeVisible()
  await expect(screen.getByText('Căn cứ: ', { exact: false })).toHaveCount(0)
  await expectFits(screen, 'vote-ground-without-room')

  // Of nine who are chosen, the sentence says the places in the list above it.
  const { id, candidates } = await chosen.look()
  const nine = candidates.slice(0, 9).map((one) => one.id)
  for (const { badgeCode } of voters.slice(0, 8)) await castChoice(server, badgeCode, id, { candidates: nine })
  await chosen.close()
  await expect(screen.getByText('Được chọn 9 người: từ số 1 đến số 9.')).toBeVisible()
  await expectFits(screen, 'vote-many-chosen')
  await expectAccessible(screen)
  conduct.close()
})

test('a screen that becomes smaller deals the candidates anew, and no name is as small as what is said of its owner', {
  tag: '@long',
}, async ({ browser }) => {
  const voters = await checkInVoters(server, 12)
  const portrait = await portraitOf(browser)
  for (const { id } of voters) await upload(server, `/office/photographs/${id}`, portrait)
  await setMotion(server, {
    id: 'm-faces',
    form: 'candidates',
    question,
    candidates: voters.map(({ id }, index) => candidate(id, 1965 + index)),
    ballot: 'secret',
  })
  const conduct = await openConduct(server)
  await conduct.goTo('address', 0)
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  const vote = await conductVote(server, 'm-faces')
  await vote.open()
  await expect(screen.getByText(voters[0]?.name ?? '')).toBeVisible()
  const pages = async () => (await screen.getByText(/^Trang \d\/\d+$/).textContent())?.split('/')[1]
  const sizeOf = (text: string | RegExp) =>
    screen
      .getByText(text)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
  ] as const) {
    await screen.setViewportSize({ width, height })
    await expectFits(screen, 'vote-faces', [{ width, height }])
    const dealt = await pages()
    expect(await sizeOf(voters[0]?.name ?? '')).toBeGreaterThan(1.2 * (await sizeOf(/^Sinh năm 1965/)))
    await screen.reload()
    await expect.poll(pages).toBe(dealt)
    expect(Number(dealt)).toBeLessThan(5)
  }
  conduct.close()
})
