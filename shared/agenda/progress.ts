import type { ItemId } from '../ids.ts'
import type { Definition, Item } from '../model.ts'
import { between, type Duration, type Instant } from '../time.ts'
import { firstStep, lineStep, mainSteps, placeOnLine, type StepKey } from './steps.ts'

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
  /** Every step of the main line that the hall was shown and went on from. */
  held: readonly StepKey[]
}

export const planned: ItemState = { state: 'planned' }

export function freshProgress(definition: Definition): Progress {
  return {
    phase: 'before',
    items: Object.fromEntries(definition.items.map((item) => [item.id, planned])),
    position: null,
    held: [],
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

const itemOf = (definition: Definition, itemId: ItemId): Item | undefined =>
  definition.items.find((item) => item.id === itemId)

/** With the step that the hall is at held, because it goes on from there. */
function withPositionHeld(definition: Definition, progress: Progress): Progress {
  const { position, held } = progress
  const item = position && itemOf(definition, position.itemId)
  const step = item && lineStep(item, position.step)
  return !step || held.includes(step) ? progress : { ...progress, held: [...held, step] }
}

/** With the live item done, as the hall goes on from it. */
function withPositionEnded(definition: Definition, progress: Progress, at: Instant): Progress {
  const { position } = progress
  if (!position) return progress
  const held = withPositionHeld(definition, progress)
  return withItem(held, position.itemId, ended(itemState(progress, position.itemId), at))
}

/** With an item planned again, as if nothing of it had been held. */
function withItemToDo(definition: Definition, progress: Progress, itemId: ItemId): Progress {
  const item = itemOf(definition, itemId)
  const steps = item ? mainSteps(item) : []
  const held = progress.held.filter((step) => !steps.includes(step))
  return withItem({ ...progress, held }, itemId, planned)
}

/** Within an item: a step gone on from is held, and one gone back from is not. */
export function withStep(
  definition: Definition,
  progress: Progress,
  itemId: ItemId,
  step: StepKey,
  at: Instant,
): Progress {
  const item = itemOf(definition, itemId)
  const { position } = progress
  const isAhead = item && position?.itemId === itemId && placeOnLine(item, step) > placeOnLine(item, position.step)
  const before = isAhead ? withPositionHeld(definition, progress) : progress
  return { ...before, phase: 'running', position: { itemId, step, since: at } }
}

/** The live item is done, another begins at its first step. */
export function withItemStarted(definition: Definition, progress: Progress, itemId: ItemId, at: Instant): Progress {
  const item = itemOf(definition, itemId)
  if (!item) return progress
  const before = withPositionEnded(definition, progress, at)
  const live: ItemState = { state: 'live', startedAt: at, runningSince: at, usedBefore: 0 }
  return withStep(definition, withItem(before, itemId, live), itemId, firstStep(item), at)
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
  const goesBack = left !== undefined && order.indexOf(left) > order.indexOf(itemId)
  const before = goesBack ? withItemToDo(definition, progress, left) : withPositionEnded(definition, progress, at)
  const live: ItemState = {
    state: 'live',
    startedAt: resumed.startedAt,
    runningSince: at,
    usedBefore: resumed.used,
  }
  return withStep(definition, withItem(before, itemId, live), itemId, firstStep(item), at)
}

export const withItemLeftOut = (progress: Progress, itemId: ItemId): Progress =>
  withItem(progress, itemId, { state: 'leftOut' })

export const withItemTakenIn = (progress: Progress, itemId: ItemId): Progress => withItem(progress, itemId, planned)

/** Closed: the last item is done; the screens keep the totals. */
export function withConferenceClosed(definition: Definition, progress: Progress, at: Instant): Progress {
  return { ...withPositionEnded(definition, progress, at), phase: 'closed' }
}
