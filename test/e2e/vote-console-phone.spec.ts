import { expect, type Page } from '@playwright/test'
import type { TellerView } from '../../shared/views.ts'
import { writeTicks } from '../../shared/vote/paper-ballot.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { confirmedStep, controlsOf, mainOf, nextStep } from './kit/mc.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { openStage } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'
import { candidate, castChoice, conductVote, handOutPaper, setMotion } from './kit/votes.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

const phones = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
]

/** On both phones: nothing wider than the page, every target large enough, the large button whole in sight. */
async function lookedAt(mc: Page, name: string) {
  // Buttons rest after a step.
  await expect(mc.locator('[data-resting="true"]')).toHaveCount(0)
  for (const size of phones) {
    await mc.setViewportSize(size)
    expect(await mc.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    const small = await mc.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, [role="button"], summary, a[href]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ says: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 48 || box.width < 48)
        .map(({ says }) => says),
    )
    expect.soft(small, name).toEqual([])
    await picture(mc, `phone-${name}-${size.width}`)
    await expectAccessible(mc)
  }
  await mc.setViewportSize(phones[0] ?? { width: 390, height: 844 })
}

test('a phone held upright leads a whole vote: below the quorum, cancelled, with paper to count, its result, repeated, and one outside the agenda', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(600_000)
  const voters = (await officeRoster(server)).filter((one) => one.official).slice(0, 12)
  await checkInAll(
    server,
    voters.map(({ id }) => id),
  )
  const stage = await openStage(server)
  const itemId = Object.values((await stage.look()).items).find(({ kind }) => kind === 'vote')?.id ?? null
  stage.close()
  const conduct = await openConduct(server)
  await conduct.goTo('vote')
  conduct.close()
  await setMotion(server, {
    id: 'm-phone',
    itemId,
    form: 'candidates',
    question:
      'Chọn 2 đại biểu báo cáo điển hình tại Đại hội Thi đua yêu nước thành phố Hải Phòng lần thứ I (2025-2030)',
    candidates: voters.slice(0, 6).map(({ id }, index) => candidate(id, 1970 + index)),
    seats: 2,
    quorum: { base: 'official', numerator: 1, denominator: 2 },
    ground: 'Hướng dẫn số 12-HD/BTĐKT ngày 03/3/2025 của Ban Thi đua - Khen thưởng',
    ballot: 'secret',
    base: 'cast',
    minutes: 20,
  })
  await setMotion(server, { id: 'm-aside', otherAnswer: null, minutes: 1 })
  const mc = await openDevice(browser, 'phone', server.link('mc'), faults)
  const question = mc.getByRole('alertdialog')
  await expect(mainOf(mc)).toBeInViewport({ ratio: 1 })
  await lookedAt(mc, 'begin')
  await controlsOf(mc)
    .getByRole('button', { name: /Chuyển sang biểu quyết/ })
    .click()
  await expect(mc.getByText(/ít nhất 1\/2 đại biểu chính thức/)).toBeVisible()
  await lookedAt(mc, 'below')

  await nextStep(mc, /Mở biểu quyết/)
  await expect(question).toContainText('Chưa đủ điều kiện, vẫn mở biểu quyết?')
  await lookedAt(mc, 'below-asked')
  await question.getByRole('button', { name: 'Vẫn mở biểu quyết' }).click()
  await expect(mc.getByText(/^Đã biểu quyết 0\/12 · Còn lại/)).toBeInViewport()
  await lookedAt(mc, 'open')
  const vote = await conductVote(server, 'm-phone')
  const first = await vote.look()
  const ticked = (...places: number[]) => ({ candidates: places.map((place) => first.candidates[place]?.id ?? '') })
  await castChoice(server, voters[0]?.badgeCode ?? '', first.id, ticked(0))
  await mc.getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await expect(question).toContainText('1 phiếu đã nhận bị xóa')
  await lookedAt(mc, 'cancel-asked')
  await question.getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await expect(mc.getByText('Lần trước đã hủy, chờ mở lại.')).toBeVisible()
  await lookedAt(mc, 'cancelled')

  // Opened again, and closed with a ballot on paper still out: the tellers count it.
  await confirmedStep(mc, /Mở biểu quyết/, 'Vẫn mở biểu quyết')
  await expect(mainOf(mc)).toContainText('Kết thúc biểu quyết')
  const second = await vote.look()
  for (const { badgeCode } of voters.slice(0, 8)) await castChoice(server, badgeCode, second.id, ticked(0, 1))
  await handOutPaper(server, second.id, voters[9]?.id ?? '')
  await nextStep(mc, /Kết thúc biểu quyết/)
  await lookedAt(mc, 'close-asked')
  await question.getByRole('button', { name: 'Kết thúc bỏ phiếu' }).click()
  await expect(controlsOf(mc).getByText('Chờ ban kiểm phiếu', { exact: false })).toBeVisible()
  await lookedAt(mc, 'counting')
  for (const name of ['một', 'hai']) {
    const teller = await connectDevice<TellerView>(server.link('teller'), `teller-${name}`)
    const ballots = [{ choice: writeTicks(second.candidates, ticked(0).candidates), ballots: 1 }]
    expect(await teller.send({ type: 'enterPaperCount', voteId: second.id, ballots })).toEqual({ done: true })
    teller.close()
  }
  await expect(mc.getByText('Đã chọn đủ 2 người')).toBeVisible()
  await expect(mc.getByText(/^Kết quả biểu quyết: /)).toBeInViewport()
  await lookedAt(mc, 'result')

  await mc.getByRole('button', { name: 'Biểu quyết lại' }).click()
  await lookedAt(mc, 'repeat-asked')
  await question.getByRole('button', { name: 'Vẫn biểu quyết lại' }).click()
  await expect(mainOf(mc)).toContainText('Kết thúc biểu quyết')
  await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc và công bố')
  await expect(mc.getByText('Không có kết quả', { exact: true })).toBeVisible()
  await lookedAt(mc, 'no-result')

  // One outside the agenda, from the list of votes, which gives way to it once it is open.
  await mc.getByRole('button', { name: 'Biểu quyết', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Các cuộc biểu quyết' })
  await expect(panel).toBeVisible()
  await lookedAt(mc, 'list')
  await panel
    .locator('section')
    .filter({ hasText: 'chương trình làm việc' })
    .getByRole('button', { name: 'Mở biểu quyết' })
    .click()
  await lookedAt(mc, 'aside-asked')
  await question.getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(panel).toHaveCount(0)
  await expect(mainOf(mc)).toBeInViewport({ ratio: 1 })
  await lookedAt(mc, 'aside')
  // Its minute is over while the MC is asked whether to close it: he is told that it was the time.
  await nextStep(mc, /Kết thúc biểu quyết/)
  await expect(question).toBeVisible()
  await expect(question).toHaveCount(0, { timeout: 90_000 })
  await expect(mc.getByRole('alert')).toHaveText('Biểu quyết đã tự kết thúc vì hết giờ.')
  await lookedAt(mc, 'aside-over')
  await nextStep(mc, /^Đưa màn hình trở lại nội dung 7/)
  await expect(mc.getByText('Không có kết quả', { exact: true })).toBeVisible()
  await lookedAt(mc, 'back')
})
