import type { ItemId } from '../ids.ts'
import type { ItemKind } from '../model.ts'
import { between, type Duration, type Instant, later, latest, minutes } from '../time.ts'
import { type ItemState, usedTime } from './progress.ts'

/** As much of an item as its timing needs: `plannedMinutes` as they are now, `announcedMinutes` those of the agenda where it had others. */
export type TimedItem = {
  id: ItemId
  kind: ItemKind
  plannedMinutes: number
  announcedMinutes?: number
  progress: ItemState
}

/** When an item began, or is expected to begin or to go on, and likewise its end. */
export type TimetableRow = { itemId: ItemId; start: Instant; end: Instant }

/**
 * The day as it looks at `now`: what is done stands as it was; the live item takes what is left of its time,
 * and at least until now; the rest follows in the order in which it is to come. Items left out have no row.
 */
export function timetable(items: readonly TimedItem[], startsAt: Instant, now: Instant): TimetableRow[] {
  const live = currentItem(items)
  const begun = items.some((item) => 'startedAt' in item.progress)
  let free = begun ? (live ? expectedEnd(live, now) : now) : latest(startsAt, sameDay(startsAt, now) ? now : startsAt)
  const coming = new Map(
    toCome(items).map((item) => {
      const start = free
      free = later(start, Math.max(0, timeLeft(item, now)))
      return [item.id, { itemId: item.id, start, end: free }]
    }),
  )
  return items.flatMap((item): TimetableRow[] => {
    const { id: itemId, progress } = item
    switch (progress.state) {
      case 'leftOut':
        return []
      case 'done':
        return [{ itemId, start: progress.startedAt, end: progress.endedAt }]
      case 'live':
        return [{ itemId, start: progress.startedAt, end: expectedEnd(item, now) }]
      case 'interrupted':
      case 'planned':
        return [coming.get(itemId) ?? { itemId, start: free, end: free }]
      default:
        return progress satisfies never
    }
  })
}

/** When a live item is expected to end; of an item not live, how long it would take from now. */
export function expectedEnd(item: TimedItem, now: Instant): Instant {
  return later(now, Math.max(0, timeLeft(item, now)))
}

/** Planned less used; negative once the item is over its time. */
export function timeLeft(item: TimedItem, now: Instant): Duration {
  return minutes(item.plannedMinutes) - usedTime(item.progress, now)
}

/** When the conference is expected to end. */
export function conferenceEnd(items: readonly TimedItem[], startsAt: Instant, now: Instant): Instant {
  return timetable(items, startsAt, now).reduce((end, row) => latest(end, row.end), paceStart(items, startsAt))
}

/** Within half a day of each other: what lies further from the announced start is a rehearsal. */
const sameDay = (startsAt: Instant, at: Instant): boolean => Math.abs(between(startsAt, at)) <= minutes(12 * 60)

/** The announced start; of a rehearsal on another day its own. */
function paceStart(items: readonly TimedItem[], startsAt: Instant): Instant {
  const starts = items.flatMap(({ progress }) => ('startedAt' in progress ? [progress.startedAt] : []))
  const first = starts.length > 0 ? Math.min(...starts) : startsAt
  return sameDay(startsAt, first) ? startsAt : first
}

/** The end by plan: every item that is not left out, from the announced start, whatever was shortened or extended since. */
export function plannedEnd(items: readonly TimedItem[], startsAt: Instant): Instant {
  const whole = items.filter((item) => item.progress.state !== 'leftOut')
  return later(
    paceStart(items, startsAt),
    whole.reduce((sum, item) => sum + minutes(item.announcedMinutes ?? item.plannedMinutes), 0),
  )
}

/** How far behind the plan the conference will end; negative when it is ahead. */
export function delay(items: readonly TimedItem[], startsAt: Instant, now: Instant): Duration {
  return between(plannedEnd(items, startsAt), conferenceEnd(items, startsAt, now))
}

/** The live item. */
export function currentItem<T extends TimedItem>(items: readonly T[]): T | undefined {
  return items.find((item) => item.progress.state === 'live')
}

/** Still to be held: planned, or begun and left for an earlier item. */
const isToCome = ({ progress }: TimedItem): boolean => progress.state === 'planned' || progress.state === 'interrupted'

/**
 * What is to come, in the order in which it is offered: the items after the live one, then those passed over, and the
 * closing after everything else.
 */
function toCome<T extends TimedItem>(items: readonly T[]): T[] {
  const live = items.findIndex((item) => item.progress.state === 'live')
  const coming = [...items.slice(live + 1), ...items.slice(0, Math.max(0, live))].filter(isToCome)
  return [...coming.filter((item) => item.kind !== 'closing'), ...coming.filter((item) => item.kind === 'closing')]
}

/** The item to come: the first after the live one, else the first that was passed over; none once all were held. */
export function nextItem<T extends TimedItem>(items: readonly T[]): T | undefined {
  return toCome(items)[0]
}

/** Passed over: before the live item, neither held nor left out. */
export function isPassedOver<T extends TimedItem>(items: readonly T[], item: T): boolean {
  const live = items.findIndex(({ progress }) => progress.state === 'live')
  return item.progress.state === 'planned' && items.indexOf(item) < live
}

/** Not held so far: neither begun nor left out. */
export function notHeld<T extends TimedItem>(items: readonly T[]): T[] {
  return items.filter((item) => item.progress.state === 'planned')
}

/** As lists show an item: what was not held when the conference closed will not be. */
export function shownState(
  { progress: { state } }: Pick<TimedItem, 'progress'>,
  isClosed: boolean,
): ItemState['state'] {
  return isClosed && (state === 'planned' || state === 'interrupted') ? 'leftOut' : state
}
