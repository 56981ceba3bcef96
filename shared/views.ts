import type { ItemState, Position } from './agenda/progress.ts'
import type { StepKey } from './agenda/steps.ts'
import type {
  AttendanceRow,
  AttendanceTables,
  BlockRow,
  ConflictRow,
  DeskPersonRow,
  DeskRow,
  NewcomerRow,
  OfficePersonRow,
} from './door-views.ts'
import type { Fact } from './facts.ts'
import type { ConferenceId, HonoureeId, ItemId, PhotographId, RoundId, SpeechId } from './ids.ts'
import type { FormOfAddress, Heading, ItemKind } from './model.ts'
import type { PersonShown } from './person-shown.ts'
import type { RecordRow } from './record-row.ts'
import type { LinkedRole } from './roles.ts'
import type {
  AwaitedRow,
  CeremonyRow,
  InHallRow,
  LeadRow,
  MediaRow,
  ProgramRow,
  ScreenRow,
  ScriptRow,
  WatchedScreenRow,
} from './stage-views.ts'
import type { Single, Table } from './tables.ts'
import type { Instant } from './time.ts'
import type { QuorumFound } from './vote/vote.ts'
import type { KioskRow, MotionRow, PaperRow, RollRow, VoteRow, WatchedKioskRow } from './vote-views.ts'

export type ConferenceRow = {
  id: ConferenceId
  heading: Heading
  place: string
  startsAt: Instant
  timeZone: string
  address: FormOfAddress
}

export type ItemRow = {
  id: ItemId
  /** Its place in the agenda, from 1. */
  number: number
  kind: ItemKind
  title: string
  /** As they are now; those of the agenda are `announcedMinutes`. */
  plannedMinutes: number
  announcedMinutes: number
  optional: boolean
  progress: ItemState
  /** For the launch: the movement's targets; empty otherwise. */
  targets: string[]
  /** The item's main line as it stands now (`lineOf`). */
  steps: StepKey[]
  /** Of these, what was put off and not called since (`putOffSteps`). */
  putOff: StepKey[]
}

/** Where the hall is. Screens and phones draw their picture from this row and the tables it points into. */
export type StageRow = { phase: 'before' | 'running' | 'closed'; position: Position | null }

export type SpeechRow = {
  id: SpeechId
  itemId: ItemId
  /** Its place among the item's speeches, from 1. */
  number: number
  title: string
  /** As they are now; those of the agenda are `announcedMinutes`. */
  plannedMinutes: number
  announcedMinutes: number
  /** Its minutes are the item's, and change with it (`hasItemsTime`). */
  itemsTime: boolean
  speaker: PersonShown
}

export type RoundRow = {
  id: RoundId
  itemId: ItemId
  number: number
  award: string
  decision: string
  presenter: PersonShown | null
}

export type HonoureeRow = {
  id: HonoureeId
  roundId: RoundId
  number: number
  kind: 'individual' | 'collective'
  name: string
  /** Empty for a collective. */
  position: string
  unit: string
  achievement: string
  photograph: PhotographId | null
  /** Nhận thay: who receives in his place; empty where he does himself. */
  receivedBy: string
}

/** What the closing shows: the day in figures. */
export type TotalsRow = {
  startedAt: Instant
  endedAt: Instant | null
  present: number
  summoned: number
  guestsPresent: number
  papersGiven: number
  individuals: number
  collectives: number
}

/** What everybody in the hall may see. */
export type HallView = {
  conference: Single<ConferenceRow>
  items: Table<ItemRow>
  stage: Single<StageRow>
  speeches: Table<SpeechRow>
  rounds: Table<RoundRow>
  honourees: Table<HonoureeRow>
  votes: Table<VoteRow>
}

export type ScreenView = HallView &
  AttendanceTables & {
    program: Single<ProgramRow>
    media: Table<MediaRow>
    screens: Table<ScreenRow>
    /** Whether whoever goes up for an honouree is in the hall, by the honouree's id: for the speaker's monitor. */
    goingUp: Table<{ inHall: boolean }>
    totals: Single<TotalsRow>
    newcomers: Table<NewcomerRow>
    blocks: Table<BlockRow>
  }

