import type { Instant } from '../time.ts'
import type { Vote } from './vote.ts'
import type { VoteFact } from './vote-facts.ts'

const minute = 60_000

/** The votes once one of their facts has happened. */
export function evolveVotes(votes: readonly Vote[], fact: VoteFact, at: Instant): readonly Vote[] {
  const changed = (change: (vote: Vote) => Vote) => votes.map((vote) => (vote.id === fact.voteId ? change(vote) : vote))
  switch (fact.type) {
    case 'voteOpened': {
      const { voteId: id, motion, roll, quorum } = fact
      const closesAt = motion.minutes === null ? null : at + motion.minutes * minute
      return [...votes, { state: 'open', id, motion, roll: new Set(roll), quorum, openedAt: at, closesAt }]
    }
    case 'castingClosed':
      return changed((vote) => ({ ...common(vote), state: 'counting', closedAt: at, closing: fact.closing }))
    case 'voteClosed': {
      const { closing, tally, outcome, receipts, paper, votersHash = null } = fact
      return changed((vote) => {
        const closedAt = vote.state === 'counting' ? vote.closedAt : at
        return { ...common(vote), state: 'closed', closedAt, closing, tally, outcome, receipts, paper, votersHash }
      })
    }
    case 'voteCancelled':
      return changed((vote) => ({ ...common(vote), state: 'cancelled', cancelledAt: at }))
    case 'voteRecounted':
      return votes
    default:
      return fact satisfies never
  }
}

/** What a vote keeps whatever becomes of it. */
const common = ({ id, motion, roll, quorum, openedAt, closesAt }: Vote) => ({
  id,
  motion,
  roll,
  quorum,
  openedAt,
  closesAt,
})
