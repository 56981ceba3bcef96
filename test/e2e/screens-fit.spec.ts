import { expect, type Page } from '@playwright/test'
import type { ReceptionView } from '../../shared/views.ts'
import { expectAccessible, openDevice } from './kit/devices.ts'
import { expectFits } from './kit/fits.ts'
import { checkInAll, openConduct, sampleDefinition, takeDefinition } from './kit/hall.ts'
import { connectDevice, officeRoster, type RunningServer } from './kit/server.ts'
import { openStage } from './kit/stage.ts'
import { everyTestHasItsServer, test } from './kit/test.ts'

let server: RunningServer
let faults: string[]
everyTestHasItsServer((own, watched) => {
  server = own
  faults = watched
})

/** Names of five parts and more, and the longest unit of the sample. */
const longNames = [
  'Công Tằng Tôn Nữ Thị Huyền Thanh',
  'Nguyễn Phúc Bảo Hoàng Nghĩa Trường',
  'Trần Nguyễn Thị Phương Quỳnh',
]
const longUnit = 'Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác quốc tế thành phố'

/** The sample with the longest names on its stage; told who they are. */
async function giveLongNames(): Promise<void> {
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  for (const name of longNames) {
    const said = await desk.send({
      type: 'addWalkIn',
      name,
      position: 'Phó Trưởng phòng phụ trách',
      unit: longUnit,
      category: 'Khách mời',
      standsInFor: null,
      desk: 'Văn phòng',
      scannedAt: null,
    })
    if (!('done' in said)) throw new Error(JSON.stringify(said))
  }
  desk.close()
}

for (const theme of ['red', 'blue'] as const) {
  test(`in ${theme}, the longest titles and names stand whole and apart on every layout and projector`, {
    tag: '@long',
  }, async ({ browser }) => {
    test.setTimeout(420_000)
    await giveLongNames()
    const definition = sampleDefinition()
    const awards = definition.items.find((item) => item.kind === 'awards')
    const honourees = awards?.rounds?.[0]?.honourees ?? []
    honourees.slice(0, longNames.length).forEach((honouree, index) => {
      if (honouree.kind === 'individual') honouree.person = longNames[index] ?? ''
    })
    await takeDefinition(server, definition)
    const stage = await openStage(server)
    const conduct = await openConduct(server)
    const roster = await officeRoster(server)
    await checkInAll(
      server,
      roster.slice(0, 60).map(({ id }) => id),
    )
    if (theme !== 'red') await stage.must({ type: 'setTheme', theme })
    const layouts = ['hall', 'lobby', 'confidence', 'side'] as const
    const screens: Partial<Record<(typeof layouts)[number], Page>> = {}
    for (const layout of layouts) {
      const link = server.link('screen').replace('#', `?layout=${layout}#`)
      screens[layout] = await openDevice(browser, 'projector', link, faults)
      await expect(screens[layout].locator('html')).toHaveAttribute('data-theme', theme)
    }
    const { hall, lobby, confidence, side } = screens as Record<(typeof layouts)[number], Page>
    const title = /Báo cáo tổng kết phong trào thi đua/

    await expectFits(lobby, `70-${theme}-lobby-welcome`)
    await conduct.goTo('report')
    await expect(hall.getByText(title).first()).toBeVisible()
    await expectFits(hall, `71-${theme}-hall-report`)
    await expectFits(side, `72-${theme}-side-report`)
    await stage.must({ type: 'sendMessage', text: 'Xin đồng chí kết luận trong một phút nữa' })
    await expect(confidence.getByText('Xin đồng chí kết luận trong một phút nữa')).toBeVisible()
    await expectFits(confidence, `73-${theme}-confidence-report`)
    await expectAccessible(side)
    await expectAccessible(confidence)

    await conduct.goTo('awards')
    await expect(lobby.getByText('Mời các đồng chí chuẩn bị lên nhận:')).toBeVisible()
    await expectFits(lobby, `74-${theme}-lobby-ready`)
    await expectAccessible(lobby)
    await conduct.goTo('awards', 1)
    const absent = Object.values((await stage.look()).honourees).find((one) => one.name === longNames[0])
    const receiver = roster.find((one) => one.name === longNames[1])
    if (absent && receiver) {
      await stage.must({ type: 'setOnBehalf', honouree: absent.id, personId: receiver.id })
      await expect(hall.getByText(`${longNames[1]} nhận thay`).first()).toBeVisible()
    }
    await expectFits(hall, `75-${theme}-hall-round`)
    await expectFits(confidence, `76-${theme}-confidence-round`)
    await expectAccessible(hall)

    await stage.take({ kind: 'message', text: 'Hội nghị nghỉ giải lao 15 phút, mời đại biểu trở lại hội trường' })
    await expect(side.getByText(/nghỉ giải lao/)).toBeVisible()
    await expectFits(side, `77-${theme}-side-message`)
    await expectFits(hall, `77-${theme}-hall-message`)
    await stage.take(null)

    await conduct.goTo('vote')
    await conduct.openVote()
    await expect(hall.getByText('đại biểu đã biểu quyết')).toBeVisible()
    await expectFits(hall, `78-${theme}-hall-vote`)
    await expectAccessible(hall)
    await conduct.closeVote()
    await expect(hall.getByText('Kết quả biểu quyết')).toBeVisible()
    await expectFits(hall, `79-${theme}-hall-result`)
    await expectAccessible(hall)
    await conduct.goTo('closing', 1)
    await expect(hall.getByText('Tổng kết hội nghị')).toBeVisible()
    await expectFits(hall, `80-${theme}-hall-totals`)
    await expectAccessible(hall)
    stage.close()
    conduct.close()
  })
}

test('no title of a paper ends in one word alone on its line', { tag: '@long' }, async ({ browser }) => {
  const conduct = await openConduct(server)
  const hall = await openDevice(browser, 'projector', server.link('screen'), faults)
  const side = await openDevice(
    browser,
    'projector',
    server.link('screen').replace('#', '?layout=side&screen=2#'),
    faults,
  )
  for (const [place, title] of [/^Văn phòng không giấy tờ/, /^Mở rộng hợp tác/, /^Số hóa hồ sơ/].entries()) {
    await conduct.goTo('papers', place + 1)
    await expect(hall.getByText(title)).toBeVisible()
    await expectFits(hall, `81-hall-paper-${place}`)
    await expectFits(side, `82-side-paper-${place}`)
  }
  conduct.close()
})
