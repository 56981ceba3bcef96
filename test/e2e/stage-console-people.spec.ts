import { expect, type Page } from '@playwright/test'
import type { OfficeView } from '../../shared/views.ts'
import { expectAccessible, openDevice, picture } from './kit/devices.ts'
import { checkInAll, openConduct } from './kit/hall.ts'
import { lookedAt } from './kit/looked-at.ts'
import { nextStep } from './kit/mc.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own) => {
  server = own
  faults = []
})

const openConsole = (browser: Parameters<typeof openDevice>[0]) =>
  openDevice(browser, 'tablet', server.link('mc'), faults)
const controlsOf = (mc: Page) => mc.getByRole('region', { name: 'Điều khiển' })
const mainOf = (mc: Page) => controlsOf(mc).getByRole('button').last()
/** Everybody but these comes. */
async function allButThese(...names: string[]) {
  const roster = await officeRoster(server)
  await checkInAll(
    server,
    roster.filter(({ name }) => !names.includes(name)).map(({ id }) => id),
  )
  return (name: string) => {
    const found = roster.find((person) => person.name === name)
    if (!found) throw new Error(`${name} is not on the roster`)
    return found.id
  }
}
async function goTo(kind: Parameters<Awaited<ReturnType<typeof openConduct>>['goTo']>[0], place = 0) {
  const conduct = await openConduct(server)
  await conduct.goTo(kind, place)
  conduct.close()
}

test('a speaker who is not there is named, waited for at reception, put off, and called once he is in', async ({
  browser,
}) => {
  const idOf = await allButThese('Vũ Thị Giang')
  await goTo('papers', 1)
  const mc = await openConsole(browser)
  const desk = await openDevice(browser, 'tablet', server.link('reception'), faults)
  await expect(mainOf(mc)).toContainText('Mời Vũ Thị Giang')
  await expect(mainOf(mc)).toContainText('Chưa có mặt')
  await expect(mc.getByText('Kính mời đồng chí Trịnh Hữu Quân', { exact: false })).toBeVisible()

  await mc.getByRole('button', { name: 'Chờ Vũ Thị Giang' }).click()
  await expect(mainOf(mc)).toContainText('Đang chờ')
  await expect(desk.getByText('Người dẫn chương trình đang chờ')).toBeVisible()
  await expectAccessible(desk)
  await picture(desk, 'desk-awaited')
  await desk.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(desk)
  await picture(desk, 'desk-awaited-phone')
  await desk.getByRole('button', { name: 'Vũ Thị Giang đang vào hội trường' }).click()
  await expect(mainOf(mc)).toContainText('Đang vào')
  await lookedAt(mc, 'mc-speaker-awaited')

  await nextStep(mc, /^Để lại sau/)
  const agenda = mc.getByRole('navigation', { name: 'Chương trình' })
  await expect(agenda.getByText('Để lại sau: Vũ Thị Giang')).toBeVisible()
  // Whoever goes on to another item is told who is left.
  await mc.getByRole('button', { name: /^Nội dung 4: / }).click()
  await expect(mc.getByRole('alertdialog')).toContainText('Còn Vũ Thị Giang để lại sau')
  await lookedAt(mc, 'mc-speaker-left')
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Chưa' }).click()
  await expect(mainOf(mc)).toContainText('Mời Khúc Thị Thanh Lan')
  await expect(controlsOf(mc)).toContainText('để lại sau Vũ Thị Giang')
  await nextStep(mc, /^Mời Khúc Thị Thanh Lan/)
  await checkInAll(server, [idOf('Vũ Thị Giang')])
  await expect(desk.getByText('Người dẫn chương trình đang chờ')).toHaveCount(0)
  await expect(mainOf(mc)).toContainText('Mời Vũ Thị Giang')
  await expect(mainOf(mc)).toContainText('Có mặt')
  expect(faults).toEqual([])
})

