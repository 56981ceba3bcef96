import type { ItemId, PersonId, VoteId } from '../ids.ts'
import type { Answer, Majority, Tally } from '../model.ts'
import type { Instant } from '../time.ts'

type AnyVote = {
  id: VoteId
  itemId: ItemId
  question: string
  candidateIds: readonly PersonId[]
  majority: Majority
  /** Frozen at opening: the official delegates present then. */
  roll: ReadonlySet<PersonId>
  openedAt: Instant
}

export type Vote = AnyVote &
  ({ state: 'open' } | { state: 'closed'; closedAt: Instant; tally: Tally; adopted: boolean })

export const ballotsCast = (tally: Tally): number => tally.for + tally.against + tally.other

/** Compared in integers: 3 * yes >= 2 * base, never a rounded percentage. Nobody adopts anything with an empty base. */
export function isAdopted(majority: Majority, inFavour: number, base: number): boolean {
  const have = majority.denominator * inFavour
  const need = majority.numerator * base
  return base > 0 && (majority.comparison === 'moreThan' ? have > need : have >= need)
}

/** How many in favour adopt, of a base. */
export function votesNeeded(majority: Majority, base: number): number {
  const exact = (majority.numerator * base) / majority.denominator
  return majority.comparison === 'moreThan' ? Math.floor(exact) + 1 : Math.ceil(exact)
}

/** Hundredths of a percent of the base, rounded half up in integers: 9500 is 95,00 %. */
export function shareOf(part: number, base: number): number {
  return base === 0 ? 0 : Math.floor((part * 20_000 + base) / (2 * base))
}

/** What one person may do in a vote, and why not. */
export type Standing = 'entitled' | 'guest' | 'notPresentAtOpening'

export function standing(vote: Pick<Vote, 'roll'>, personId: PersonId, official: boolean): Standing {
  if (vote.roll.has(personId)) return 'entitled'
  return official ? 'notPresentAtOpening' : 'guest'
}

export const emptyTally = (): Record<Answer, number> => ({ for: 0, against: 0, other: 0 })
