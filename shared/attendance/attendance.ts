import type { CheckInMeans, Fact } from '../facts.ts'
import type { PersonId } from '../ids.ts'
import type { Definition, Delegate } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Instant } from '../time.ts'

/** Somebody is in the hall since `at`, let in at `desk`. */
export type Presence = { at: Instant; desk: string; means: CheckInMeans }

export type Attendance = {
  delegates: ReadonlyMap<PersonId, Delegate>
  present: ReadonlyMap<PersonId, Presence>
}

export const noAttendance: Attendance = { delegates: new Map(), present: new Map() }

/** The numbers everybody sees. Summoned (triệu tập) are the official delegates; guests are counted apart. */
export type AttendanceCount = { summoned: number; present: number; guests: number; guestsPresent: number }

export function countAttendance({ delegates, present }: Attendance): AttendanceCount {
  const count = { summoned: 0, present: 0, guests: 0, guestsPresent: 0 }
  for (const delegate of delegates.values()) {
    const here = present.has(delegate.personId) ? 1 : 0
    if (delegate.official) {
      count.summoned += 1
      count.present += here
    } else {
      count.guests += 1
      count.guestsPresent += here
    }
  }
  return count
}

/** Đủ điều kiện tiến hành: at least the rule's fraction of the summoned are present. Never with nobody summoned. */
export function quorumReached(count: AttendanceCount, quorum: Definition['quorum']): boolean {
  return count.summoned > 0 && quorum.denominator * count.present >= quorum.numerator * count.summoned
}

/** How many of the summoned must be present. */
export function quorumNeeds(summoned: number, quorum: Definition['quorum']): number {
  return Math.max(1, Math.ceil((quorum.numerator * summoned) / quorum.denominator))
}

/** Official delegates present, in the roster's order: the electoral roll if the vote opened now. */
export function officialPresent({ delegates, present }: Attendance): PersonId[] {
  return [...delegates.values()]
    .filter((delegate) => delegate.official && present.has(delegate.personId))
    .map((delegate) => delegate.personId)
}

export type CheckIn = { personId: PersonId; desk: string; means: CheckInMeans }

/** Twice is not an error and not two people: no fact the second time, and the caller answers since when. */
export function checkIn(attendance: Attendance, { personId, desk, means }: CheckIn): Refusal | Fact[] {
  if (!attendance.delegates.has(personId)) return refuse('unknownPerson')
  if (attendance.present.has(personId)) return []
  return [{ type: 'attendeeCheckedIn', personId, desk, means }]
}
