import type { OpenBallotRow, OpenBallots } from '../shared/vote/open-ballots.ts'
import type { Hall } from './hall.ts'
import type { ForOffice } from './office-hall.ts'
import { choiceOf } from './views/vote-tables.ts'

/** Who voted what in an open vote that is closed: asked for vote by vote, since a dozen of two thousand are too much for a view. */
export const serveOpenBallots = (forOffice: ForOffice) =>
  forOffice(async (hall, { params: { voteId } }, response) => {
    const ballots = openBallots(hall, voteId)
    const answer: OpenBallots = ballots ? { ballots } : { refused: 'noOpenBallots' }
    response.status(ballots ? 200 : 404).json(answer)
  })

function openBallots(hall: Hall, voteId: unknown): OpenBallotRow[] | null {
  const vote = hall.conference.votes.find(({ id }) => id === voteId)
  if (vote?.state !== 'closed' || vote.motion.ballot !== 'open') return null
  return [...hall.voters(vote.id)].flatMap(([personId, voter]) => {
    const person = hall.people.get(personId)
    if (!person) return []
    const { number, name, position, unit } = person
    return [{ personId, number, name, position, unit, means: voter.means, choice: choiceOf(voter) }]
  })
}
