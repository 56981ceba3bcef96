import type { RequestHandler } from 'express'
import type { ConferenceId } from '../shared/ids.ts'
import { receiptsText } from './close-vote.ts'
import type { Hall } from './hall.ts'

/**
 * The receipts of a vote that is closed, sorted, one a line: for everybody, since none says whose it is or what is on the
 * ballot. Before the closing there is no list, for its growing would tell the order in which people vote.
 */
export const serveReceipts =
  (halls: ReadonlyMap<ConferenceId, Hall>): RequestHandler<{ voteId: string }> =>
  async (request, response) => {
    const { voteId } = request.params
    const hall = [...halls.values()].find(({ conference }) =>
      conference.votes.some(({ id, state }) => id === voteId && state === 'closed'),
    )
    if (!hall) return void response.sendStatus(404)
    const { receipts } = await hall.store.ballotBox.count(voteId)
    response.setHeader('cache-control', 'private, max-age=31536000, immutable')
    response.type('text/plain').send(receiptsText(receipts))
  }
