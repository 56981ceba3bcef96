import type { Fact, Scan } from '../facts.ts'
import type { PersonId } from '../ids.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { between, type Duration, type Instant } from '../time.ts'
import type { Attendance } from './attendance.ts'

type Decision = Refusal | Fact[]

/** How long a desk may take its own check-in back; after that it is the office's, with a reason. */
export const deskUndo: Duration = 30_000

/** A scan older than this was made while the line was down, and keeps the door's own time. */
const late: Duration = 5_000
const oldest: Duration = 24 * 3_600_000

/** The door's time of a scan, where it is to be kept: not of one just made, nor what no clock could mean. */
export function doorTime(scannedAt: Instant | null, now: Instant): Pick<Scan, 'scannedAt'> {
  if (scannedAt === null) return {}
  const age = between(scannedAt, now)
  return age > late && age < oldest ? { scannedAt } : {}
}

/**
 * In at the door. Twice is not an error and not two people: the second scan is on record and changes nothing;
 * somebody who had left is back.
 */
export function checkIn({ delegates, present }: Attendance, personId: PersonId, scan: Scan): Decision {
  if (!delegates.has(personId)) return refuse('unknownPerson')
  const presence = present.get(personId)
  if (!presence) return [{ type: 'attendeeCheckedIn', personId, ...scan }]
  return [{ type: presence.inside ? 'scanRepeated' : 'attendeeReturned', personId, ...scan }]
}

/** Out at the door: he stays checked in, and on the roll of a vote that is open. */
export function leave({ delegates, present }: Attendance, personId: PersonId, scan: Scan): Decision {
  if (!delegates.has(personId)) return refuse('unknownPerson')
  const presence = present.get(personId)
  if (!presence) return refuse('notCheckedIn')
  return [{ type: 'attendeeLeft', personId, ...scan }]
}

/** The desk takes back its own check-in within its time; the office at any time, with a reason. */
export function undoCheckIn(
  { present }: Attendance,
  undo: { personId: PersonId; by: { desk: string } | { office: true }; reason: string; now: Instant },
): Decision {
  const { personId, by, reason, now } = undo
  const presence = present.get(personId)
  if (!presence) return refuse('notCheckedIn')
  if ('office' in by) {
    if (reason.trim() === '') return refuse('reasonNeeded')
  } else if (by.desk !== presence.desk || between(presence.recordedAt, now) > deskUndo) {
    return refuse('tooLateToUndo')
  }
  return [{ type: 'checkInUndone', personId, reason: reason.trim() }]
}

/** Vắng có lý do says the reason. */
export const reasonLacking = ({ excused, reason }: { excused: boolean; reason: string }): Refusal | null =>
  excused && reason.trim() === '' ? refuse('reasonNeeded') : null

/** Vắng có lý do, vắng không lý do: of somebody who has not come. */
export function enterAbsence(
  { delegates, present, absences }: Attendance,
  { personId, excused, reason }: { personId: PersonId; excused: boolean; reason: string },
): Decision {
  if (!delegates.has(personId)) return refuse('unknownPerson')
  if (present.has(personId)) return refuse('alreadyPresent')
  const lacking = reasonLacking({ excused, reason })
  if (lacking) return lacking
  return absences.get(personId)?.excused === excused ? [] : [{ type: 'absenceEntered', personId, excused }]
}

export function withdrawAbsence({ absences }: Attendance, personId: PersonId): Decision {
  return absences.has(personId) ? [{ type: 'absenceWithdrawn', personId }] : refuse('notAbsent')
}

/** Đi thay: somebody on the roster takes the place of another who has not come. */
export function recordStandIn(
  { delegates, present, standIns }: Attendance,
  { personId, standsInFor }: { personId: PersonId; standsInFor: PersonId },
): Decision {
  if (!delegates.has(personId) || !delegates.has(standsInFor)) return refuse('unknownPerson')
  if (personId === standsInFor) return refuse('standsInForHimself')
  if (present.has(standsInFor)) return refuse('alreadyPresent')
  return standIns.get(personId) === standsInFor ? [] : [{ type: 'standInRecorded', personId, standsInFor }]
}

export function withdrawStandIn({ standIns }: Attendance, personId: PersonId): Decision {
  return standIns.has(personId) ? [{ type: 'standInWithdrawn', personId }] : refuse('noStandIn')
}
