import { type StepKey, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { nextItem } from '../../../shared/agenda/timing.ts'
import type { CommandOf } from '../../../shared/commands.ts'
import { agendaOf, honoureesOf, voteOf } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, ItemRow, McView, RoundRow, SpeechRow, VoteRow } from '../../../shared/views.ts'
import { onlyAbsentLeft, putOffAct } from './put-off-act.ts'

/** Where an act leads: enough to say on the button exactly what it will do. */
export type Target =
  | { to: 'item'; item: ItemRow }
  | { to: 'title'; item: ItemRow }
  | { to: 'speech'; item: ItemRow; speech: SpeechRow }
  | { to: 'round'; item: ItemRow; round: RoundRow; honourees: HonoureeRow[] }
  | { to: 'honouree'; honouree: HonoureeRow }
  | { to: 'targets'; item: ItemRow }
  | { to: 'question'; item: ItemRow }
  | { to: 'openVote'; item: ItemRow; vote: VoteRow }
  | { to: 'closeVote'; vote: Extract<VoteRow, { state: 'open' }> }
  /** On to the next item although the vote of this one has not been held. */
  | { to: 'withoutVote'; item: ItemRow; next: ItemRow }
  /** Any item of the agenda, out of its order. */
  | { to: 'chosen'; item: ItemRow }
  /** A speaker, or a whole round, with nobody in the hall comes at the end of the item. */
  | { to: 'putOff'; speech: SpeechRow }
  | { to: 'putOffRound'; round: RoundRow }
  | { to: 'totals' }
  | { to: 'end' }

export type Act = { command: CommandOf<'mc'>; target: Target }

export type Tables = Pick<
  McView,
  'items' | 'stage' | 'speeches' | 'rounds' | 'honourees' | 'votes' | 'attendance' | 'presence'
>

/** The item's main line, and how far along it the hall is; a honouree shown alone counts as his round. */
function whereabouts(view: Tables) {
  const position = view.stage.main?.position
  const item = position ? view.items[position.itemId] : undefined
  if (!position || !item || view.stage.main?.phase !== 'running') return null
  const honouree = stepKind(position.step) === 'honouree' ? view.honourees[stepSubject(position.step)] : undefined
  const mainStep: StepKey = honouree ? `round:${honouree.roundId}` : position.step
  return { position, item, honouree, at: item.steps.indexOf(mainStep) }
}

/** The one step the large button takes next; none once the conference is closed. */
export function nextAct(view: Tables): Act | null {
  const items = agendaOf(view)
  const here = whereabouts(view)
  if (!here) {
    const first = items.find((item) => item.progress.state === 'planned')
    if (!first || view.stage.main?.phase !== 'before') return null
    return { command: { type: 'startItem', from: null, to: first.id }, target: { to: 'item', item: first } }
  }
  const vote = voteHere(view, here)
  if (vote?.state === 'open') {
    return { command: { type: 'closeVote', voteId: vote.id }, target: { to: 'closeVote', vote } }
  }
  if (vote?.state === 'planned' && mayOpen(view)) {
    return { command: { type: 'openVote', itemId: here.item.id }, target: { to: 'openVote', item: here.item, vote } }
  }
  return onward(view, here)
}

/**
 * What may be done instead of the large button's step: who is not there put off, or left when he was put off before; the
 * next honouree alone; going on without the vote; or the closing, and at its last step the end, where the large button offers what was passed over.
 */
export function secondAct(view: Tables): Act | null {
  const here = whereabouts(view)
  const next = nextAct(view)
  if (!here || !next) return null
  if (next.target.to === 'openVote') return onward(view, here)
  const following = onwardItem(next.target)
  if (following && following.number < here.item.number) return toTheClosing(view, here) ?? endAct(here.item)
  return leaveAct(view, here) ?? putOffAct(view, here, next) ?? honoureeAct(view)
}

/** On to the next item past those put off who are still not there, and asked once more. */
function leaveAct(view: Tables, here: Whereabouts): Act | null {
  const next = onlyAbsentLeft(view, here) ? nextItem(agendaOf(view)) : undefined
  return next ? chosenAct(view, next) : null
}

/** The closing, out of its turn: it comes after what was passed over, and is asked for once more. */
function toTheClosing(view: Tables, here: Whereabouts): Act | null {
  const closing = agendaOf(view).find((item) => item.kind === 'closing')
  return closing && closing.id !== here.item.id ? chosenAct(view, closing) : null
}

/** What going to an item now would leave behind unheld: what lies between, and for the closing everything before it. */
export function jumpedOver(view: Tables, chosen: ItemRow): ItemRow[] {
  const here = whereabouts(view)
  if (!here) return []
  const from = chosen.kind === 'closing' ? 0 : here.item.number
  return agendaOf(view).filter(
    ({ number, progress: { state } }) =>
      number > from && number < chosen.number && (state === 'planned' || state === 'interrupted'),
  )
}

