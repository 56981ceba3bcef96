import type { VoterShown } from '../../../shared/protocol.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'

export type OpenVote = VoteRow & { state: 'open' }

/** Why somebody whose badge was read gets no ballot here. */
export type NoBallot = 'guest' | 'notPresentAtOpening' | 'paper' | 'alreadyVoted'

/** What somebody may do at the kiosk: cast his ballot, change the one there is, or neither, and why. */
export type MayDo = 'vote' | 'change' | NoBallot

export function mayDo(voter: VoterShown, vote: Pick<VoteRow, 'ballot' | 'changeable'>): MayDo {
  if (voter.standing !== 'entitled') return voter.standing
  if (voter.paper) return 'paper'
  if (voter.version === 0) return 'vote'
  return vote.ballot === 'open' && vote.changeable ? 'change' : 'alreadyVoted'
}

/**
 * Where one voter is. The code of his badge is here from the moment it is read until his ballot is answered, and nowhere
 * else on this device.
 */
export type AtKiosk =
  | { at: 'waiting' }
  | { at: 'asking' }
  | { at: 'who' | 'ballot'; code: string; voter: VoterShown; voteId: string }
  | { at: 'sending' }
  | { at: 'received'; receipt: string }
  | { at: 'noBallot'; name: string; why: NoBallot }
  | { at: 'refused'; why: RefusalCode | 'offline' | 'notSent' | 'unsure' }

export const waiting: AtKiosk = { at: 'waiting' }

/** Not while somebody is at his ballot or writes his receipt down: the next badge must not take it from his hand. */
export const readsBadges = ({ at }: AtKiosk): boolean => at === 'waiting' || at === 'noBallot' || at === 'refused'

/** Before a ballot is sent, and not after. */
export const isToBeRead = ({ at }: AtKiosk): boolean => at === 'waiting' || at === 'who' || at === 'ballot'

/** For how long each stays before the kiosk forgets; a receipt is to be written down or photographed, and whoever acts is not hurried. */
export const staysFor: Readonly<Record<AtKiosk['at'], number | null>> = {
  waiting: null,
  asking: null,
  sending: null,
  who: 40,
  ballot: 40,
  received: 30,
  noBallot: 20,
  refused: 20,
}
