import { officialPresent } from '../attendance/attendance.ts'
import { type Conference, openVote } from '../conference.ts'
import type { Fact } from '../facts.ts'
import type { ItemId, PersonId, VoteId } from '../ids.ts'
import type { Tally } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { isAdopted } from './vote.ts'

/** Freezes the roll: the official delegates present now. Only while the vote's item is live, and once. */
export function decideOpenVote(conference: Conference, itemId: ItemId, voteId: VoteId): Refusal | Fact[] {
  if (openVote(conference)) return refuse('voteIsOpen')
  const item = conference.definition?.items.find((candidate) => candidate.id === itemId)
  if (item?.kind !== 'vote') return refuse('unknownItem')
  if (conference.progress.position?.itemId !== itemId || conference.progress.phase !== 'running') {
    return refuse('voteNotLive')
  }
  if (conference.votes.some((vote) => vote.itemId === itemId)) return refuse('voteAlreadyHeld')
  const roll = officialPresent(conference.attendance)
  if (roll.length === 0) return refuse('emptyRoll')
  const { question, candidateIds, majority } = item.motion
  return [{ type: 'voteOpened', voteId, itemId, question, candidateIds, majority, roll }]
}

/** Whether the open vote may be closed: it must be the one the sender saw. */
export function mayCloseVote(conference: Conference, voteId: VoteId): Refusal | null {
  const open = openVote(conference)
  if (open?.id === voteId) return null
  return refuse(conference.votes.some((vote) => vote.id === voteId) ? 'voteClosed' : 'noVoteOpen')
}

/** The result, once the ballot box is sealed and counted: a share of the roll, not of those who voted. */
export function decideCloseVote(conference: Conference, voteId: VoteId, tally: Tally): Refusal | Fact[] {
  const refusal = mayCloseVote(conference, voteId)
  const vote = openVote(conference)
  if (refusal || !vote) return refusal ?? refuse('noVoteOpen')
  return [{ type: 'voteClosed', voteId, tally, adopted: isAdopted(vote.majority, tally.for, vote.roll.size) }]
}

/** Whether a ballot may be put into the box, before the box itself says whether there is one already. */
export function mayVote(conference: Conference, voteId: VoteId, personId: PersonId): Refusal | null {
  const vote = conference.votes.find((candidate) => candidate.id === voteId)
  if (!vote) return refuse('noVoteOpen')
  if (vote.state === 'closed') return refuse('voteClosed')
  return vote.roll.has(personId) ? null : refuse('notOnRoll')
}
