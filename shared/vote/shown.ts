import type { Answer } from '../model.ts'
import { answers } from '../model.ts'
import type { CandidateRow, VoteRow } from '../vote-views.ts'

export type ClosedVote = Extract<VoteRow, { state: 'closed' }>

/** The answers that can be given; none where candidates are ticked. */
export const answersOf = ({ form, otherAnswer }: Pick<VoteRow, 'form' | 'otherAnswer'>): Answer[] =>
  form === 'candidates' ? [] : answers.filter((answer) => answer !== 'other' || otherAnswer !== null)

export type CandidateResult = CandidateRow & { votes: number; is: 'chosen' | 'tied' | 'notChosen' }

/** The candidates by number of votes, those with as many in the order of the list; null where the count is withheld. */
export function candidateResults({ candidates, tally, outcome }: ClosedVote): CandidateResult[] | null {
  if (tally === null) return null
  const is = (id: string): CandidateResult['is'] => {
    if (outcome.chosen.includes(id)) return 'chosen'
    return outcome.tied.includes(id) ? 'tied' : 'notChosen'
  }
  return candidates
    .map((candidate) => ({ ...candidate, votes: tally.candidates[candidate.id] ?? 0, is: is(candidate.id) }))
    .sort((a, b) => b.votes - a.votes)
}

/** The part of one from which a motion is adopted, for charts. */
export const thresholdOf = ({ majority }: Pick<VoteRow, 'majority'>): number =>
  majority.numerator / majority.denominator
