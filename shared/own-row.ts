import type { BadgeCode } from './attendance/badge-code.ts'
import type { PersonId, RoundId, VoteId } from './ids.ts'
import type { Instant } from './time.ts'
import type { BallotMeans, Choice } from './vote/ballot.ts'
import type { Standing } from './vote/vote.ts'

/** What an attendee sees of himself, and nobody else does. */
export type OwnRow = {
  personId: PersonId
  name: string
  position: string
  unit: string
  official: boolean
  seat: string
  /** His own code, for his phone to keep and to show at the door. */
  badgeCode: BadgeCode
  checkedInAt: Instant | null
  /** Rounds in which he goes up, for himself, for a collective or on behalf of somebody. */
  rounds: RoundId[]
  /**
   * In the latest vote: his standing, and which version of his ballot is in the box, 0 for none. What is on it only where the
   * vote is open; `means` says how it came in, or that he holds a ballot on paper.
   */
  vote: {
    voteId: VoteId
    standing: Standing
    version: number
    means: BallotMeans | null
    choice: Choice | null
  } | null
}
