import type { Recorded } from '../shared/facts.ts'
import { isTooFewToTell } from '../shared/vote/count.ts'
import type { Hall } from './hall.ts'

/** The journal as it is given out: without the count of a secret vote that had too few ballots to be told. */
export function toldFacts({ conference, recorded }: Pick<Hall, 'conference' | 'recorded'>): unknown[] {
  return recorded.map((one: Recorded) => {
    const { fact } = one
    if (fact.type !== 'voteClosed') return one
    const vote = conference.votes.find(({ id }) => id === fact.voteId)
    const isTold = vote !== undefined && !isTooFewToTell(vote.motion, fact.tally)
    return isTold ? one : { ...one, fact: { ...fact, tally: null } }
  })
}
