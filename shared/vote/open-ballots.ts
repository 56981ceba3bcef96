import type { PersonId } from '../ids.ts'
import type { BallotMeans, Choice } from './ballot.ts'

/** Who voted what in an open vote: he may be on the roster no more. */
export type OpenBallotRow = {
  personId: PersonId
  number: number
  name: string
  position: string
  unit: string
  means: BallotMeans
  choice: Choice | null
}

/** For the office alone, when it asks: everybody who voted in one open vote, or that there is no such vote that is closed. */
export type OpenBallots = { ballots: OpenBallotRow[] } | { refused: 'noOpenBallots' }
