import { between, type Duration, type Instant } from '../../../shared/time.ts'

/** How long a badge must have been away from the camera before it counts as shown again. */
const away: Duration = 2_500

/** Tells a badge that is shown from one that is still being held there; the camera reads it ten times a second. */
export function newcomers(): (code: string, now: Instant) => boolean {
  const lastSeen = new Map<string, Instant>()
  return (code, now) => {
    const before = lastSeen.get(code)
    lastSeen.set(code, now)
    return before === undefined || between(before, now) > away
  }
}
