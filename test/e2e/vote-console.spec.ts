import { expect } from '@playwright/test'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInVoters, openConduct } from './kit/hall.ts'
import { confirmedStep, controlsOf, mainOf, nextStep } from './kit/mc.ts'
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

const openConsole = (browser: Parameters<typeof openDevice>[0]) =>
  openDevice(browser, 'tablet', server.link('mc'), faults)

async function atTheVote() {
  const stage = await openStage(server)
  const itemId = Object.values((await stage.look()).items).find(({ kind }) => kind === 'vote')?.id ?? null
  stage.close()
  const conduct = await openConduct(server)
  await conduct.goTo('vote')
  conduct.close()
  return itemId
}

test('the console walks through the motions of an item: below the quorum on purpose, cancelled, opened again, closed, repeated', async ({
  browser,
}) => {
  const voters = await checkInVoters(server, 10)
  const itemId = await atTheVote()
  await setMotion(server, {
    id: 'm-second',
    itemId,
    form: 'candidates',
    question: 'Chọn 2 đại biểu báo cáo điển hình tại Đại hội',
    candidates: voters.slice(0, 4).map(({ id }, index) => candidate(id, 1970 + index)),
    seats: 2,
    quorum: { base: 'official', numerator: 1, denominator: 2 },
    base: 'cast',
    minutes: 20,
  })
  const mc = await openConsole(browser)
  await expect(mainOf(mc)).toContainText('Chưa đủ điều kiện')
  await controlsOf(mc)
    .getByRole('button', { name: /Chuyển sang biểu quyết/ })
    .click()
  await expect(mc.getByText(/ít nhất 1\/2 đại biểu chính thức/)).toBeVisible()
  // Going back names the motion it goes back to.
  await expect(controlsOf(mc).getByRole('button', { name: /^Quay lại Đồng chí có tán thành danh sách/ })).toBeVisible()
  await picture(mc, 'vote-mc-below')
  await expectAccessible(mc)

  // Opened all the same, which is another question than the usual one.
  await nextStep(mc, /Mở biểu quyết/)
  const question = mc.getByRole('alertdialog')
  await expect(question).toContainText('Chưa đủ điều kiện, vẫn mở biểu quyết?')
  await expect(question).toContainText('biên bản ghi rõ việc này')
  await picture(mc, 'vote-mc-below-asked')
  await question.getByRole('button', { name: 'Vẫn mở biểu quyết' }).click()
  await expect(mc.getByText('Mở khi chưa đủ điều kiện', { exact: false })).toBeVisible()
  await expect(mc.getByText(/^Đã biểu quyết 0\/10 · Còn lại (20:00|19:\d\d)$/)).toBeInViewport()
  await expect(mainOf(mc)).toContainText('Kết thúc biểu quyết')
  await picture(mc, 'vote-mc-open')

  const vote = await conductVote(server, 'm-second')
  const first = await vote.look()
  const ticked = (...places: number[]) => ({ candidates: places.map((place) => first.candidates[place]?.id ?? '') })
  await castChoice(server, voters[0]?.badgeCode ?? '', first.id, ticked(0))
  await expect(mc.getByText('1/10', { exact: true })).toBeVisible()
  await mc.getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await expect(question).toContainText('1 phiếu đã nhận bị xóa')
  await picture(mc, 'vote-mc-cancel-asked')
  await question.getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await expect(mc.getByText('Lần trước đã hủy, chờ mở lại.')).toBeVisible()

  await confirmedStep(mc, /Mở biểu quyết/, 'Vẫn mở biểu quyết')
  await expect(mainOf(mc)).toContainText('Kết thúc biểu quyết')
  const second = await vote.look()
  for (const [index, { badgeCode }] of voters.slice(0, 8).entries()) {
    await castChoice(server, badgeCode, second.id, index < 6 ? ticked(2, index % 2) : ticked(0, 1))
  }
  await expect(mc.getByText('8/10', { exact: true })).toBeVisible()
  await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc và công bố')
  // One is chosen; between two for the other seat the count has not decided, and the words to read out say so.
  await expect(mc.getByText('Mới chọn được 1/2 người')).toBeVisible()
  await expect(mc.getByText(/2 người bằng phiếu nhau, chưa được chọn/)).toBeVisible()
  // However far down the panel was before: what is read out is in sight by itself.
  await expect(mc.getByText(/^Kết quả biểu quyết: /)).toBeInViewport({ ratio: 1 })
  await expectAccessible(mc)
  await picture(mc, 'vote-mc-result')

  // Whoever goes on is told that the item's first motion has not been voted on.
  await expect(mainOf(mc)).toContainText('Còn 1 nội dung chưa biểu quyết')
  await mc.getByRole('button', { name: 'Biểu quyết lại' }).click()
  await expect(question).toContainText('Kết quả lần trước vẫn giữ trong biên bản')
  await picture(mc, 'vote-mc-repeat-asked')
  await question.getByRole('button', { name: 'Vẫn biểu quyết lại' }).click()
  await expect(mc.getByText('0/10', { exact: true })).toBeVisible()
  await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc và công bố')
  await expect(mc.getByText('Mới chọn được 0/2 người')).toBeVisible()
  // All three are on the list of votes, and an earlier result can be shown once more.
  await mc.getByRole('button', { name: 'Biểu quyết', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Các cuộc biểu quyết' })
  // In the order in which they were held: what stands above the button to repeat it is its last result.
  const held = panel.getByRole('listitem').filter({ hasText: /^Lần \d/ })
  await expect(held).toHaveText([/^Lần 1: Đã hủy/, /^Lần 2: Mới chọn được 1\/2 người/, /^Lần 3: Mới chọn được 0\/2/])
  await picture(mc, 'vote-mc-list')
  await expectAccessible(mc)
  await panel
    .getByRole('listitem')
    .filter({ hasText: 'Mới chọn được 1/2 người' })
    .getByRole('button', { name: 'Đưa mã phiếu lên màn hình' })
    .click()
  await expect(mc.getByText('Màn hình đang chiếu: Danh sách mã phiếu')).toBeVisible()
  expect(faults).toEqual([])
})

test('a motion of no item is put from the tools at any time, waits for the tellers, and its result stays until the hall goes back to the live item', async ({
  browser,
}) => {
  const voters = await checkInVoters(server, 8)
  const conduct = await openConduct(server)
  await conduct.goTo('report')
  conduct.close()
  await setMotion(server, { id: 'm-aside', ballot: 'secret', otherAnswer: null })
  const mc = await openConsole(browser)
  const screen = await openDevice(browser, 'projector', server.link('screen'), faults)
  await mc.getByRole('button', { name: 'Biểu quyết', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Các cuộc biểu quyết' })
  await panel
    .locator('section')
    .filter({ hasText: 'chương trình làm việc' })
    .getByRole('button', { name: 'Mở biểu quyết' })
    .click()
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(screen.getByText('Đang biểu quyết · Bỏ phiếu kín')).toBeVisible()
  await expect(panel.getByText('Đang biểu quyết', { exact: false }).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Đóng' }).click()
  await expect(mc.getByText('Kính mời các đại biểu chính thức bỏ phiếu kín.')).toBeVisible()
  await picture(mc, 'vote-mc-aside')
  const vote = await conductVote(server, 'm-aside')
  const { id } = await vote.look()
  for (const { badgeCode } of voters.slice(0, 6)) await castChoice(server, badgeCode, id, { answer: 'for' })
  await handOutPaper(server, id, voters[7]?.id ?? '')
  // The seventh holds paper that may never come back: nobody is told that seven ballots are in.
  await expect(mc.getByText('6/8', { exact: true })).toBeVisible()
  await expect(mainOf(mc)).toContainText('6 phiếu đã gửi. 1 người giữ phiếu giấy.')
  await expect(screen.getByText('6/8 đại biểu đã biểu quyết · 1 người giữ phiếu giấy')).toBeVisible()
  // Nothing is announced before the paper is counted.
  await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc bỏ phiếu')
  await expect(screen.getByText('Đang kiểm phiếu · Bỏ phiếu kín')).toBeVisible()
  await expect(controlsOf(mc).getByText('Chờ ban kiểm phiếu', { exact: false })).toBeVisible()
  await picture(mc, 'vote-mc-counting')
  await expectAccessible(mc)
  await mc.getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Hủy biểu quyết' }).click()
  await expect(screen.getByText('Đã hủy biểu quyết · Bỏ phiếu kín')).toBeVisible()
  await picture(screen, 'vote-screen-cancelled')

  // Opened again from where the MC is told that it was cancelled.
  await mc.getByRole('button', { name: 'Mở biểu quyết' }).click()
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(screen.getByText('Đang biểu quyết · Bỏ phiếu kín')).toBeVisible()
  const again = (await vote.look()).id
  for (const { badgeCode } of voters.slice(0, 6)) await castChoice(server, badgeCode, again, { answer: 'for' })
  await confirmedStep(mc, /Kết thúc biểu quyết/, 'Kết thúc và công bố')
  await expect(screen.getByText('6 · 75,00%')).toBeVisible()
  await expect(screen.getByText('Nội dung đã được hội nghị thông qua.')).toBeVisible()
  await picture(screen, 'vote-screen-aside-result')
  await expectAccessible(screen)
  // The live item is not over: the hall goes back to it, and on from there.
  await picture(mc, 'vote-mc-aside-over')
  await nextStep(mc, /^Đưa màn hình trở lại nội dung 2/)
  await expect(screen.getByText('6 · 75,00%')).toHaveCount(0)
  await expect(screen.getByText('Phan Thị Hồng Ngọc')).toBeVisible()
  await nextStep(mc, /Sang nội dung 3/)

  // Of too few ballots nothing is told by which to guess one: no share, and not how many were valid.
  await vote.open(2)
  const few = (await vote.look()).id
  for (const { badgeCode } of voters.slice(0, 3)) await castChoice(server, badgeCode, few, { answer: 'for' })
  await vote.close()
  for (const page of [screen, mc]) {
    await expect(page.getByText('Dưới 5 phiếu', { exact: false })).toBeVisible()
    await expect(page.getByText('Tỷ lệ tính trên', { exact: false })).toHaveCount(0)
  }
  expect(faults).toEqual([])
})
