import {
  type AttendanceCount,
  countAttendance,
  countDelegate,
  noCount,
  quorumNeeds,
  quorumReached,
  representedPeople,
} from '../../shared/attendance/attendance.ts'
import { blocksOf } from '../../shared/attendance/blocks.ts'
import type {
  ArrivalsRow,
  AttendanceRow,
  AttendanceTables,
  BlockRow,
  DeskRow,
  GroupRow,
  NewcomerRow,
} from '../../shared/door-views.ts'
import type { Single, Table } from '../../shared/tables.ts'
import type { Hall } from '../hall.ts'
import type { Person } from '../storage/port.ts'

const minute = 60_000
const newcomersShown = 8

export function attendanceRow({ conference }: Hall): Single<AttendanceRow> {
  const { quorum } = conference
  const count = countAttendance(conference.attendance)
  return {
    main: { ...count, quorum, needed: quorumNeeds(count, quorum), reached: quorumReached(count, quorum) },
  }
}

/** Attendance as the office, the MC and the lobby see it: in all, by unit, by category, and over time. */
export function attendanceTables(hall: Hall): AttendanceTables {
  return {
    attendance: attendanceRow(hall),
    units: groupRows(hall, (person) => person.unit),
    categories: groupRows(hall, (person) => person.category),
    arrivals: arrivalRows(hall),
  }
}

/** Groups in the order in which the roster first names them. */
function groupRows(hall: Hall, groupOf: (person: Person) => string): Table<GroupRow> {
  const represented = representedPeople(hall.conference.attendance)
  const counts = new Map<string, AttendanceCount>()
  for (const delegate of hall.conference.attendance.delegates.values()) {
    const person = hall.people.get(delegate.personId)
    if (!person) continue
    const name = groupOf(person)
    const count = counts.get(name) ?? noCount()
    countDelegate(count, delegate, hall.conference.attendance, represented)
    counts.set(name, count)
  }
  return Object.fromEntries([...counts].map(([name, count], index) => [name, { name, number: index + 1, ...count }]))
}

function arrivalRows({ conference }: Hall): Table<ArrivalsRow> {
  const rows: Record<string, ArrivalsRow> = {}
  const { present, delegates } = conference.attendance
  for (const [personId, { at }] of present) {
    if (!delegates.has(personId)) continue
    const begin = Math.floor(at / minute) * minute
    const row = rows[begin] ?? { at: begin, count: 0 }
    rows[begin] = { ...row, count: row.count + 1 }
  }
  return rows
}

/** The last whom the door saw, latest first, in whatever order desks hand in; nobody unless the office allows it. */
export function newcomers(hall: Hall): Table<NewcomerRow> {
  if (!hall.conference.lobbyNames) return {}
  const { present, delegates } = hall.conference.attendance
  const last = [...present]
    .filter(([personId]) => delegates.has(personId))
    .sort(([, one], [, other]) => one.at - other.at)
    .slice(-newcomersShown)
  return Object.fromEntries(
    last.reverse().flatMap(([personId, { at }], index) => {
      const person = hall.people.get(personId)
      if (!person) return []
      const { name, unit, seat } = person
      return [[personId, { number: index + 1, name, unit, seat, at }]]
    }),
  )
}

/** Where people sit, by blocks and rows: nobody's own seat. */
export function blockRows({ conference, people }: Hall): Table<BlockRow> {
  const seats = [...conference.attendance.delegates.keys()].flatMap((personId) => people.get(personId)?.seat || [])
  return Object.fromEntries(blocksOf(seats).map((one, index) => [index + 1, { number: index + 1, ...one }]))
}

/** The running median of each desk's verdicts. */
export function deskRows({ verdictTimes }: Hall): Table<DeskRow> {
  return Object.fromEntries(
    [...verdictTimes].map(([desk, times]) => {
      const sorted = [...times].sort((a, b) => a - b)
      return [desk, { desk, verdicts: times.length, medianMilliseconds: sorted[Math.floor(sorted.length / 2)] ?? 0 }]
    }),
  )
}
