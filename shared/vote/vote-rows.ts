import type { HallView } from '../views.ts'
import type { VoteRow } from '../vote-views.ts'

type Votes = Pick<HallView, 'votes'>

/** One that was opened, whatever has become of it. */
export type HeldVote = Exclude<VoteRow, { state: 'planned' }>
export type VoteUnderWay = Extract<VoteRow, { state: 'open' | 'counting' }>

/** The one vote that is open or being counted, wherever the agenda is. */
export const underWayIn = ({ votes }: Votes): VoteUnderWay | undefined =>
  Object.values(votes).find((vote): vote is VoteUnderWay => vote.state === 'open' || vote.state === 'counting')

/** Every vote that was opened, the latest first; those cancelled too. */
export const heldVotes = ({ votes }: Votes): HeldVote[] =>
  Object.values(votes)
    .filter((vote): vote is HeldVote => vote.state !== 'planned')
    .sort((a, b) => b.openedAt - a.openedAt)

/** How often a motion was put to the vote, as `openVote` is told so that a double tap opens one. */
export const timesHeld = (view: Votes, motionId: string): number =>
  heldVotes(view).filter((vote) => vote.motionId === motionId).length
