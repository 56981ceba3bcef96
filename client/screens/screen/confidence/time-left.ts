import { elapsed, type Stopwatch } from '../../../../shared/agenda/stopwatch.ts'
import { type Duration, type Instant, minutes } from '../../../../shared/time.ts'

/** What a speaker is told beside the figures: calm, his last five minutes, his last two, or that he is over his time. */
export type Mark = 'calm' | 'five' | 'two' | 'over'

/** A mark that the planned time does not go beyond is none: a speech of five minutes does not begin with its last five. */
export function markOf(left: Duration, plannedMinutes: number): Mark {
  const isLast = (mark: number) => plannedMinutes > mark && left <= minutes(mark)
  if (left <= 0) return 'over'
  if (isLast(2)) return 'two'
  return isLast(5) ? 'five' : 'calm'
}

/** What is left of the planned time; below nothing once it is over. */
export const timeLeft = (plannedMinutes: number, watch: Stopwatch, now: Instant): Duration =>
  minutes(plannedMinutes) - elapsed(watch, now)

/** The whole seconds to show: 5:00 stands for all of its second, as it does on the MC's console, and over time begins at 0:00. */
export const shownSeconds = (left: Duration): Duration =>
  left > 0 ? Math.ceil(left / 1_000) * 1_000 : Math.floor(Math.abs(left) / 1_000) * 1_000
