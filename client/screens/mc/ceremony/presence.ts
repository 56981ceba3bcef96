import type { PresenceRow } from '../../../../shared/views.ts'

/** Whether somebody may be called now: only `present` is in the hall. */
export type Presence = 'present' | 'onTheWay' | 'awaited' | 'out' | 'absent'

/** Of nobody, as of a collective without a representative, it is absent. */
export function presenceOf(row: PresenceRow | undefined): Presence {
  if (!row) return 'absent'
  if (row.present) return 'present'
  if (row.awaited) return row.awaited.onTheWay ? 'onTheWay' : 'awaited'
  return row.since === null ? 'absent' : 'out'
}
