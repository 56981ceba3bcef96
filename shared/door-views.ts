import type { AttendanceCount } from './attendance/attendance.ts'
import type { BadgeCode } from './attendance/badge-code.ts'
import type { Block } from './attendance/blocks.ts'
import type { ConflictKind } from './attendance/conflicts.ts'
import type { CheckInMeans } from './facts.ts'
import type { PersonId, PhotographId } from './ids.ts'
import type { Quorum } from './model.ts'
import type { RefusalCode } from './refusals.ts'
import type { Role } from './roles.ts'
import type { Single, Table } from './tables.ts'
import type { Instant } from './time.ts'

export type AttendanceRow = AttendanceCount & { quorum: Quorum; needed: number; reached: boolean }

/** The same numbers of one unit or category. */
export type GroupRow = AttendanceCount & { name: string; number: number }

/** Check-ins of one minute of the day: `at` is its beginning. */
export type ArrivalsRow = { at: Instant; count: number }

/** Who has just come, for the lobby's screen where the office allows that. */
export type NewcomerRow = { number: number; name: string; unit: string; seat: string; at: Instant }

/** A block of the hall with its rows in the roster's words, for the lobby's screen: the way, and nobody's own seat. */
export type BlockRow = Block & { number: number }

/** Attendance as the office, the MC and the lobby see it. */
export type AttendanceTables = {
  attendance: Single<AttendanceRow>
  units: Table<GroupRow>
  categories: Table<GroupRow>
  arrivals: Table<ArrivalsRow>
}

/** A person as the desk sees him: no badge code. */
export type DeskPersonRow = {
  id: PersonId
  /** Its place in the roster, from 1. */
  number: number
  name: string
  position: string
  unit: string
  category: string
  official: boolean
  note: string
  /** Block, row and seat in words; empty where seats are not given. */
  seat: string
  walkIn: boolean
  /** Honoured today: their seats stand out at the desk. */
  honoured: boolean
  presence: { at: Instant; recordedAt: Instant; desk: string; means: CheckInMeans; inside: boolean } | null
  absence: { excused: boolean; reason: string } | null
  /** Đi thay: whose place he takes. */
  standsInFor: string
  /** Cử người đi thay: who came in his place; empty while nobody has. */
  representedBy: string
  phoneHeld: boolean
}

export type OfficePersonRow = DeskPersonRow & { badgeCode: BadgeCode; photograph: PhotographId | null }

/** Scans and walk-ins that do not fit together, for the office to look at; each is the fact of its number. */
export type ConflictRow = {
  number: number
  what: ConflictKind
  /** Whose badge it was, where that is known. */
  personId: PersonId | null
  why: RefusalCode | null
  /** Whether he went out. */
  out: boolean
  desk: string
  scannedAt: Instant
  otherDesk: string
  /** By whom it has been looked into, when, and what was noted. */
  settled: { by: Role | 'server'; at: Instant; note: string } | null
}

/** How long the last verdicts of a desk took, from the scan to the painted answer. */
export type DeskRow = { desk: string; verdicts: number; medianMilliseconds: number }
