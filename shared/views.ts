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
import type {
  CandidateId,
  ConferenceId,
  HonoureeId,
  ItemId,
  KioskId,
  MotionId,
  PersonId,
  PhotographId,
  RoundId,
  SpeechId,
  VoteId,
} from './ids.ts'
import type { FormOfAddress, Heading, ItemKind, Tally } from './model.ts'
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
import type { BallotMeans, Choice } from './vote/ballot.ts'
import type { Outcome } from './vote/count.ts'
import type { Motion, VoteBase, VoteQuorum } from './vote/motion.ts'
import type { Closing, QuorumFound, ReceiptList } from './vote/vote.ts'

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

/** A person as the hall may see him. */
export type PersonShown = { name: string; position: string; unit: string; photograph: PhotographId | null }

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

/** A candidate as the hall may see him. */
export type CandidateRow = PersonShown & { id: CandidateId; birthYear: number | null; introduction: string }

/** A motion with its rules, and its candidates in the order in which they are to be shown. */
type AnyVoteRow = Omit<Motion, 'id' | 'candidates' | 'candidateOrder'> & {
  id: VoteId
  motionId: MotionId
  candidates: CandidateRow[]
}
type OpenedRow = AnyVoteRow & {
  rollSize: number
  /** The ballots that have been received; of a closed vote those that were counted. */
  cast: number
  /** Who was handed a ballot on paper that is not counted yet: it may come back or not. */
  onPaper: number
  quorum: VoteQuorum
  /** What was found at opening. */
  quorumFound: QuorumFound | null
  openedAt: Instant
  closesAt: Instant | null
}

/** Of one vote: its question before; turnout while open; the count only once it is closed. */
export type VoteRow =
  | (AnyVoteRow & { state: 'planned' })
  | (OpenedRow & { state: 'open' })
  /** Closed to voters; the tellers count the ballots on paper. */
  | (OpenedRow & { state: 'counting'; closedAt: Instant })
  | (OpenedRow & {
      state: 'closed'
      closedAt: Instant
      closing: Closing
      /** Null of a secret vote with so few ballots that the count would tell who voted what. */
      tally: Tally | null
      /** What every percentage is of. */
      base: VoteBase
      outcome: Outcome
      receipts: ReceiptList | null
      paper: { issued: number; returned: number }
    })
  | (OpenedRow & { state: 'cancelled'; cancelledAt: Instant })

/** A motion as it stands, for the office to change: the candidates in the list's own order. */
export type MotionRow = Omit<Motion, 'candidates'> & {
  /** Its place among all that may be put to the vote, from 1. */
  number: number
  candidates: (CandidateRow & { personId: PersonId; onRoster: boolean })[]
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

/** Somebody on the roll, as the tellers see him; what he voted only in an open vote: if a teller entered it, or once it is closed. */
export type RollRow = {
  id: PersonId
  number: number
  name: string
  position: string
  unit: string
  seat: string
  means: BallotMeans | null
  version: number
  choice: Choice | null
}

/** Where the counting of the ballots on paper stands: how many were handed out, how many tellers have entered a count. */
export type PaperRow = { issued: number; entered: number; differ: 'ballots' | 'choices' | null }

/** What tellers see: the vote that is under way, or the last one. */
export type TellerView = {
  conference: Single<ConferenceRow>
  votes: Table<VoteRow>
  roll: Table<RollRow>
  paper: Single<PaperRow>
}

/** What a kiosk shows between voters; whose badge it has read it is told by itself and forgets. */
export type KioskView = { conference: Single<ConferenceRow>; votes: Table<VoteRow>; kiosks: Table<KioskRow> }

export type KioskRow = { id: KioskId; name: string }
/** As the office sees them. */
export type WatchedKioskRow = KioskRow & { connected: boolean }

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
