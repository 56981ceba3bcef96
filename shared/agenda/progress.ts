import type { ItemId } from '../ids.ts'
import type { Definition, Item } from '../model.ts'
import { between, type Duration, type Instant } from '../time.ts'
import { firstStep, lineStep, mainSteps, placeOnLine, type StepKey } from './steps.ts'

/**
 * How far an item is. `usedBefore` and `used` are the time it was live, `startedAt` is when it first was;
 * an item that was returned to goes on counting where it stopped.
 */
export type ItemState =
  | { state: 'planned' }
  | { state: 'live'; startedAt: Instant; runningSince: Instant; usedBefore: Duration }
  /** Left for an earlier item, and to come again: only ever later in the agenda than the live one. */
  | { state: 'interrupted'; startedAt: Instant; leftAt: Instant; used: Duration }
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
  /** The step each item showed last: where the hall is again when it comes back to it. */
  lastSteps: Readonly<Record<ItemId, StepKey>>
}

export const planned: ItemState = { state: 'planned' }

export function freshProgress(definition: Definition): Progress {
  return {
    phase: 'before',
    items: Object.fromEntries(definition.items.map((item) => [item.id, planned])),
    position: null,
    held: [],
    lastSteps: {},
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
    case 'interrupted':
    case 'done':
      return state.used
    default:
      return state satisfies never
  }
}

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
  return {
    ...before,
    phase: 'running',
    position: { itemId, step, since: at },
    lastSteps: { ...before.lastSteps, [itemId]: step },
  }
}

/** What an item that goes on brings with it: it keeps its first start and the time it has used. */
function live(state: ItemState, at: Instant): ItemState {
  const startedAt = 'startedAt' in state ? state.startedAt : at
  return { state: 'live', startedAt, runningSince: at, usedBefore: usedTime(state, at) }
}

function ended(state: ItemState, at: Instant): ItemState {
  const { startedAt } = 'startedAt' in state ? state : { startedAt: at }
  if (state.state === 'live') return { state: 'done', startedAt, endedAt: at, used: usedTime(state, at) }
  return state.state === 'interrupted' ? { state: 'done', startedAt, endedAt: state.leftAt, used: state.used } : state
}

const interrupted = (state: ItemState, at: Instant): ItemState =>
  state.state === 'live'
    ? { state: 'interrupted', startedAt: state.startedAt, leftAt: at, used: usedTime(state, at) }
    : state

/**
 * Another item is live: from its first step, or from where it was left if it has been live before.
 * The one left is done. It is only interrupted, and comes again, where the hall goes back from it to an item that was
 * live before, or turns from the middle of it to an earlier one that was passed over.
 */
export function withItemLive(definition: Definition, progress: Progress, itemId: ItemId, at: Instant): Progress {
  const order = definition.items.map((item) => item.id)
  const place = order.indexOf(itemId)
  const item = definition.items[place]
  if (!item) return progress
  const left = progress.position ? order.indexOf(progress.position.itemId) : -1
  const comesAgain =
    left > place && (itemState(progress, itemId).state !== 'planned' || !isAtItsEnd(definition, progress))
  const before = comesAgain ? progress : withPositionHeld(definition, progress)
  const items = Object.fromEntries(
    order.map((id, index) => {
      const state = itemState(progress, id)
      if (index === place) return [id, live(state, at)]
      if (index < place) return [id, ended(state, at)]
      // What is still to be continued after it stays so.
      return [id, index === left && !comesAgain ? ended(state, at) : interrupted(state, at)]
    }),
  )
  return withStep(definition, { ...before, items }, itemId, progress.lastSteps[itemId] ?? firstStep(item), at)
}

/**
 * The hall is at the last of several steps of the live item. Of an item with a single step nobody knows whether it was
 * held, and the closing is never over before the rest.
 */
function isAtItsEnd(definition: Definition, { position }: Progress): boolean {
  const item = position && itemOf(definition, position.itemId)
  const last = item ? mainSteps(item).length - 1 : 0
  return last > 0 && !!item && item.kind !== 'closing' && placeOnLine(item, position.step) === last
}

export const withItemLeftOut = (progress: Progress, itemId: ItemId): Progress =>
  withItem(progress, itemId, { state: 'leftOut' })

export const withItemTakenIn = (progress: Progress, itemId: ItemId): Progress => withItem(progress, itemId, planned)

/** Closed: whatever was begun is done; the screens keep the totals. */
export function withConferenceClosed(definition: Definition, progress: Progress, at: Instant): Progress {
  const items = Object.fromEntries(Object.entries(progress.items).map(([id, state]) => [id, ended(state, at)]))
  return { ...withPositionHeld(definition, progress), items, phase: 'closed' }
}
