import type { CandidateId, ItemId, MotionId, PersonId } from '../ids.ts'
import type { Fraction, Majority } from '../model.ts'

/**
 * What is put to the vote: a list as a whole (thông qua cả danh sách), each candidate by a tick of his own (từng người), or
 * any other question.
 */
export const motionForms = ['list', 'candidates', 'question'] as const
export type MotionForm = (typeof motionForms)[number]

/** Biểu quyết công khai: who voted what is on record. Bỏ phiếu kín: nothing that is kept joins a person to his ballot. */
export const ballotKinds = ['open', 'secret'] as const
export type BallotKind = (typeof ballotKinds)[number]

/** In the order in which they stand in the list, or by given name as Vietnamese lists of candidates are. */
export const candidateOrders = ['list', 'givenName'] as const
export type CandidateOrder = (typeof candidateOrders)[number]

/**
 * Of whom the fraction must be there when the vote opens: official delegates present of those summoned (`official`); everybody
 * present of everybody summoned or invited (`summoned`); official delegates present of everybody present (`present`).
 */
export const voteQuorumBases = ['official', 'summoned', 'present'] as const
export type VoteQuorum = Fraction & { base: (typeof voteQuorumBases)[number] }

/** What the majority and every percentage are of: the roll, the ballots cast (phiếu thu về), or the valid ones (phiếu hợp lệ). */
export const voteBases = ['roll', 'cast', 'valid'] as const
export type VoteBase = (typeof voteBases)[number]

export type Candidate = { id: CandidateId; personId: PersonId }

/**
 * A motion with the rules by which it is voted on (plan, 2.4 item 7). Law and custom differ, and every rule is the
 * office's to set, on the ground (căn cứ) that it gives in its own words.
 */
export type Motion = {
  id: MotionId
  /** The item of the agenda in which it is put; null for one that may be put at any time. */
  itemId: ItemId | null
  form: MotionForm
  question: string
  candidates: Candidate[]
  candidateOrder: CandidateOrder
  /** Of the candidates, how many are to be sent, and may be ticked at most; null for no limit. */
  seats: number | null
  /** Ý kiến khác, as it is called on the ballot; empty in its usual words; null where there is no third answer. */
  otherAnswer: string | null
  ballot: BallotKind
  /** Whether a ballot can be changed until the closing; never a secret one. */
  changeable: boolean
  quorum: VoteQuorum
  majority: Majority
  base: VoteBase
  /** How long it is open; null for until somebody closes it. */
  minutes: number | null
  /** Closes by itself when everybody on the roll has voted. */
  closesWhenAllVoted: boolean
  ground: string
}

/** What an office sets nothing else of. Two thirds of the summoned, and more than half of the roll: customary. */
export const defaultRules = {
  candidateOrder: 'list',
  seats: null,
  otherAnswer: '',
  quorum: { numerator: 2, denominator: 3, base: 'official' },
  majority: { comparison: 'moreThan', numerator: 1, denominator: 2 },
  base: 'roll',
  minutes: null,
  closesWhenAllVoted: false,
} as const satisfies Partial<Motion>

/** Fewer would tell each other's ballots from the count. */
export const fewestForSecrecy = 5

/** Nothing in it contradicts itself: whoever is to be chosen is there, once, and what is secret stays as it was cast. */
export function isSound(motion: Motion): boolean {
  const { form, candidates, seats, ballot, changeable, quorum, majority } = motion
  const different = (all: readonly string[]) => new Set(all).size === all.length
  const atMostOne = ({ numerator, denominator }: Fraction) => numerator <= denominator
  return (
    different(candidates.map(({ id }) => id)) &&
    different(candidates.map(({ personId }) => personId)) &&
    (form !== 'candidates' || candidates.length > 0) &&
    (form !== 'question' || candidates.length === 0) &&
    (seats === null || (form === 'candidates' && seats <= candidates.length)) &&
    !(ballot === 'secret' && changeable) &&
    atMostOne(quorum) &&
    atMostOne(majority) &&
    // More than all of them nobody gets.
    (majority.comparison === 'atLeast' || majority.numerator < majority.denominator)
  )
}
