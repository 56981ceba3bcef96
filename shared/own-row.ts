import type { BadgeCode } from './attendance/badge-code.ts'
import type { PersonId, RoundId, VoteId } from './ids.ts'
import type { Instant } from './time.ts'
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
  /** In the latest vote: his standing, and whether his ballot is in the box; never what was on it. */
  vote: { voteId: VoteId; standing: Standing; received: boolean } | null
}
