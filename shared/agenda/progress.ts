import type { ItemId, SpeechId } from '../ids.ts'
import type { Definition, Item } from '../model.ts'
import type { Duration, Instant } from '../time.ts'
import { firstStep, lineStep, mainSteps, type StepKey } from './steps.ts'
import { elapsed, pausedWatch, resumedWatch, type Stopwatch, startedWatch } from './stopwatch.ts'

/**
 * How far an item is. `usedBefore` and `used` are the time it was live, `startedAt` is when it first was;
 * an item that was returned to goes on counting where it stopped.
 */
export type ItemState =
  | { state: 'planned' }
  | ({ state: 'live'; startedAt: Instant } & Stopwatch)
  /** Left for an earlier item, and to come again: only ever later in the agenda than the live one. */
  | { state: 'interrupted'; startedAt: Instant; leftAt: Instant; used: Duration }
  | { state: 'done'; startedAt: Instant; endedAt: Instant; used: Duration }
  | { state: 'leftOut' }

/** Where the hall is, since when, and how long the step has been on: a speaker's time. */
export type Position = { itemId: ItemId; step: StepKey; since: Instant } & Stopwatch

/** Where the hall is in the agenda. Undo brings back a whole one of these, time origins and all. */
export type Progress = {
  phase: 'before' | 'running' | 'closed'
  items: Readonly<Record<ItemId, ItemState>>
  position: Position | null
  /** Every step of the main line that the hall was shown and went on from. */
  held: readonly StepKey[]
  /** The step each item showed last: where the hall is again when it comes back to it. */
  lastSteps: Readonly<Record<ItemId, StepKey>>
  /** The main line of items where a step was put off to the end of it. */
  lines: Readonly<Record<ItemId, readonly StepKey[]>>
  /** Minutes of items that were shortened or extended. */
  minutes: Readonly<Record<ItemId, number>>
  /** Minutes of speakers who were given fewer or more. */
  speechMinutes: Readonly<Record<SpeechId, number>>
}

export const planned: ItemState = { state: 'planned' }

export function freshProgress(definition: Definition): Progress {
  return {
    phase: 'before',
    items: Object.fromEntries(definition.items.map((item) => [item.id, planned])),
    position: null,
    held: [],
    lastSteps: {},
    lines: {},
    minutes: {},
    speechMinutes: {},
  }
}

export const itemState = (progress: Progress, itemId: ItemId): ItemState => progress.items[itemId] ?? planned

export function usedTime(state: ItemState, now: Instant): Duration {
  switch (state.state) {
    case 'planned':
    case 'leftOut':
      return 0
    case 'live':
      return elapsed(state, now)
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

/** The main line through an item as it stands now: with what was put off at its end. */
export const lineOf = (progress: Pick<Progress, 'lines'>, item: Item): readonly StepKey[] =>
  progress.lines[item.id] ?? mainSteps(item)

const placeOf = (progress: Progress, item: Item, step: StepKey): number =>
  lineOf(progress, item).indexOf(lineStep(item, step))

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
  const isAhead =
    item && position?.itemId === itemId && placeOf(progress, item, step) > placeOf(progress, item, position.step)
  const before = isAhead ? withPositionHeld(definition, progress) : progress
  return {
    ...withItemRunning(before, itemId, at),
    phase: 'running',
    position: { itemId, step, since: at, ...startedWatch(at) },
    lastSteps: { ...before.lastSteps, [itemId]: step },
  }
}

/** What an item that goes on brings with it: it keeps its first start and the time it has used. */
function live(state: ItemState, at: Instant): ItemState {
  const startedAt = 'startedAt' in state ? state.startedAt : at
  return { state: 'live', startedAt, ...startedWatch(at, usedTime(state, at)) }
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
function isAtItsEnd(definition: Definition, progress: Progress): boolean {
  const { position } = progress
  const item = position && itemOf(definition, position.itemId)
  const last = item ? mainSteps(item).length - 1 : 0
  return last > 0 && !!item && item.kind !== 'closing' && placeOf(progress, item, position.step) === last
}

/** The clocks of the live item and of its step stand still. */
export function withClockPaused(progress: Progress, at: Instant): Progress {
  return withClocks(progress, (watch) => pausedWatch(watch, at))
}

export function withClockResumed(progress: Progress, at: Instant): Progress {
  return withClocks(progress, (watch) => resumedWatch(watch, at))
}

function withClocks(progress: Progress, change: (watch: Stopwatch) => Stopwatch): Progress {
  const { position } = progress
  if (!position) return progress
  const state = itemState(progress, position.itemId)
  const before = state.state === 'live' ? withItem(progress, position.itemId, { ...state, ...change(state) }) : progress
  return { ...before, position: { ...position, ...change(position) } }
}

/** Whoever goes on to another step has ended the pause. */
function withItemRunning(progress: Progress, itemId: ItemId, at: Instant): Progress {
  const state = itemState(progress, itemId)
  return state.state === 'live' && state.runningSince === null
    ? withItem(progress, itemId, { ...state, ...resumedWatch(state, at) })
    : progress
}

export const isPaused = ({ position }: Pick<Progress, 'position'>): boolean =>
  position !== null && position.runningSince === null

/** The step that the hall is at comes again at the end of its item; the hall goes on without having held it. */
export function withStepPutOff(definition: Definition, progress: Progress, itemId: ItemId, to: StepKey, at: Instant) {
  const item = itemOf(definition, itemId)
  if (!item || !progress.position) return progress
  const step = lineStep(item, progress.position.step)
  const line = lineOf(progress, item)
  const put = { ...progress, lines: { ...progress.lines, [itemId]: [...line.filter((one) => one !== step), step] } }
  return withStep(definition, put, itemId, to, at)
}

/** A step to come moves to the end of its item's line. */
export function withStepLast(definition: Definition, progress: Progress, itemId: ItemId, step: StepKey): Progress {
  const item = itemOf(definition, itemId)
  if (!item) return progress
  const others = lineOf(progress, item).filter((one) => one !== step)
  return { ...progress, lines: { ...progress.lines, [itemId]: [...others, step] } }
}

export const withItemMinutes = (progress: Progress, itemId: ItemId, plannedMinutes: number): Progress => ({
  ...progress,
  minutes: { ...progress.minutes, [itemId]: plannedMinutes },
})

export const withSpeechMinutes = (progress: Progress, speechId: SpeechId, plannedMinutes: number): Progress => ({
  ...progress,
  speechMinutes: { ...progress.speechMinutes, [speechId]: plannedMinutes },
})

export const withItemLeftOut = (progress: Progress, itemId: ItemId): Progress =>
  withItem(progress, itemId, { state: 'leftOut' })

export const withItemTakenIn = (progress: Progress, itemId: ItemId): Progress => withItem(progress, itemId, planned)

/** Closed: whatever was begun is done; the screens keep the totals. */
export function withConferenceClosed(definition: Definition, progress: Progress, at: Instant): Progress {
  const items = Object.fromEntries(Object.entries(progress.items).map(([id, state]) => [id, ended(state, at)]))
  return { ...withPositionHeld(definition, progress), items, phase: 'closed' }
}
