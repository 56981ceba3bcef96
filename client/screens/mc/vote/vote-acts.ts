import { votesOf } from '../../../../shared/stage/picture.ts'
import type { McView } from '../../../../shared/views.ts'
import { fewestForSecrecy } from '../../../../shared/vote/motion.ts'
import { heldVotes, timesHeld, underWayIn, type VoteUnderWay } from '../../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import type { Act } from '../next-act.ts'

type Tables = Pick<McView, 'items' | 'stage' | 'votes' | 'attendance' | 'quorums'>

/** Why a vote cannot be opened, which the server would refuse: nobody entitled is there, or too few to keep a secret. */
export function whyNotOpen({ attendance }: Pick<Tables, 'attendance'>, vote: VoteRow): 'emptyRoll' | 'tooFew' | null {
  const roll = attendance.main?.present ?? 0
  if (roll === 0) return 'emptyRoll'
  return vote.ballot === 'secret' && roll < fewestForSecrecy ? 'tooFew' : null
}

export const mayOpen = (view: Tables, vote: VoteRow): boolean => whyNotOpen(view, vote) === null

/** How many are missing of those whom the motion's own rule asks for; null where they are there. */
export function lacksQuorum({ quorums }: Pick<Tables, 'quorums'>, { motionId }: VoteRow) {
  const found = quorums[motionId]
  return found && found.present < found.needed ? found : null
}

export function openVoteAct(view: Tables, vote: VoteRow): Act {
  const belowQuorum = lacksQuorum(view, vote) !== null
  const { motionId } = vote
  return {
    command: { type: 'openVote', motionId, after: timesHeld(view, motionId), belowQuorum },
    target: { to: vote.state === 'planned' ? 'openVote' : 'repeatVote', vote, belowQuorum },
  }
}

export const closeVoteAct = (vote: Extract<VoteRow, { state: 'open' }>): Act => ({
  command: { type: 'closeVote', voteId: vote.id },
  target: { to: 'closeVote', vote },
})

export const cancelVoteAct = (vote: VoteUnderWay): Act => ({
  command: { type: 'cancelVote', voteId: vote.id },
  target: { to: 'cancelVote', vote },
})

/** Opened beside the large button: a motion of no item, one of the live item, or one put again. */
export const putAct = (view: Tables, vote: VoteRow): Act | null =>
  whyNotPut(view, vote) === null ? openVoteAct(view, vote) : null

type Why = { why: 'notRunning' | 'underWay' | 'notThisItem' | 'emptyRoll' | 'tooFew'; values: Record<string, number> }

/** Why it cannot be, in a word for the dictionary; null where it can. */
export function whyNotPut(view: Tables, vote: VoteRow): Why | null {
  const { position, phase } = view.stage.main ?? {}
  const underWay = underWayIn(view)
  if (!position || phase !== 'running') return { why: 'notRunning', values: {} }
  if (underWay) return { why: 'underWay', values: {} }
  if (vote.itemId !== null && vote.itemId !== position.itemId) {
    return { why: 'notThisItem', values: { number: view.items[vote.itemId]?.number ?? 0 } }
  }
  const why = whyNotOpen(view, vote)
  return why && { why, values: { fewest: fewestForSecrecy } }
}

/** What may be done about votes beside the large button: cancelled, put again, or put without an item. */
export function voteActs(view: Tables): Act[] {
  const underWay = underWayIn(view)
  if (underWay) return [cancelVoteAct(underWay)]
  return motionsShown(view).flatMap((vote) => putAct(view, vote) ?? [])
}

export type ClosedByItself = 'closedByTime' | 'closedByAll'

/** Why a vote that the MC was asked about, to close or to cancel it, has closed meanwhile without him. */
export function closedByItself({ votes }: Pick<Tables, 'votes'>, { target }: Act): ClosedByItself | null {
  if (target.to !== 'closeVote' && target.to !== 'cancelVote') return null
  const vote = votes[target.vote.id]
  if (vote?.state === 'closed') {
    if (vote.closing === 'hand') return null
    return vote.closing === 'time' ? 'closedByTime' : 'closedByAll'
  }
  // While tellers count, the row has only the times.
  if (vote?.state !== 'counting' || vote.closesAt === null) return null
  return vote.closedAt >= vote.closesAt ? 'closedByTime' : null
}

/** One row for each motion: of the live item in their order, then those of no item, then those of earlier items. */
export function motionsShown(view: Pick<Tables, 'items' | 'stage' | 'votes'>): VoteRow[] {
  const live = view.stage.main?.position?.itemId
  const latest = new Map<string, VoteRow>()
  for (const vote of [...heldVotes(view).reverse(), ...planned(view)]) latest.set(vote.motionId, vote)
  const ofLive = live ? votesOf(view, live) : []
  const rest = [...latest.values()].filter(({ motionId }) => !ofLive.some((vote) => vote.motionId === motionId))
  const itemNumber = ({ itemId }: VoteRow) => (itemId === null ? 0 : (view.items[itemId]?.number ?? 0))
  return [...ofLive, ...rest.sort((a, b) => itemNumber(a) - itemNumber(b))]
}

const planned = ({ votes }: Pick<Tables, 'votes'>): VoteRow[] =>
  Object.values(votes).filter(({ state }) => state === 'planned')
