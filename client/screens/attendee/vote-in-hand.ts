import { pictureOf } from '../../../shared/stage/picture.ts'
import type { HallView, VoteRow } from '../../../shared/views.ts'
import { isUnderWay } from '../../../shared/vote/vote.ts'

/**
 * The vote to be shown now: the one that is under way, else the one the hall is looking at, else until the next step the result
 * of one that belongs to no item; none after the close.
 */
export function voteInHand(view: HallView): VoteRow | null {
  const all = Object.values(view.votes)
  const underWay = all.find((vote): vote is VoteRow => vote.state !== 'planned' && isUnderWay(vote))
  if (underWay) return underWay
  if (view.stage.main?.phase === 'closed') return null
  const picture = pictureOf(view)
  if (picture.show === 'vote') return picture.vote
  const [latest] = closedVotes(view)
  const since = view.stage.main?.position?.since ?? 0
  return latest && latest.itemId === null && latest.closedAt >= since ? latest : null
}

type Held<S extends VoteRow['state']> = Extract<VoteRow, { state: S }>

/** Every vote with a result, the latest first. */
export const closedVotes = (view: Pick<HallView, 'votes'>): Held<'closed'>[] =>
  Object.values(view.votes)
    .filter((vote): vote is Held<'closed'> => vote.state === 'closed')
    .sort((a, b) => b.closedAt - a.closedAt)

/** The vote on a motion that was cancelled last, if the motion is to be put again. */
export const cancelledBefore = (view: Pick<HallView, 'votes'>, { motionId }: VoteRow): Held<'cancelled'> | null =>
  Object.values(view.votes)
    .filter((vote): vote is Held<'cancelled'> => vote.state === 'cancelled' && vote.motionId === motionId)
    .sort((a, b) => b.cancelledAt - a.cancelledAt)[0] ?? null
