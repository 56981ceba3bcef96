import type { CheckInMeans } from '../facts.ts'
import type { PersonId } from '../ids.ts'
import type { Delegate, Quorum } from '../model.ts'
import type { Instant } from '../time.ts'

/**
 * Somebody has checked in: since when by the door's time, at which desk, and whether he is inside now.
 * `recordedAt` is when the server had it, from which the desk's time for undoing runs.
 */
export type Presence = { at: Instant; recordedAt: Instant; desk: string; means: CheckInMeans; inside: boolean }

/** Vắng: with a reason given (có lý do) or without. Whoever checks in all the same is present. */
export type Absence = { excused: boolean }

export type Attendance = {
  delegates: ReadonlyMap<PersonId, Delegate>
  present: ReadonlyMap<PersonId, Presence>
  /**
   * When each of them last went through the door, by the door's time: what is handed in late must not undo what came
   * after. Of somebody who is not present it was a leaving, and the desk that let him in has yet to hand that in.
   */
  passages: ReadonlyMap<PersonId, Instant>
  absences: ReadonlyMap<PersonId, Absence>
  /** Đi thay: whom a stand-in came for. */
  standIns: ReadonlyMap<PersonId, PersonId>
}

export const noAttendance: Attendance = {
  delegates: new Map(),
  present: new Map(),
  passages: new Map(),
  absences: new Map(),
  standIns: new Map(),
}

/** The numbers everybody sees. Summoned (triệu tập) are the official delegates; guests are counted apart. */
export type AttendanceCount = {
  summoned: number
  present: number
  /** Of the summoned not present, those with a reason, and those in whose place somebody has come. */
  excused: number
  guests: number
  guestsPresent: number
  /** Everybody who is in the hall now: checked in, and not gone out again. */
  inside: number
  /** Of these, who has a vote. */
  officialInside: number
}

export const noCount = (): AttendanceCount => ({
  summoned: 0,
  present: 0,
  excused: 0,
  guests: 0,
  guestsPresent: 0,
  inside: 0,
  officialInside: 0,
})

/**
 * Cử người đi thay: those in whose place somebody has come, each with who it is. A stand-in who is expected and has not
 * come stands in for nobody yet; and he counts by himself, a guest among the guests, whomever he came for.
 */
export function representedPeople({ delegates, present, standIns }: Attendance): ReadonlyMap<PersonId, PersonId> {
  const came = [...standIns].filter(([standIn]) => present.has(standIn) && delegates.has(standIn))
  return new Map(came.map(([standIn, standsInFor]) => [standsInFor, standIn]))
}

/** Vắng có lý do: what was entered of him; where nothing was, having sent somebody who is here is a reason. */
const isExcused = (personId: PersonId, { absences }: Attendance, represented: ReadonlyMap<PersonId, PersonId>) =>
  absences.get(personId)?.excused ?? represented.has(personId)

/** Counts one delegate in; `represented` by `representedPeople`, once for all of them. */
export function countDelegate(
  count: AttendanceCount,
  delegate: Delegate,
  attendance: Attendance,
  represented: ReadonlyMap<PersonId, PersonId>,
): void {
  const { present } = attendance
  const presence = present.get(delegate.personId)
  if (presence?.inside) count.inside += 1
  if (delegate.official) {
    count.summoned += 1
    if (presence?.inside) count.officialInside += 1
    if (presence) count.present += 1
    else if (isExcused(delegate.personId, attendance, represented)) count.excused += 1
  } else {
    count.guests += 1
    if (presence) count.guestsPresent += 1
  }
}

export function countAttendance(attendance: Attendance): AttendanceCount {
  const count = noCount()
  const represented = representedPeople(attendance)
  for (const delegate of attendance.delegates.values()) countDelegate(count, delegate, attendance, represented)
  return count
}

/** Of the summoned: those not present, with a reason and without. */
export function absent({ summoned, present, excused }: Pick<AttendanceCount, 'summoned' | 'present' | 'excused'>) {
  return { all: summoned - present, excused, unexcused: summoned - present - excused }
}

/** Those whom the rule of the quorum counts, and of how many. */
export function countedForQuorum(count: AttendanceCount, { base }: Quorum): { present: number; of: number } {
  const { summoned, present, guests, guestsPresent } = count
  return base === 'official' ? { present, of: summoned } : { present: present + guestsPresent, of: summoned + guests }
}

/** Đủ điều kiện tiến hành: at least the rule's fraction of its base are present. Never with nobody summoned. */
export function quorumReached(count: AttendanceCount, quorum: Quorum): boolean {
  const { present, of } = countedForQuorum(count, quorum)
  return of > 0 && quorum.denominator * present >= quorum.numerator * of
}

/** How many of the base must be present. */
export function quorumNeeds(count: AttendanceCount, quorum: Quorum): number {
  return Math.max(1, Math.ceil((quorum.numerator * countedForQuorum(count, quorum).of) / quorum.denominator))
}

/** Official delegates present, in the roster's order: the electoral roll if the vote opened now. */
export function officialPresent({ delegates, present }: Attendance): PersonId[] {
  return [...delegates.values()]
    .filter((delegate) => delegate.official && present.has(delegate.personId))
    .map((delegate) => delegate.personId)
}
