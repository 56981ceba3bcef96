import { createHash } from 'node:crypto'
import type { Fact } from '../shared/facts.ts'
import type { VoteId } from '../shared/ids.ts'
import type { Refusal } from '../shared/refusals.ts'
import { decideCastingClosed, decideVoteClosed, mayCloseVote } from '../shared/vote/decide-vote.ts'
import type { Stored } from '../shared/vote/recount.ts'
import type { Closing, ReceiptList } from '../shared/vote/vote.ts'
import type { Hall } from './hall.ts'
import type { BoxCount } from './storage/port.ts'

/** The list in which voters find their ballots: sorted, a line each, and what it comes to. */
export const receiptsText = (receipts: readonly string[]): string => receipts.map((receipt) => `${receipt}\n`).join('')

const hashOf = (lines: readonly string[]): string => createHash('sha256').update(receiptsText(lines)).digest('hex')

const receiptList = (receipts: readonly string[]): ReceiptList => ({ count: receipts.length, hash: hashOf(receipts) })

/** What lies in the box, to be held against the result. */
export function storedIn({ choices, receipts, voters, voterLines, sealed, paper }: BoxCount): Stored {
  const { count, hash } = receiptList(receipts)
  return { choices, receipts: count, receiptsHash: hash, voters, votersHash: hashOf(voterLines), sealed, paper }
}

/**
 * Seals the box, and from here on no ballot goes in: what is counted is what was acknowledged. Where ballots were handed out
 * on paper the tellers count those first.
 */
export async function closeCasting(hall: Hall, voteId: VoteId, closing: Closing): Promise<Refusal | Fact[]> {
  const refusal = mayCloseVote(hall.conference, voteId)
  if (refusal) return refusal
  await hall.store.ballotBox.seal(voteId)
  const box = await hall.store.ballotBox.count(voteId)
  if (box.paper.issued > 0) return decideCastingClosed(hall.conference, voteId, closing)
  return closedWith(hall, voteId, closing, box)
}

/** The result, of all that is in the sealed box. */
export function closedWith(hall: Hall, voteId: VoteId, closing: Closing, box: BoxCount): Refusal | Fact[] {
  const { choices, receipts, paper, voterLines } = box
  return decideVoteClosed(hall.conference, voteId, closing, {
    choices,
    receipts: receiptList(receipts),
    paper,
    votersHash: hashOf(voterLines),
  })
}
