import type { OwnRow } from '../../../shared/own-row.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { BallotMeans, Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'

/** What is known on this phone of a ballot in one vote. */
export type BallotState =
  /** Nothing sent, or a change that is being filled in. */
  | { state: 'none' }
  | { state: 'sending'; choice: Choice }
  | { state: 'received'; receipt: string | null }
  /** He holds a ballot on paper. */
  | { state: 'paper' }
  /** Another way than by this phone; of a choice made here too it is said that it does not count. */
  | { state: 'sentElsewhere'; means: Exclude<BallotMeans, 'paper'>; here: 'nothing' | 'notSent' | 'notAccepted' }
  /** Chosen here, and the vote closed before it was sent. */
  | { state: 'notSent' }
  /** A ballot counts, and the change of it does not. */
  | { state: 'changeNotCounted'; because: 'notSent' | 'tooLate' }
  /** The vote was cancelled, and the ballot with it. */
  | { state: 'cancelled' }
  | { state: 'refused'; why: RefusalCode | 'offline' }

/** A ballot that went out from here: the version of the voter's ballot that it replaces, and its receipt; `late` if it was not taken. */
export type SentHere = { after: number; receipt: string; late?: true }

/** What became of the last ballot that this page has sent. */
export type Sent =
  | ({ state: 'sending'; choice: Choice } & SentHere)
  | ({ state: 'received' } & SentHere)
  | ({ state: 'refused'; why: RefusalCode | 'offline' } & SentHere)

export type KnownHere = {
  /** By this page. */
  sent: Sent | null
  /** By this phone, as it remembers it over a reload; `unknown` where it can remember nothing. */
  kept: readonly SentHere[] | 'unknown'
  /** Something is chosen here and not sent: to replace which version of the ballot. */
  filling: { after: number } | null
}

/**
 * Whose ballot is in the box is told by what this phone has sent: the server says only which version there is, and by what
 * means. A ballot under way stays under way until it is answered, though one from elsewhere may already be in the box.
 */
export function ballotState(
  vote: { id: string; state: VoteRow['state'] },
  own: OwnRow['vote'],
  { sent, kept, filling }: KnownHere,
): BallotState {
  const ours = kept === 'unknown' ? [] : kept
  const latest = sent ?? ours[ours.length - 1]
  if (vote.state === 'cancelled') return latest || filling ? { state: 'cancelled' } : { state: 'none' }
  if (sent?.state === 'sending') return { state: 'sending', choice: sent.choice }
  const box = own?.voteId === vote.id ? own : null // his standing in this vote may not have come yet
  const version = box?.version ?? 0
  if (sent?.state === 'received' && version <= sent.after + 1) return { state: 'received', receipt: sent.receipt }
  const refused = sent?.state === 'refused' ? sent : null
  if (box?.means === 'paper') return { state: 'paper' }
  if (refused?.why === 'alreadyVoted') {
    return { state: 'sentElsewhere', means: box?.means ?? 'phone', here: 'notAccepted' }
  }
  if (refused && refused.why !== 'voteClosed') return { state: 'refused', why: refused.why }
  if (vote.state === 'open' && filling?.after === version) return { state: 'none' }
  if (box && box.means !== null && version > 0) {
    if (refused?.after === 0) return { state: 'sentElsewhere', means: box.means, here: 'notAccepted' }
    const changeIsLost = refused !== null || (vote.state !== 'open' && latest !== undefined && latest.after >= version)
    if (changeIsLost) return { state: 'changeNotCounted', because: 'tooLate' }
    const known = ours.find((one) => one.after + 1 === version)
    if (box.means === 'phone' && (known || (kept === 'unknown' && !filling))) {
      return filling
        ? { state: 'changeNotCounted', because: 'notSent' }
        : { state: 'received', receipt: known?.receipt ?? null }
    }
    return { state: 'sentElsewhere', means: box.means, here: filling ? 'notSent' : 'nothing' }
  }
  if (refused) return { state: 'refused', why: refused.why }
  if (vote.state === 'open' || box?.standing !== 'entitled') return { state: 'none' }
  if (latest) return { state: 'refused', why: 'voteClosed' }
  return filling ? { state: 'notSent' } : { state: 'none' }
}

/** The receipt of the ballot that counts: of the latest vote by its version, of an earlier one the last that was not late. */
export function keptReceipt(voteId: string, own: OwnRow['vote'], kept: KnownHere['kept']): string | null {
  if (kept === 'unknown') return null
  const ours =
    own?.voteId === voteId
      ? kept.filter(({ after }) => own.means === 'phone' && after + 1 === own.version)
      : kept.filter(({ late }) => !late)
  return ours[ours.length - 1]?.receipt ?? null
}

/** What a delegate is told before anything else: a choice of his is still under way, or does not count. */
export function isToldFirst(ballot: BallotState): boolean {
  switch (ballot.state) {
    case 'none':
    case 'received':
    case 'paper':
      return false
    case 'sentElsewhere':
      return ballot.here !== 'nothing'
    case 'sending':
    case 'notSent':
    case 'changeNotCounted':
    case 'cancelled':
    case 'refused':
      return true
    default:
      return ballot satisfies never
  }
}
