import { type StepKey, stepKind, stepSubject } from '../../../shared/agenda/steps.ts'
import { nextItem } from '../../../shared/agenda/timing.ts'
import type { CommandOf } from '../../../shared/commands.ts'
import { agendaOf, honoureesOf, voteOf } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, ItemRow, McView, RoundRow, SpeechRow, VoteRow } from '../../../shared/views.ts'

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
  | { to: 'totals' }
  | { to: 'end' }

export type Act = { command: CommandOf<'mc'>; target: Target }

type Tables = Pick<McView, 'items' | 'stage' | 'speeches' | 'rounds' | 'honourees' | 'votes'>

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
  const { position, item, at } = here
  if (stepKind(position.step) === 'vote') {
    const vote = voteOf(view, item.id)
    if (vote?.state === 'planned') {
      return { command: { type: 'openVote', itemId: item.id }, target: { to: 'openVote', item, vote } }
    }
    if (vote?.state === 'open') {
      return { command: { type: 'closeVote', voteId: vote.id }, target: { to: 'closeVote', vote } }
    }
  }
  const step = item.steps[at + 1]
  if (step) return { command: { type: 'showStep', from: position.step, to: step }, target: targetOf(view, item, step) }
  const next = nextItem(items)
  if (next) return { command: { type: 'startItem', from: item.id, to: next.id }, target: { to: 'item', item: next } }
  return { command: { type: 'closeConference', from: item.id }, target: { to: 'end' } }
}

/** One step back along the same way: the step before, else the item before that was done. */
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
export function honoureeAct(view: Tables): Act | null {
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
