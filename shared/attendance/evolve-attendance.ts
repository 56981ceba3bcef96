import type { Fact } from '../facts.ts'
import { type Instant, latest } from '../time.ts'
import type { Attendance, Presence } from './attendance.ts'

/** Maps made while one run of facts is read: nobody else has seen them yet, so that they may be added to. */
export type OwnMaps = WeakSet<object>

function ownCopy<K, V>(map: ReadonlyMap<K, V>, own: OwnMaps): Map<K, V> {
  if (own.has(map)) return map as Map<K, V>
  const copy = new Map(map)
  own.add(copy)
  return copy
}
const withOne = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V, own: OwnMaps): ReadonlyMap<K, V> =>
  ownCopy(map, own).set(key, value)
function without<K, V>(map: ReadonlyMap<K, V>, key: K, own: OwnMaps): ReadonlyMap<K, V> {
  const rest = ownCopy(map, own)
  rest.delete(key)
  return rest
}

export type AttendanceFact = Extract<
  Fact,
  {
    type:
      | 'rosterTaken'
      | 'attendeeCheckedIn'
      | 'scanRepeated'
      | 'scanRefused'
      | 'checkInUndone'
      | 'attendeeLeft'
      | 'attendeeReturned'
      | 'walkInAdded'
      | 'standInRecorded'
      | 'standInWithdrawn'
      | 'votingRightSet'
      | 'absenceEntered'
      | 'absenceWithdrawn'
  }
>

/** The attendance after a fact that is about it. */
export function evolveAttendance(
  attendance: Attendance,
  fact: AttendanceFact,
  recordedAt: Instant,
  own: OwnMaps,
): Attendance {
  const { delegates, present, passages, absences, standIns } = attendance
  switch (fact.type) {
    case 'rosterTaken': {
      // Who was added at the desk stands on no spreadsheet, and stays.
      const walkIns = [...delegates.values()].filter((delegate) => delegate.walkIn)
      return { ...attendance, delegates: new Map([...walkIns, ...fact.delegates].map((one) => [one.personId, one])) }
    }
    case 'walkInAdded': {
      const { personId } = fact
      return {
        ...attendance,
        delegates: withOne(delegates, personId, { personId, official: false, walkIn: true }, own),
      }
    }
    case 'votingRightSet': {
      const delegate = delegates.get(fact.personId)
      if (!delegate) return attendance
      return {
        ...attendance,
        delegates: withOne(delegates, fact.personId, { ...delegate, official: fact.official }, own),
      }
    }
    case 'standInRecorded':
      return { ...attendance, standIns: withOne(standIns, fact.personId, fact.standsInFor, own) }
    case 'standInWithdrawn':
      return { ...attendance, standIns: without(standIns, fact.personId, own) }
    case 'attendeeCheckedIn': {
      const { personId, desk, means, scannedAt } = fact
      const at = scannedAt ?? recordedAt
      const left = passages.get(personId) ?? at
      const presence: Presence = { at, recordedAt, desk, means, inside: at >= left }
      return {
        ...attendance,
        present: withOne(present, personId, presence, own),
        passages: withOne(passages, personId, latest(left, at), own),
      }
    }
    case 'scanRefused': {
      const { personId, why, scannedAt } = fact
      if (why !== 'notCheckedIn' || personId === undefined || present.has(personId)) return attendance
      const at = scannedAt ?? recordedAt
      return { ...attendance, passages: withOne(passages, personId, latest(passages.get(personId) ?? at, at), own) }
    }
    case 'scanRepeated':
    case 'attendeeReturned':
    case 'attendeeLeft':
      return passed(attendance, fact, recordedAt, own)
    case 'checkInUndone':
      return {
        ...attendance,
        present: without(present, fact.personId, own),
        passages: without(passages, fact.personId, own),
      }
    case 'absenceEntered':
      return { ...attendance, absences: withOne(absences, fact.personId, { excused: fact.excused }, own) }
    case 'absenceWithdrawn':
      return { ...attendance, absences: without(absences, fact.personId, own) }
    default:
      return fact satisfies never
  }
}

/** Somebody who had checked in went through the door once more; desks without a line hand in late, and in any order. */
function passed(
  attendance: Attendance,
  fact: Extract<Fact, { type: 'scanRepeated' | 'attendeeReturned' | 'attendeeLeft' }>,
  recordedAt: Instant,
  own: OwnMaps,
): Attendance {
  const { present, passages } = attendance
  const { type, personId, desk, means, scannedAt } = fact
  const known = present.get(personId)
  if (!known) return attendance
  const at = scannedAt ?? recordedAt
  const inside = type !== 'attendeeLeft'
  const last = passages.get(personId) ?? known.at
  const moved: Presence = at >= last ? { ...known, inside } : known
  // Whoever saw him first is where he came in, in whatever order they hand in.
  const presence: Presence = inside && at < moved.at ? { ...moved, at, desk, means } : moved
  return {
    ...attendance,
    present: withOne(present, personId, presence, own),
    passages: withOne(passages, personId, latest(last, at), own),
  }
}
