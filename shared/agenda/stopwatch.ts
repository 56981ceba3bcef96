import { between, type Duration, type Instant } from '../time.ts'

/** Time counted so far, and since when it runs on; null while it is paused. */
export type Stopwatch = { usedBefore: Duration; runningSince: Instant | null }

export const startedWatch = (at: Instant, usedBefore: Duration = 0): Stopwatch => ({ usedBefore, runningSince: at })

/** A clock that was set back never counts backwards. */
export const elapsed = ({ usedBefore, runningSince }: Stopwatch, now: Instant): Duration =>
  usedBefore + (runningSince === null ? 0 : Math.max(0, between(runningSince, now)))

export const pausedWatch = (watch: Stopwatch, at: Instant): Stopwatch => ({
  usedBefore: elapsed(watch, at),
  runningSince: null,
})

/** One that runs goes on as it is. */
export const resumedWatch = (watch: Stopwatch, at: Instant): Stopwatch =>
  watch.runningSince === null ? { ...watch, runningSince: at } : watch