test('a speaker is given more and less time than planned, apart from his item, and his monitor counts it', async ({
  browser,
}) => {
  await allButThese()
  await goTo('papers', 1)
  const mc = await openConsole(browser)
  const address = server.link('screen').replace('#', '?layout=confidence&screen=2#')
  const monitor = await openDevice(browser, 'projector', address, faults)
  const planned = async () => Number(/trong (\d+) phút/.exec((await monitor.locator('body').textContent()) ?? '')?.[1])
  await expect(monitor.getByRole('timer')).toBeVisible()
  const before = await planned()
  await mc.getByRole('button', { name: 'Thời gian', exact: true }).click()
  const panel = mc.getByRole('complementary', { name: 'Thời gian' })
  const ofItem = (await mc.getByRole('timer').textContent())?.match(/\/ \d+ phút/)?.[0] ?? ''
  await panel.getByRole('button', { name: 'Người phát biểu: +5 phút' }).click()
  await expect.poll(planned).toBe(before + 5)
  await expect(mc.getByRole('timer')).toContainText(ofItem)
  await expect(controlsOf(mc)).toContainText('đổi thời lượng của Trịnh Hữu Quân')
  const less = panel.getByRole('button', { name: 'Người phát biểu: −5 phút' })
  for (let minutes = before + 5; minutes > 5; minutes -= 5) {
    await less.click()
    await expect.poll(planned).toBe(minutes - 5)
  }
  await expect(less).toBeDisabled()
  await panel.getByRole('button', { name: 'Nội dung 3: +5 phút' }).click()
  await expect(mc.getByRole('timer')).not.toContainText(ofItem)
  await lookedAt(mc, 'mc-speaker-time')
  expect(faults).toEqual([])
})

