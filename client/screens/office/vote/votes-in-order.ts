import type { OfficeView } from '../../../../shared/views.ts'
import type { HeldVote } from '../../../../shared/vote/vote-rows.ts'
import type { MotionRow, VoteRow } from '../../../../shared/vote-views.ts'

/** All that may be put to the vote, in the agenda's order. */
export const motionsInOrder = ({ motions }: Pick<OfficeView, 'motions'>): MotionRow[] =>
  Object.values(motions).sort((a, b) => a.number - b.number)

/** The votes that were opened on a motion, the first one first: repeats and those that were cancelled, too. */
export const heldVotes = ({ votes }: Pick<OfficeView, 'votes'>, motionId: string): HeldVote[] =>
  Object.values(votes)
    .flatMap((vote) => (vote.state !== 'planned' && vote.motionId === motionId ? [vote] : []))
    .sort((a, b) => a.openedAt - b.openedAt)

/** Every vote that was opened, motion after motion; a motion that has had none by the vote that is planned. */
export function votesInOrder(view: Pick<OfficeView, 'motions' | 'votes'>): VoteRow[] {
  return motionsInOrder(view).flatMap(({ id }): VoteRow[] => {
    const held = heldVotes(view, id)
    return held.length > 0 ? held : Object.values(view.votes).filter(({ motionId }) => motionId === id)
  })
}
