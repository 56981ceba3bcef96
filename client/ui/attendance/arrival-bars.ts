import type { ArrivalsRow } from '../../../shared/door-views.ts'
import { type Instant, minutes } from '../../../shared/time.ts'

/** Check-ins from `from` until before `to`; `total` counts everybody up to then. */
export type ArrivalBar = { from: Instant; to: Instant; count: number; total: number }

/** What a bar may stand for: intervals that begin where people look for them on a clock. */
const intervals = [1, 2, 5, 10, 15, 30, 60, 120, 360, 1_440].map(minutes)

/** Arrivals as bars side by side, times without arrivals too; of the shortest interval that needs at most `most` bars. */
export function arrivalBars(rows: readonly ArrivalsRow[], most: number): ArrivalBar[] {
  if (rows.length === 0) return []
  const times = rows.map(({ at }) => at)
  const first = Math.min(...times)
  const last = Math.max(...times)
  const barsOf = (interval: number) => Math.floor(last / interval) - Math.floor(first / interval) + 1
  const interval = intervals.find((candidate) => barsOf(candidate) <= most) ?? minutes(1_440)
  const begin = Math.floor(first / interval) * interval
  const counts = new Array<number>(barsOf(interval)).fill(0)
  for (const { at, count } of rows) {
    const index = Math.floor((at - begin) / interval)
    counts[index] = (counts[index] ?? 0) + count
  }
  let total = 0
  return counts.map((count, index) => {
    total += count
    return { from: begin + index * interval, to: begin + (index + 1) * interval, count, total }
  })
}

/** The bar with the most arrivals, the earliest of them. */
export function busiest(bars: readonly ArrivalBar[]): ArrivalBar | undefined {
  const highest = Math.max(...bars.map(({ count }) => count))
  return bars.find(({ count }) => count === highest)
}
