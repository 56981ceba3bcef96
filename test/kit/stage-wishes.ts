import { roundsIn } from '../../shared/stage/ceremony.ts'
import { covers } from '../../shared/stage/program.ts'
import { layouts, themes } from '../../shared/stage/screens.ts'
import type { McView, OfficeView, ReceptionView } from '../../shared/views.ts'
import { definition, onStage, person } from './conference.ts'
import type { Wish } from './door-wishes.ts'

const rounds = roundsIn(definition)
const honourees = rounds.flatMap((round) => round.honourees.map(({ id }) => id))
const subjects = [
  ...definition.items.flatMap((item) => item.speeches.map(({ id }) => id)),
  ...rounds.map(({ id }) => id),
  ...honourees,
]
/** The hall is told who receives: of those it is told of anyway, so that the others' names go on being secrets. */
const receivers = onStage.map(person)
const one = <T>(of: readonly T[], pick: number): T | undefined => of[pick % of.length]

/** What the MC may do beside the agenda's steps. */
export function mcStageWish(view: McView, pick: number): Wish {
  const turn = Math.floor(pick / 9)
  const taken = view.program.main?.taken ?? null
  switch (pick % 9) {
    case 0:
      return ['putStepOff', { from: view.stage.main?.position?.step ?? 'title:none' }]
    case 1:
      if (turn % 2 === 1) return ['setSpeechTime', { speechId: one(subjects, turn), plannedMinutes: 5 + (turn % 40) }]
      return ['setItemTime', { itemId: one(definition.items, turn)?.id, plannedMinutes: 5 + (turn % 40) }]
    case 2:
      return ['pauseClock', { paused: turn % 2 === 0 }]
    case 3:
      return ['takeSource', { from: taken, source: taken ? null : { kind: 'message', text: `Nghỉ ${turn % 3} phút` } }]
    case 4:
      return ['coverScreens', { cover: one(covers, turn) }]
    case 5:
      return ['sendMessage', { text: one(['', 'xin kết luận', 'còn hai phút'], turn) }]
    case 6:
      return ['awaitPerson', { subject: one(subjects, turn), awaited: turn % 4 > 0 }]
    case 7:
      return [
        'setOnBehalf',
        { honouree: one(honourees, turn), personId: turn % 5 === 0 ? null : one(receivers, turn)?.id },
      ]
    default:
      return ['recordHandedOver', { honourees: honourees.slice(turn % 2), handedOver: turn % 3 > 0 }]
  }
}

/** Another tablet, or this one after its line was gone, takes over from the one it sees leading. */
export const leadWish = (view: McView): Wish => ['takeLead', { from: view.lead.main?.tablet ?? null }]

/** What the office may do about the stage. */
export function officeStageWish(view: OfficeView, pick: number): Wish {
  const turn = Math.floor(pick / 5)
  const screenId = one(Object.keys(view.screens), turn) ?? 'no-screen'
  const step = one(definition.items, turn)
  switch (pick % 5) {
    case 0:
      return ['setTheme', { theme: one(themes, turn) }]
    case 1:
      return ['setScript', { step: `title:${step?.id}`, text: turn % 2 === 0 ? '' : 'Kính thưa hội nghị' }]
    case 2:
      return ['setScreen', { screenId, name: `Màn hình ${turn % 4}`, layout: one(layouts, turn), language: 'vi' }]
    case 3:
      return [turn % 7 === 0 ? 'letScreenGo' : turn % 2 === 0 ? 'identifyScreen' : 'reloadScreen', { screenId }]
    default:
      return ['coverScreens', { cover: one(covers, turn) }]
  }
}

/** Reception says of somebody who is waited for whether he is on the way. */
export function onTheWayWish(view: ReceptionView, pick: number): Wish | null {
  const awaited = one(Object.values(view.awaited), pick)
  return awaited ? ['sayOnTheWay', { personId: awaited.id, onTheWay: !awaited.onTheWay }] : null
}
