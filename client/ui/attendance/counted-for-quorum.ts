import type { AttendanceRow } from '../../../shared/views.ts'

/** Those whom the rule of the quorum counts, and of how many. */
export function countedForQuorum({ quorum, present, summoned, guests, guestsPresent }: AttendanceRow) {
  return quorum.base === 'official'
    ? { present, of: summoned }
    : { present: present + guestsPresent, of: summoned + guests }
}