/** Any item of the list, while the conference runs: begun, or gone on with where it was left. */
export function chosenAct(view: Tables, item: ItemRow): Act | null {
  const here = whereabouts(view)
  const { state } = item.progress
  if (!here || state === 'live' || state === 'leftOut' || voteHere(view, here)?.state === 'open') return null
  return { command: { type: 'startItem', from: here.item.id, to: item.id }, target: { to: 'chosen', item } }
}

/** An act as it is offered now, with the numbers of this moment; null where the agenda has moved on meanwhile. */
export function offeredStill(view: Tables, { command, target }: Act): Act | null {
  const chosen = target.to === 'chosen' ? view.items[target.item.id] : undefined
  const offered = chosen ? [chosenAct(view, chosen)] : [nextAct(view), secondAct(view)]
  return offered.find((act) => act && JSON.stringify(act.command) === JSON.stringify(command)) ?? null
}

export type Whereabouts = NonNullable<ReturnType<typeof whereabouts>>

/** Nobody entitled in the hall is nobody on the roll, and the server would refuse it. */
const mayOpen = (view: Tables): boolean => (view.attendance.main?.present ?? 0) > 0

/** The vote that the hall is looking at. */
const voteHere = (view: Tables, { position, item }: Whereabouts): VoteRow | undefined =>
  stepKind(position.step) === 'vote' ? voteOf(view, item.id) : undefined

/** The item's vote that leaving it now would leave unheld. */
export function unheldVote(view: Tables): ItemRow | null {
  const here = whereabouts(view)
  return here && voteOf(view, here.item.id)?.state === 'planned' ? here.item : null
}

const onwardItem = (target: Target): ItemRow | null =>
  target.to === 'item' ? target.item : target.to === 'withoutVote' ? target.next : null

const endAct = (item: ItemRow): Act => ({ command: { type: 'closeConference', from: item.id }, target: { to: 'end' } })

/** The item's next step, else the next item, else the end. */
function onward(view: Tables, here: Whereabouts): Act {
  const { position, item, at } = here
  const step = item.steps[at + 1]
  if (step) return { command: { type: 'showStep', from: position.step, to: step }, target: targetOf(view, item, step) }
  const next = nextItem(agendaOf(view))
  if (!next) return endAct(item)
  const target: Target =
    voteHere(view, here)?.state === 'planned' ? { to: 'withoutVote', item, next } : { to: 'item', item: next }
  return { command: { type: 'startItem', from: item.id, to: next.id }, target }
}

/** One step back along the same way: the step before, else the item before, where it was left. */
export function backAct(view: Tables): Act | null {
  const here = whereabouts(view)
  if (!here || voteOf(view, here.item.id)?.state === 'open') return null
  const { position, item, honouree, at } = here
  if (honouree) {
    const before = honoureesOf(view, honouree.roundId)[honouree.number - 2]
    const step: StepKey = before ? `honouree:${before.id}` : `round:${honouree.roundId}`
    return { command: { type: 'showStep', from: position.step, to: step }, target: targetOf(view, item, step) }
  }
  const step = item.steps[at - 1]
  if (step) return { command: { type: 'showStep', from: position.step, to: step }, target: targetOf(view, item, step) }
  const before = agendaOf(view)
    .slice(0, item.number - 1)
    .reverse()
    .find((candidate) => candidate.progress.state === 'done')
  return before
    ? { command: { type: 'startItem', from: item.id, to: before.id }, target: { to: 'item', item: before } }
    : null
}

/** Within a round: the next honouree alone on the screens. None after the last. */
function honoureeAct(view: Tables): Act | null {
  const here = whereabouts(view)
  const step = here?.item.steps[here.at]
  if (!here || !step || stepKind(step) !== 'round') return null
  const next = honoureesOf(view, stepSubject(step))[here.honouree?.number ?? 0]
  return next ? showHonouree(here.position.step, next) : null
}

export function showHonouree(from: StepKey, honouree: HonoureeRow): Act {
  return {
    command: { type: 'showStep', from, to: `honouree:${honouree.id}` },
    target: { to: 'honouree', honouree },
  }
}

function targetOf(view: Tables, item: ItemRow, step: StepKey): Target {
  const kind = stepKind(step)
  switch (kind) {
    case 'speech': {
      const speech = view.speeches[stepSubject(step)]
      return speech ? { to: 'speech', item, speech } : { to: 'title', item }
    }
    case 'round': {
      const round = view.rounds[stepSubject(step)]
      return round ? { to: 'round', item, round, honourees: honoureesOf(view, round.id) } : { to: 'title', item }
    }
    case 'honouree': {
      const honouree = view.honourees[stepSubject(step)]
      return honouree ? { to: 'honouree', honouree } : { to: 'title', item }
    }
    case 'title':
      return { to: 'title', item }
    case 'targets':
      return { to: 'targets', item }
    case 'vote':
      return { to: 'question', item }
    case 'totals':
      return { to: 'totals' }
    default:
      return kind satisfies never
  }
}
