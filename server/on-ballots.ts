import type { Fact } from '../shared/facts.ts'
import type { CandidateId, PersonId, VoteId } from '../shared/ids.ts'
import type { BallotCandidate, Person } from './storage/port.ts'

/** What stood on the ballots about a candidate of a vote that was opened; of votes of earlier versions nothing is known. */
export type OnBallots = {
  of: (voteId: VoteId, candidateId: CandidateId) => BallotCandidate | undefined
  keep: (added: readonly BallotCandidate[]) => void
}

export function createOnBallots(kept: readonly BallotCandidate[]): OnBallots {
  const votes = new Map<VoteId, Map<CandidateId, BallotCandidate>>()
  const keep: OnBallots['keep'] = (added) => {
    for (const one of added) {
      const candidates = votes.get(one.voteId) ?? new Map<CandidateId, BallotCandidate>()
      votes.set(one.voteId, candidates.set(one.candidateId, one))
    }
  }
  keep(kept)
  return { of: (voteId, candidateId) => votes.get(voteId)?.get(candidateId), keep }
}

/** What is to be kept when a vote is opened: its candidates as they are shown at that moment. */
export function standingOnBallots(people: ReadonlyMap<PersonId, Person>, fact: Fact): BallotCandidate[] {
  if (fact.type !== 'voteOpened') return []
  const { voteId, motion } = fact
  return motion.candidates.flatMap(({ id: candidateId, personId }) => {
    const person = people.get(personId)
    if (!person) return []
    const { name, position, unit, birthYear, introduction } = person
    return [{ voteId, candidateId, name, position, unit, birthYear, introduction }]
  })
}
