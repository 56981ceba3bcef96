import type { Answer } from '../../../shared/model.ts'
import type { OwnRow } from '../../../shared/own-row.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { VoteRow } from '../../../shared/views.ts'

/** What is known on this phone of a ballot in one vote. */
export type BallotState =
  | { state: 'none' }
  /** Kept from before the page was loaded again. */
  | { state: 'unsent' }
  | { state: 'sending'; answer: Answer }
  | { state: 'received' }
  /** Sent from another device; of a choice made here too it is said that it does not count, and never what it was. */
  | { state: 'sentElsewhere'; here: 'nothing' | 'notSent' | 'notAccepted' }
  /** Chosen here, and the vote closed before it was sent. */
  | { state: 'notSent' }
  | { state: 'refused'; why: RefusalCode | 'offline' }

/** What became of a ballot that this page has sent. */
export type Sent =
  | { state: 'sending'; answer: Answer }
  | { state: 'received' }
  | { state: 'refused'; why: RefusalCode | 'offline' }

export type KnownHere = {
  /** By this page. */
  sent: Sent | null
  /** By this phone, as it remembers from before the page was loaded again; `unknown` where it can remember nothing. */
  sentBefore: boolean | 'unknown'
  /** A ballot of this phone still waits for its answer. */
  waiting: boolean
  /** An answer is chosen on this phone. */
  chosen: boolean
}

/**
 * Whose ballot is in the box is told by what this phone has sent: the server says only that there is one. A ballot
 * under way stays under way until it is answered, though one of another device may already be in the box.
 */
export function ballotState(
  vote: { id: string; state: VoteRow['state'] },
  own: OwnRow['vote'],
  { sent, sentBefore, waiting, chosen }: KnownHere,
): BallotState {
  if (sent?.state === 'refused' && sent.why === 'alreadyVoted') return { state: 'sentElsewhere', here: 'notAccepted' }
  if (sent) return sent
  if (waiting && sentBefore) return { state: 'unsent' }
  if (own?.voteId !== vote.id) return { state: 'none' } // his standing in this vote has not come yet
  if (own.received) {
    if (sentBefore === true) return { state: 'received' }
    if (chosen) return { state: 'sentElsewhere', here: 'notSent' }
    return sentBefore === false ? { state: 'sentElsewhere', here: 'nothing' } : { state: 'received' }
  }
  if (vote.state !== 'closed' || own.standing !== 'entitled') return { state: 'none' }
  if (sentBefore === true) return { state: 'refused', why: 'voteClosed' }
  return chosen ? { state: 'notSent' } : { state: 'none' }
}

/** What a delegate is told before anything else: a choice of his is still under way, or does not count. */
export const isToldFirst = (ballot: BallotState): boolean =>
  ballot.state !== 'none' &&
  ballot.state !== 'received' &&
  !(ballot.state === 'sentElsewhere' && ballot.here === 'nothing')