/** Phones see the totals when the hall does, and keep them after the close; a row that changes at every check-in is not for them. */
export type AttendeeView = HallView & { totals: Single<TotalsRow> }

/** Whether somebody the MC is going to call is in the hall. Keyed by the speech or honouree it is about. */
export type PresenceRow = {
  /** In the hall at this moment: somebody who went out is not. */
  present: boolean
  since: Instant | null
  who: string
  /** The MC waits for him. */
  awaited: { since: Instant; onTheWay: boolean } | null
}

export type IntroductionRow = PersonShown & { number: number; present: boolean }

/**
 * The last step that may be taken back: its fact's number and what it was; `step` is who was put off or given other minutes,
 * where it was that. `takenBack`: how many awards would not be handed over any more.
 */
export type UndoRow = {
  number: number
  what: Fact['type']
  itemId: ItemId | null
  step: StepKey | null
  takenBack: number
}

export type McView = HallView &
  AttendanceTables & {
    /** Of speakers and honourees, by speech id and honouree id; presenters by round id. */
    presence: Table<PresenceRow>
    introductions: Table<IntroductionRow>
    undo: Single<UndoRow>
    /** What stands before the first step that can be taken back. */
    undoEnd: Single<{ at: 'beginning' | 'vote' }>
    lead: Single<LeadRow>
    program: Single<ProgramRow>
    media: Table<MediaRow>
    screens: Table<WatchedScreenRow>
    scripts: Table<ScriptRow>
    ceremony: Table<CeremonyRow>
    inHall: Table<InHallRow>
    devices: Single<DevicesRow>
    totals: Single<TotalsRow>
    /** What the rule of each motion would find if its vote were opened now, by the motion's id. */
    quorums: Table<QuorumFound>
  }

/** Devices that are on the line now. */
export type DevicesRow = { screens: number; desks: number; phones: number; kiosks: number; tellers: number }

/** What tellers see: the vote that is under way, or the last one. */
export type TellerView = {
  conference: Single<ConferenceRow>
  votes: Table<VoteRow>
  roll: Table<RollRow>
  paper: Single<PaperRow>
}

/** What a kiosk shows between voters; whose badge it has read it is told by itself and forgets. */
export type KioskView = { conference: Single<ConferenceRow>; votes: Table<VoteRow>; kiosks: Table<KioskRow> }

export type ReceptionView = {
  conference: Single<ConferenceRow>
  attendance: Single<AttendanceRow>
  people: Table<DeskPersonRow & { badgeHash: string }>
  /** Badges reported lost, by their hashes and nothing else: without a line the desk says so, too. */
  revokedBadges: Table<{ badgeHash: string }>
  /** Whom the MC waits for, and who is not in the hall. */
  awaited: Table<AwaitedRow>
  /** For the phones at the desk. */
  attendeeAddress: Single<AttendeeAddressRow>
}

export type LinkRow = { role: LinkedRole; url: string }

/** What a delegate's link begins with, and the public address if that is one: then the codes of badges hold it too. */
export type AttendeeAddressRow = { base: string; publicUrl: string | null }

export type OfficeView = HallView &
  AttendanceTables & {
    conflicts: Table<ConflictRow>
    program: Single<ProgramRow>
    media: Table<MediaRow>
    screens: Table<WatchedScreenRow>
    scripts: Table<ScriptRow>
    introductions: Table<IntroductionRow>
    ceremony: Table<CeremonyRow>
    desks: Table<DeskRow>
    lobby: Single<{ names: boolean }>
    people: Table<OfficePersonRow>
    motions: Table<MotionRow>
    kiosks: Table<WatchedKioskRow>
    quorums: Table<QuorumFound>
    links: Table<LinkRow>
    attendeeAddress: Single<AttendeeAddressRow>
    record: Table<RecordRow>
    devices: Single<DevicesRow>
    totals: Single<TotalsRow>
  }

export type Views = {
  office: OfficeView
  mc: McView
  reception: ReceptionView
  screen: ScreenView
  teller: TellerView
  kiosk: KioskView
  attendee: AttendeeView
}
