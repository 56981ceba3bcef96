import type { CandidateId, KioskId, MotionId, PersonId, VoteId } from './ids.ts'
import type { Tally } from './model.ts'
import type { PersonShown } from './person-shown.ts'
import type { Instant } from './time.ts'
import type { BallotMeans, Choice } from './vote/ballot.ts'
import type { Outcome } from './vote/count.ts'
import type { Motion, VoteBase, VoteQuorum } from './vote/motion.ts'
import type { Closing, QuorumFound, ReceiptList } from './vote/vote.ts'

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

export type KioskRow = { id: KioskId; name: string }

/** As the office sees them. */
export type WatchedKioskRow = KioskRow & { connected: boolean }
