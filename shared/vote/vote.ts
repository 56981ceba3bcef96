import type { PersonId, VoteId } from '../ids.ts'
import type { Tally } from '../model.ts'
import type { Instant } from '../time.ts'
import type { Outcome } from './count.ts'
import type { Motion } from './motion.ts'

/** Those there when a vote opened, of how many, and how many the rule asks for. */
export type QuorumFound = { present: number; of: number; needed: number }

/** What the voters can find their ballots in: how many receipts, and the SHA-256 of the list of them, sorted, a line each. */
export type ReceiptList = { count: number; hash: string }

/** What has ended the casting: the MC, the time limit, or that everybody had voted. */
export const closings = ['hand', 'time', 'everybody'] as const
export type Closing = (typeof closings)[number]

type AnyVote = {
  id: VoteId
  /** With its rules, frozen at opening. */
  motion: Motion
  /** Frozen at opening: the official delegates present then. */
  roll: ReadonlySet<PersonId>
  /** As it was at opening; null of votes of earlier versions. */
  quorum: QuorumFound | null
  openedAt: Instant
  /** By the motion's time limit. */
  closesAt: Instant | null
}

/** `counting`: nothing more is cast, and the tellers still count the ballots on paper. */
export type Vote = AnyVote &
  (
    | { state: 'open' }
    | { state: 'counting'; closedAt: Instant; closing: Closing }
    | {
        state: 'closed'
        closedAt: Instant
        closing: Closing
        tally: Tally
        outcome: Outcome
        /** Null of votes of earlier versions. */
        receipts: ReceiptList | null
        /** Ballots on paper: handed out (phát ra) and in the box (thu về). */
        paper: { issued: number; returned: number }
        /**
         * The SHA-256 of who has voted and by what means, in an open vote with what and by which receipt: it tells nothing, and
         * does not fit any more once a line of that is altered. Null of votes of earlier versions.
         */
        votersHash: string | null
      }
    | { state: 'cancelled'; cancelledAt: Instant }
  )

/** Nothing else can be put to the vote meanwhile. */
export const isUnderWay = (vote: Pick<Vote, 'state'>): boolean => vote.state === 'open' || vote.state === 'counting'

/** What one person may do in a vote, and why not. */
export type Standing = 'entitled' | 'guest' | 'notPresentAtOpening'

export function standing(vote: Pick<Vote, 'roll'>, personId: PersonId, official: boolean): Standing {
  if (vote.roll.has(personId)) return 'entitled'
  return official ? 'notPresentAtOpening' : 'guest'
}
