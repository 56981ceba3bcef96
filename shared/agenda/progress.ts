import type { ItemId } from '../ids.ts'
import type { Definition } from '../model.ts'
import { between, type Duration, type Instant } from '../time.ts'
import { firstStep, type StepKey } from './steps.ts'

/**
 * How far an item is. `usedBefore` and `used` are the time it was live;
 * an item that was returned to goes on counting where it stopped.
 */
export type ItemState =
  | { state: 'planned' }
  | { state: 'live'; startedAt: Instant; runningSince: Instant; usedBefore: Duration }
  | { state: 'done'; startedAt: Instant; endedAt: Instant; used: Duration }
  | { state: 'leftOut' }

export type Position = { itemId: ItemId; step: StepKey; since: Instant }

/** Where the hall is in the agenda. Undo brings back a whole one of these, time origins and all. */
export type Progress = {
  phase: 'before' | 'running' | 'closed'
  items: Readonly<Record<ItemId, ItemState>>
  position: Position | null
  /** Every step the hall has been shown, in the order it first was. */
  shown: readonly StepKey[]
}

export const planned: ItemState = { state: 'planned' }

export function freshProgress(definition: Definition): Progress {
  return {
    phase: 'before',
    items: Object.fromEntries(definition.items.map((item) => [item.id, planned])),
    position: null,
    shown: [],
  }
}

export const itemState = (progress: Progress, itemId: ItemId): ItemState => progress.items[itemId] ?? planned

export function usedTime(state: ItemState, now: Instant): Duration {
  switch (state.state) {
    case 'planned':
    case 'leftOut':
      return 0
    case 'live':
      return state.usedBefore + Math.max(0, between(state.runningSince, now))
    case 'done':
      return state.used
    default:
      return state satisfies never
  }
}

const ended = (state: ItemState, at: Instant): ItemState =>
  state.state === 'live' ? { state: 'done', startedAt: state.startedAt, endedAt: at, used: usedTime(state, at) } : state

const withItem = (progress: Progress, itemId: ItemId, state: ItemState): Progress => ({
  ...progress,
  items: { ...progress.items, [itemId]: state },
})

export function withStep(progress: Progress, itemId: ItemId, step: StepKey, at: Instant): Progress {
  return {
    ...progress,
    phase: 'running',
    position: { itemId, step, since: at },
    shown: progress.shown.includes(step) ? progress.shown : [...progress.shown, step],
  }
}

/** The live item is done, another begins at its first step. */
export function withItemStarted(definition: Definition, progress: Progress, itemId: ItemId, at: Instant): Progress {
  const item = definition.items.find((candidate) => candidate.id === itemId)
  if (!item) return progress
  const left = progress.position?.itemId
  const before = left ? withItem(progress, left, ended(itemState(progress, left), at)) : progress
  const live: ItemState = { state: 'live', startedAt: at, runningSince: at, usedBefore: 0 }
  return withStep(withItem(before, itemId, live), itemId, firstStep(item), at)
}

/**
 * Going back: an item that was done is live again at its first step, with the time it had used.
 * An item left that comes later in the agenda is planned again, for it will be started anew.
 */
export function withItemResumed(definition: Definition, progress: Progress, itemId: ItemId, at: Instant): Progress {
  const order = definition.items.map((item) => item.id)
  const item = definition.items[order.indexOf(itemId)]
  const resumed = itemState(progress, itemId)
  if (!item || resumed.state !== 'done') return progress
  const left = progress.position?.itemId
  const before = left
    ? withItem(
        progress,
        left,
        order.indexOf(left) > order.indexOf(itemId) ? planned : ended(itemState(progress, left), at),
      )
    : progress
  const live: ItemState = {
    state: 'live',
    startedAt: resumed.startedAt,
    runningSince: at,
    usedBefore: resumed.used,
  }
  return withStep(withItem(before, itemId, live), itemId, firstStep(item), at)
}

export const withItemLeftOut = (progress: Progress, itemId: ItemId): Progress =>
  withItem(progress, itemId, { state: 'leftOut' })

export const withItemTakenIn = (progress: Progress, itemId: ItemId): Progress => withItem(progress, itemId, planned)

/** Closed: the last item is done; the screens keep the totals. */
export function withConferenceClosed(progress: Progress, at: Instant): Progress {
  const live = progress.position?.itemId
  const before = live ? withItem(progress, live, ended(itemState(progress, live), at)) : progress
  return { ...before, phase: 'closed' }
}
