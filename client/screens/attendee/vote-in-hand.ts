import { pictureOf } from '../../../shared/stage/picture.ts'
import type { HallView } from '../../../shared/views.ts'
import { isUnderWay } from '../../../shared/vote/vote.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'

/**
 * The vote to be shown now: the one that is under way, else the one the hall is looking at, else until the next step the latest of
 * those that belong to no item, with its result or as cancelled; none after the close.
 */
export function voteInHand(view: HallView): VoteRow | null {
  const all = Object.values(view.votes)
  const underWay = all.find((vote): vote is VoteRow => vote.state !== 'planned' && isUnderWay(vote))
  if (underWay) return underWay
  if (view.stage.main?.phase === 'closed') return null
  const picture = pictureOf(view)
  if (picture.show === 'vote') return picture.vote
  const [latest] = [...closedVotes(view), ...cancelledVotes(view)].sort((a, b) => overAt(b) - overAt(a))
  const since = view.stage.main?.position?.since ?? 0
  return latest && latest.itemId === null && overAt(latest) >= since ? latest : null
}

type Held<S extends VoteRow['state']> = Extract<VoteRow, { state: S }>

const overAt = (vote: Held<'closed' | 'cancelled'>): number =>
  vote.state === 'closed' ? vote.closedAt : vote.cancelledAt

/** Every vote with a result, the latest first. */
export const closedVotes = (view: Pick<HallView, 'votes'>): Held<'closed'>[] =>
  Object.values(view.votes)
    .filter((vote): vote is Held<'closed'> => vote.state === 'closed')
    .sort((a, b) => b.closedAt - a.closedAt)

/** The latest first. */
const cancelledVotes = (view: Pick<HallView, 'votes'>): Held<'cancelled'>[] =>
  Object.values(view.votes)
    .filter((vote): vote is Held<'cancelled'> => vote.state === 'cancelled')
    .sort((a, b) => b.cancelledAt - a.cancelledAt)

/** The vote on a motion that was cancelled last, if the motion is to be put again. */
export const cancelledBefore = (view: Pick<HallView, 'votes'>, { motionId }: VoteRow): Held<'cancelled'> | null =>
  cancelledVotes(view).find((vote) => vote.motionId === motionId) ?? null
