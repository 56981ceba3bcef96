import { roundStep, type StepKey, speechStep, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { agendaOf, honoureesOf } from '../../../shared/stage/picture.ts'
import type { ItemRow, McView, RoundRow, SpeechRow } from '../../../shared/views.ts'
import type { Act, Tables, Target, Whereabouts } from './next-act.ts'

type People = Pick<McView, 'presence' | 'honourees'>

/** Nothing is left to go on with after the last step of a line. */
export const mayPutOff = ({ steps }: ItemRow, step: StepKey): boolean =>
  steps.includes(step) && steps.indexOf(step) < steps.length - 1

const nobodyThere = (view: People, round: RoundRow): boolean =>
  honoureesOf(view, round.id).every(({ id }) => !view.presence[id]?.present)

/** Whether a step calls somebody, and none of those it calls is in the hall. */
function isAbsent(view: Tables, step: StepKey): boolean {
  const speech = stepKind(step) === 'speech' ? view.speeches[stepSubject(step)] : undefined
  const round = stepKind(step) === 'round' ? view.rounds[stepSubject(step)] : undefined
  if (speech) return view.presence[speech.id]?.present === false
  return round !== undefined && nobodyThere(view, round)
}

/**
 * The speaker or the round that would be called next, with nobody there, put off before it is called; else the speaker who
 * was called and has never come. None where nothing is left of the item to go on with meanwhile.
 */
export function putOffAct(view: Tables, { position, item }: Whereabouts, { target }: Act): Act | null {
  const put = (step: StepKey, to: Target): Act => ({
    command: { type: 'putStepOff', from: position.step, ...(step === position.step ? {} : { step }) },
    target: to,
  })
  if ((target.to === 'speech' || target.to === 'round') && target.item.id === item.id) {
    const next = target.to === 'speech' ? speechStep(target.speech.id) : roundStep(target.round.id)
    if (isAbsent(view, next) && mayPutOff(item, next)) {
      return put(
        next,
        target.to === 'speech' ? { to: 'putOff', speech: target.speech } : { to: 'putOffRound', round: target.round },
      )
    }
  }
  const called = stepKind(position.step) === 'speech' ? view.speeches[stepSubject(position.step)] : undefined
  const row = called && view.presence[called.id]
  return called && row && !row.present && row.since === null && mayPutOff(item, position.step)
    ? put(position.step, { to: 'putOff', speech: called })
    : null
}

/** All that is left of the item was put off, and nobody of it is there: the hall may go on without. */
export function onlyAbsentLeft(view: Tables, { item, at }: Whereabouts): boolean {
  const left = item.steps.slice(at + 1)
  return left.length > 0 && left.every((step) => item.putOff.includes(step) && isAbsent(view, step))
}

/** Whom going there would leave behind put off: those of the live item, and at the end those of every item. */
export function leftBehind(view: Tables, target: Target): { speeches: SpeechRow[]; rounds: RoundRow[] } {
  const steps = itemsLeft(view, target).flatMap(({ putOff }) => putOff)
  const of = <R>(table: Readonly<Record<string, R>>) =>
    steps.flatMap((step) => {
      const row = table[stepSubject(step)]
      return row ? [row] : []
    })
  return { speeches: of(view.speeches), rounds: of(view.rounds) }
}

function itemsLeft(view: Tables, target: Target): ItemRow[] {
  if (target.to === 'end') return agendaOf(view)
  const live = view.items[view.stage.main?.position?.itemId ?? '']
  const to =
    target.to === 'item' || target.to === 'chosen' ? target.item : target.to === 'withoutVote' ? target.next : null
  // Left for an earlier item it comes again.
  return live && to && to.number > live.number ? [live] : []
}
