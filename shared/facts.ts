import type { StepKey } from './agenda/steps.ts'
import type { ConflictKind } from './attendance/conflicts.ts'
import type { HonoureeId, ItemId, KioskId, MotionId, PersonId, RoundId, SpeechId } from './ids.ts'
import type { Definition, Delegate, Quorum } from './model.ts'
import type { RefusalCode } from './refusals.ts'
import type { Role } from './roles.ts'
import type { StageFact } from './stage/stage.ts'
import type { Instant } from './time.ts'
import type { Kiosk } from './vote/kiosk.ts'
import type { Motion } from './vote/motion.ts'
import type { VoteFact } from './vote/vote-facts.ts'

/** How somebody was recognised at the door. */
export const checkInMeans = ['camera', 'scanner', 'typed', 'name'] as const
export type CheckInMeans = (typeof checkInMeans)[number]

/**
 * One act at the door: where, how, and for one that was handed in late the door's own time. `revokedSince` where the
 * badge was good at that time, and reported lost before the scan was handed in.
 */
export type Scan = { desk: string; means: CheckInMeans; scannedAt?: Instant; revokedSince?: true }

/** Of a roster taken again: how many are new, are described otherwise or have another voting right, and are gone. */
export type RosterChangeCounts = { added: number; changed: number; gone: number }

/** What has happened. Only ever added to; people stand in it by id only. */
export type Fact =
  | { type: 'conferenceDefined'; definition: Definition }
  /** `changes` against the roster before; a first roster and those of earlier journals have none. */
  | { type: 'rosterTaken'; delegates: Delegate[]; changes?: RosterChangeCounts }
  | ({ type: 'attendeeCheckedIn'; personId: PersonId } & Scan)
  | ({ type: 'scanRepeated'; personId: PersonId } & Scan)
  /**
   * `out` where it was a leaving; whose scan it was, where that is known. A leaving refused as `notCheckedIn` counts from
   * when an earlier coming is handed in.
   */
  | ({ type: 'scanRefused'; why: RefusalCode; personId?: PersonId; out?: true } & Scan)
  | { type: 'checkInUndone'; personId: PersonId; reason: string }
  | ({ type: 'attendeeLeft'; personId: PersonId } & Scan)
  | ({ type: 'attendeeReturned'; personId: PersonId } & Scan)
  | { type: 'walkInAdded'; personId: PersonId; desk: string }
  | { type: 'standInRecorded'; personId: PersonId; standsInFor: PersonId }
  | { type: 'standInWithdrawn'; personId: PersonId }
  | { type: 'votingRightSet'; personId: PersonId; official: boolean }
  | { type: 'absenceEntered'; personId: PersonId; excused: boolean }
  | { type: 'absenceWithdrawn'; personId: PersonId }
  | { type: 'badgeReplaced'; personId: PersonId }
  | { type: 'phoneReleased'; personId: PersonId }
  /** The office has looked into the conflict of this number, which was then one of this kind. */
  | { type: 'conflictSettled'; conflict: number; what: ConflictKind; note: string }
  | { type: 'conflictReopened'; conflict: number }
  | { type: 'quorumSet'; quorum: Quorum }
  | { type: 'lobbyNamesSet'; shown: boolean }
  | { type: 'itemStarted'; itemId: ItemId }
  | { type: 'itemResumed'; itemId: ItemId }
  | { type: 'stepShown'; itemId: ItemId; step: StepKey }
  | { type: 'itemLeftOut'; itemId: ItemId }
  | { type: 'itemTakenIn'; itemId: ItemId }
  /** Lượt trao in the order of the awards' rank. */
  | { type: 'roundsOrdered'; itemId: ItemId; roundIds: RoundId[] }
  /**
   * `put` comes again at the end of its item, and `step` is what the hall sees then. In earlier journals nothing is `put`
   * where it was what the hall was at.
   */
  | { type: 'stepPutOff'; itemId: ItemId; step: StepKey; put?: StepKey }
  | { type: 'itemTimeSet'; itemId: ItemId; plannedMinutes: number }
  | { type: 'speechTimeSet'; itemId: ItemId; speechId: SpeechId; plannedMinutes: number }
  | { type: 'clockPaused' }
  | { type: 'clockResumed' }
  | { type: 'conferenceClosed' }
  /** `takenBack`: what had been recorded as handed over in the round that the hall goes back from. */
  | { type: 'stepUndone'; undone: number; takenBack?: HonoureeId[] }
  | { type: 'motionSet'; motion: Motion }
  | { type: 'motionRemoved'; motionId: MotionId }
  | { type: 'kioskSet'; kiosk: Kiosk }
  | { type: 'kioskLetGo'; kioskId: KioskId }
  | VoteFact
  | StageFact

/** A fact as the journal holds it: numbered from 1 without gaps. */
export type Recorded = { number: number; at: Instant; by: Role | 'server'; fact: Fact }
