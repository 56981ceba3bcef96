import type { VoteId } from '../../../../shared/ids.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import type { OpenBallotRow } from '../../../../shared/vote/open-ballots.ts'
import { checkReceipts, fetchReceipts } from '../../../ui/ballot/receipt-list.ts'
import { fetchOpenBallots } from '../../../uploads.ts'

/** What belongs to the record of a vote and is too long for the office's view, by the vote's id. */
export type VoteLists = {
  /** Sorted. */
  receipts: ReadonlyMap<VoteId, readonly string[]>
  /** Who voted what, of open votes. */
  openBallots: ReadonlyMap<VoteId, readonly OpenBallotRow[]>
}

/** Of every vote that is closed; refused where one does not come, for a record without it would be less than it says. */
export async function fetchVoteLists({
  votes,
}: Pick<OfficeView, 'votes'>): Promise<VoteLists | { refused: 'offline' | 'forbidden' }> {
  const receipts = new Map<VoteId, readonly string[]>()
  const openBallots = new Map<VoteId, readonly OpenBallotRow[]>()
  for (const vote of Object.values(votes)) {
    if (vote.state !== 'closed') continue
    if (vote.receipts) {
      const text = await fetchReceipts(vote.id)
      if (text === null) return { refused: 'offline' }
      receipts.set(vote.id, checkReceipts(text, vote.receipts, null).receipts)
    }
    if (vote.ballot !== 'open') continue
    const answer = await fetchOpenBallots(vote.id)
    if ('refused' in answer) return { refused: answer.refused === 'forbidden' ? 'forbidden' : 'offline' }
    openBallots.set(vote.id, answer.ballots)
  }
  return { receipts, openBallots }
}