test('of a round the absent are named, one is received for, and awards are recorded one by one and all at once', async ({
  browser,
}) => {
  await allButThese('Trịnh Tiến Bình', 'Lê Thế Đạt')
  await goTo('awards', 0)
  const mc = await openConsole(browser)
  await expect(mainOf(mc)).toContainText('2 người chưa có mặt')
  await expect(mainOf(mc)).toContainText('Trịnh Tiến Bình, Lê Thế Đạt')
  await nextStep(mc, /Mời lượt 1/)
  await mc.getByRole('button', { name: 'Chọn người nhận thay Trịnh Tiến Bình' }).click()
  const choice = mc.getByRole('dialog')
  await expectAccessible(mc)
  await picture(mc, 'mc-on-behalf')
  const receiver = choice.getByRole('listitem').first()
  const name = (await receiver.locator('strong').textContent()) ?? ''
  await receiver.getByRole('button').click()
  await expect(mc.getByText(`Nhận thay: ${name}`).first()).toBeVisible()
  await mc.getByRole('button', { name: 'Ghi đã trao cho Trịnh Hữu Quân' }).click()
  await expect(mc.getByText('Đã trao 1/4')).toBeVisible()
  await lookedAt(mc, 'mc-round')
  // All at once are those who are there; the absent one is asked about.
  await mc.getByRole('button', { name: 'Ghi đã trao 2 người có mặt' }).click()
  await expect(mc.getByText('Đã trao 3/4')).toBeVisible()
  await expect(mc.getByText('Còn 1 chưa trao, đang vắng', { exact: false })).toBeVisible()
  await mc.getByRole('button', { name: 'Ghi đã trao cho Lê Thế Đạt' }).click()
  const question = mc.getByRole('alertdialog')
  await expect(question).toContainText('chưa có mặt trong hội trường')
  await picture(mc, 'mc-hand-over-absent')
  await question.getByRole('button', { name: 'Ghi đã trao' }).click()
  await expect(mc.getByText('Đã trao 4/4')).toBeVisible()
  // A round that is handed over whole is not left for later.
  await expect(mc.getByRole('button', { name: 'Để lại lượt 1 sau' })).toHaveCount(0)
  // So soon after it was switched on it is a double tap; later it is switched off.
  const takeBack = mc.getByRole('button', { name: 'Bỏ ghi đã trao cho Lê Thế Đạt' })
  await expect(async () => {
    if (await takeBack.isVisible()) await takeBack.click()
    await expect(mc.getByText('Đã trao 3/4')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await mc.getByRole('button', { name: 'Bỏ nhận thay Trịnh Tiến Bình' }).click()
  await expect(mc.getByRole('button', { name: 'Chọn người nhận thay Trịnh Tiến Bình' })).toBeVisible()
  // The round undone, what was handed over in it is open again, and the button said so.
  await nextStep(mc, 'Hoàn tác: chuyển sang lượt 1, bỏ 3 ghi đã trao')
  await nextStep(mc, /Mời lượt 1/)
  await expect(mc.getByText('Đã trao 0/4')).toBeVisible()
  await nextStep(mc, /Hoàn tác/)
  await expect(controlsOf(mc).locator('[data-resting="false"]')).toBeVisible()
  await mc.getByRole('button', { name: 'Để lại lượt 1 sau' }).click()
  await expect(mainOf(mc)).toContainText('lượt 2')
  const agenda = mc.getByRole('navigation', { name: 'Chương trình' })
  await expect(agenda.getByText(/Để lại sau: lượt 1/i)).toBeVisible()
  await lookedAt(mc, 'mc-round-left')
  expect(faults).toEqual([])
})

test('a remote goes on, back and dark, one press a step, and never past a question or out of a field', async ({
  browser,
}) => {
  await allButThese()
  const mc = await openConsole(browser)
  const rested = () => expect(controlsOf(mc).locator('[data-resting="false"]')).toBeVisible()
  await expect(mainOf(mc)).toContainText('Bắt đầu hội nghị')
  await mc.keyboard.press('PageDown')
  await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
  await rested()
  // Held down, it is one press.
  await mc.keyboard.down('ArrowRight')
  await mc.keyboard.down('ArrowRight')
  await expect(mc.getByText('Nội dung 2/9')).toBeVisible()
  await rested()
  await mc.keyboard.down('ArrowRight')
  await mc.keyboard.up('ArrowRight')
  await mc.keyboard.press('PageUp')
  await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
  await rested()
  await mc.keyboard.press('.')
  await mc.getByRole('button', { name: 'Màn hình', exact: true }).click()
  await expect(mc.getByRole('button', { name: 'Tắt tối đang bật' })).toBeVisible()
  const field = mc.getByRole('textbox', { name: 'Thông báo' })
  await field.fill('a')
  await field.press('b')
  await field.press('ArrowRight')
  await expect(field).toHaveValue('ab')
  await expect(mc.getByRole('button', { name: 'Tắt tối đang bật' })).toBeVisible()
  await mc.getByRole('button', { name: 'Đóng' }).click()
  await mc.getByRole('button', { name: /^Nội dung 6: / }).click()
  const question = mc.getByRole('alertdialog')
  await expect(question).toContainText('Bỏ qua, chưa tiến hành')
  await mc.keyboard.press('PageDown')
  await expect(question).toBeVisible()
  await expect(mc.getByText('Nội dung 1/9')).toBeVisible()
  expect(faults).toEqual([])
})

test('the office’s own words are read in place of the program’s, and what was not held is not expected after the close', async ({
  browser,
}) => {
  const office = await connectDevice<OfficeView>(server.link('office'))
  const papers = Object.values(office.view.items).find(({ kind }) => kind === 'papers')
  const step = papers?.steps[1]
  if (!step) throw new Error('there are papers')
  await office.send({ type: 'setScript', step, text: 'Xin mời «họ tên», «chức vụ». «bí danh»' })
  office.close()
  await goTo('papers', 1)
  const mc = await openConsole(browser)
  await expect(mc.getByRole('heading', { name: 'Lời dẫn của văn phòng' })).toBeVisible()
  await expect(mc.getByText('Xin mời Trịnh Hữu Quân', { exact: false })).toContainText('«bí danh»')
  await mc.getByRole('button', { name: /^Nội dung 9: / }).click()
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Sang nội dung 9' }).click()
  await nextStep(mc, /Hiện số liệu tổng kết/)
  await nextStep(mc, /Bế mạc hội nghị/)
  await mc.getByRole('alertdialog').getByRole('button', { name: 'Bế mạc' }).click()
  await expect(mc.getByText('Hội nghị đã bế mạc', { exact: false }).first()).toBeVisible()
  const fourth = mc.getByRole('navigation', { name: 'Chương trình' }).getByRole('listitem').nth(3)
  await expect(fourth).toContainText('Không tiến hành')
  await expect(fourth.getByRole('button')).toHaveCount(0)
  await expect(fourth).not.toContainText(/\d\d:\d\d/)
  await lookedAt(mc, 'mc-closed-early')
  expect(faults).toEqual([])
})
