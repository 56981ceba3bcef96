import type { Role } from '../shared/roles.ts'
import { recall, remember } from './device.ts'
import type { HallStore } from './store.ts'

const key = 'clock'

/**
 * A screen whose own clock is wrong shows the right time after a reload too, with the server away: until it has been
 * heard, the offset it had last counts.
 */
export function keepClock(store: HallStore<Role>): void {
  const kept = Number(recall(key) ?? Number.NaN)
  if (Number.isFinite(kept)) store.setState({ clockOffset: kept })
  store.subscribe(({ clockOffset }, before) => {
    if (clockOffset !== before.clockOffset && clockOffset !== null) remember(key, String(clockOffset))
  })
}
