import { type StepKey, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { nextItem } from '../../../shared/agenda/timing.ts'
import type { CommandOf } from '../../../shared/commands.ts'
import { agendaOf, honoureesOf, voteOn, votesOf } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, ItemRow, McView, RoundRow, SpeechRow } from '../../../shared/views.ts'
import { underWayIn, type VoteUnderWay } from '../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { onlyAbsentLeft, putOffAct } from './put-off-act.ts'
import { closeVoteAct, mayOpen, openVoteAct, voteActs } from './vote/vote-acts.ts'

/** Where an act leads: enough to say on the button exactly what it will do. */
export type Target =
  | { to: 'item'; item: ItemRow }
  | { to: 'title'; item: ItemRow }
  | { to: 'speech'; item: ItemRow; speech: SpeechRow }
  | { to: 'round'; item: ItemRow; round: RoundRow; honourees: HonoureeRow[] }
  | { to: 'honouree'; honouree: HonoureeRow }
  | { to: 'targets'; item: ItemRow }
  | { to: 'question'; vote: VoteRow }
  /** Where the quorum of its rule is not there, it is opened on purpose. */
  | { to: 'openVote'; vote: VoteRow; belowQuorum: boolean }
  | { to: 'repeatVote'; vote: VoteRow; belowQuorum: boolean }
  | { to: 'closeVote'; vote: Extract<VoteRow, { state: 'open' }> }
  | { to: 'cancelVote'; vote: VoteUnderWay }
  /** On to the next item although a vote of this one has not been held. */
  | { to: 'withoutVote'; item: ItemRow; next: ItemRow; left: { motions: number; of: number } }
  /** Any item of the agenda, out of its order. */
  | { to: 'chosen'; item: ItemRow }
  /** A speaker, or a whole round, with nobody in the hall comes at the end of the item. */
  | { to: 'putOff'; speech: SpeechRow }
  | { to: 'putOffRound'; round: RoundRow }
  /** The screens from a vote that stands beside the agenda to the live item’s own place. */
  | { to: 'backToItem'; item: ItemRow; step: StepKey }
  | { to: 'totals' }
  | { to: 'end' }

export type Act = { command: CommandOf<'mc'>; target: Target }

export type Tables = Pick<
  McView,
  'items' | 'stage' | 'speeches' | 'rounds' | 'honourees' | 'votes' | 'attendance' | 'presence' | 'quorums' | 'program'
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

/** The one step the large button takes next; none once the conference is closed, or while tellers count. */
export function nextAct(view: Tables): Act | null {
  const items = agendaOf(view)
  const here = whereabouts(view)
  if (!here) {
    const first = items.find((item) => item.progress.state === 'planned')
    if (!first || view.stage.main?.phase !== 'before') return null
    return { command: { type: 'startItem', from: null, to: first.id }, target: { to: 'item', item: first } }
  }
  const underWay = underWayIn(view)
  if (underWay) return underWay.state === 'open' ? closeVoteAct(underWay) : null
  const back = backToItemAct(view, here)
  if (back) return back
  const vote = voteHere(view, here)
  if (vote?.state === 'planned' && mayOpen(view, vote)) return openVoteAct(view, vote)
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
  if (next.target.to === 'backToItem') return null
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
  if (!here || state === 'live' || state === 'leftOut' || underWayIn(view)) return null
  return { command: { type: 'startItem', from: here.item.id, to: item.id }, target: { to: 'chosen', item } }
}

/** An act as it is offered now, with the numbers of this moment; null where the agenda has moved on meanwhile. */
export function offeredStill(view: Tables, { command, target }: Act): Act | null {
  const chosen = target.to === 'chosen' ? view.items[target.item.id] : undefined
  const offered = chosen ? [chosenAct(view, chosen)] : [nextAct(view), secondAct(view), ...voteActs(view)]
  return offered.find((act) => act && sameWish(act, { command, target })) ?? null
}

/** The quorum may come and go while it is asked about, and then the question is another one about the same vote. */
function sameWish(a: Act, b: Act): boolean {
  const wish = ({ command, target }: Act) =>
    JSON.stringify([target.to, command.type === 'openVote' ? { ...command, belowQuorum: false } : command])
  return wish(a) === wish(b)
}

export type Whereabouts = NonNullable<ReturnType<typeof whereabouts>>

/** From a vote that is not the live item’s, once it is over: the item is not, and nobody has to choose to go on with it. */
function backToItemAct({ program, votes }: Tables, { position, item }: Whereabouts): Act | null {
  const { taken = null } = program.main ?? {}
  const vote = taken?.kind === 'vote' || taken?.kind === 'receipts' ? votes[taken.voteId] : undefined
  if (!vote || vote.itemId === item.id) return null
  return {
    command: { type: 'takeSource', from: taken, source: null },
    target: { to: 'backToItem', item, step: position.step },
  }
}

/** The vote that the hall is looking at. */
const voteHere = (view: Tables, { position }: Whereabouts): VoteRow | undefined =>
  stepKind(position.step) === 'vote' ? voteOn(view, stepSubject(position.step)) : undefined

/** The item's votes that have not been held, or were cancelled. */
export const unheldVotes = (view: Pick<Tables, 'items' | 'votes'>, itemId: string): VoteRow[] =>
  votesOf(view, itemId).filter(({ state }) => state === 'planned')

/** The live item where leaving it now would leave a vote of it unheld. */
export function unheldVote(view: Tables): ItemRow | null {
  const here = whereabouts(view)
  return here && unheldVotes(view, here.item.id).length > 0 ? here.item : null
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
  const left = { motions: unheldVotes(view, item.id).length, of: votesOf(view, item.id).length }
  const target: Target = left.motions > 0 ? { to: 'withoutVote', item, next, left } : { to: 'item', item: next }
  return { command: { type: 'startItem', from: item.id, to: next.id }, target }
}

/** One step back along the same way: the step before, else the item before, where it was left. */
export function backAct(view: Tables): Act | null {
  const here = whereabouts(view)
  if (!here || underWayIn(view)) return null
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
    case 'vote': {
      const vote = voteOn(view, stepSubject(step))
      return vote ? { to: 'question', vote } : { to: 'title', item }
    }
    case 'totals':
      return { to: 'totals' }
    default:
      return kind satisfies never
  }
}
