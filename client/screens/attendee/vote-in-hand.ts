import { pictureOf } from '../../../shared/stage/picture.ts'
import type { HallView, VoteRow } from '../../../shared/views.ts'

/** The vote to be shown now: the one that is open, else the one the hall is looking at; none after the close. */
export function voteInHand(view: HallView): VoteRow | null {
  const open = Object.values(view.votes).find((vote) => vote.state === 'open')
  if (open) return open
  if (view.stage.main?.phase === 'closed') return null
  const picture = pictureOf(view)
  return picture.show === 'vote' ? picture.vote : null
}
