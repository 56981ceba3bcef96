import type { CandidateId } from '../../../shared/ids.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'

export const ticksOf = (choice: Choice | null): readonly CandidateId[] =>
  choice && 'candidates' in choice ? choice.candidates : []

/** How many may be ticked. */
export const mostTicks = ({ seats, candidates }: Pick<VoteRow, 'seats' | 'candidates'>): number =>
  seats ?? candidates.length

/** With one more tick or one less, in the order of the list; null where there are as many as may be. */
export function ticked(
  vote: Pick<VoteRow, 'seats' | 'candidates'>,
  choice: Choice | null,
  id: CandidateId,
): Choice | null {
  const before = ticksOf(choice)
  if (before.includes(id)) return { candidates: before.filter((one) => one !== id) }
  if (before.length >= mostTicks(vote)) return null
  return { candidates: vote.candidates.map((one) => one.id).filter((one) => one === id || before.includes(one)) }
}
