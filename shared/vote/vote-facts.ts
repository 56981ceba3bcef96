import type { ItemId, PersonId, VoteId } from '../ids.ts'
import type { Tally } from '../model.ts'
import type { Outcome } from './count.ts'
import type { Motion } from './motion.ts'
import type { Closing, QuorumFound, ReceiptList } from './vote.ts'

/** What happens to a vote. Ballots are no facts: they lie in the box, and of them there is the count alone. */
export type VoteFact =
  | {
      type: 'voteOpened'
      voteId: VoteId
      /** The item that was live. */
      itemId: ItemId
      motion: Motion
      roll: PersonId[]
      quorum: QuorumFound | null
      /** Somebody has confirmed that it is opened all the same. */
      belowQuorum?: true
    }
  | { type: 'castingClosed'; voteId: VoteId; closing: Closing }
  | {
      type: 'voteClosed'
      voteId: VoteId
      closing: Closing
      tally: Tally
      outcome: Outcome
      receipts: ReceiptList | null
      paper: { issued: number; returned: number }
      /** As in `Vote`; none of votes of earlier versions. */
      votersHash?: string
    }
  | { type: 'voteCancelled'; voteId: VoteId; cast: number }
  /** Counted again from the stored ballots: with the same result or not. */
  | { type: 'voteRecounted'; voteId: VoteId; agrees: boolean }
