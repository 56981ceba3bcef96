import { quorumNeeds } from '../../../../shared/attendance/attendance.ts'
import type { AttendanceRow, OfficePersonRow } from '../../../../shared/door-views.ts'
import type { RosterAfter, RosterChanges } from '../../../../shared/drafts.ts'
import type { Table } from '../../../../shared/tables.ts'
import type { Instant } from '../../../../shared/time.ts'

type Gone = RosterChanges['gone'][number]
/** Somebody who would be gone; `since` when he is present. */
export type Missed = Gone & { since: Instant | null }

/**
 * Those who would be gone, with when they came: by the newest view, for the doors stay open while the office reads.
 * The present come first, then those on the agenda: a list of hundreds is read from its top.
 */
export const goneNow = (
  gone: readonly Gone[],
  people: Table<Pick<OfficePersonRow, 'presence'>>,
): { all: Missed[]; missed: Missed[] } => {
  const all = gone.map((one) => ({ ...one, since: people[one.personId]?.presence?.at ?? null }))
  const missed = all.filter((one) => weight(one) > 0)
  missed.sort((a, b) => weight(b) - weight(a))
  return { all: [...missed, ...all.filter((one) => weight(one) === 0)], missed }
}

const weight = ({ since, agenda }: Missed): number => (since !== null ? 2 : 0) + (agenda.length > 0 ? 1 : 0)

export type FigureChange = { figure: 'summonedThen' | 'guestsThen' | 'neededThen'; from: number; to: number }

/** Which of the numbers that count before the hall would change, from what to what. */
export function figureChanges(attendance: AttendanceRow | undefined, after: RosterAfter): FigureChange[] {
  if (!attendance) return []
  const needed = quorumNeeds({ ...attendance, ...after }, attendance.quorum)
  const changes: FigureChange[] = [
    { figure: 'summonedThen', from: attendance.summoned, to: after.summoned },
    { figure: 'guestsThen', from: attendance.guests, to: after.guests },
    { figure: 'neededThen', from: attendance.needed, to: needed },
  ]
  return changes.filter(({ from, to }) => from !== to)
}
