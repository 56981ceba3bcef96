import type { Duration, Instant } from '../../shared/time.ts'

/** A clock that stands still until it is moved. */
export type Clock = { now: () => Instant; pass: (by: Duration) => void }

export function stoppedClock(at: Instant): Clock {
  let time = at
  return {
    now: () => time,
    pass: (by) => {
      time = (time as number) + (by as number)
    },
  }
}
