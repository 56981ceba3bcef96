import type { CandidateId } from '../ids.ts'
import type { Majority, Tally } from '../model.ts'
import { type KeptChoice, readChoice } from './ballot.ts'
import { fewestForSecrecy, type Motion, type VoteBase } from './motion.ts'

/** How often each choice is in the box. */
export type ChoiceCounts = ReadonlyMap<KeptChoice, number>

/** Nothing counted: every candidate stands in it with none. */
export const emptyTally = (candidates: readonly { id: CandidateId }[] = []): Tally => ({
  for: 0,
  against: 0,
  other: 0,
  cast: 0,
  invalid: 0,
  candidates: Object.fromEntries(candidates.map(({ id }) => [id, 0])),
})

/** Counts what is in the box, ballot by ballot. */
export function tallyOf(counts: ChoiceCounts, candidates: readonly { id: CandidateId }[]): Tally {
  const tally = emptyTally(candidates)
  for (const [kept, ballots] of counts) {
    tally.cast += ballots
    const choice = readChoice(kept)
    if (!choice) tally.invalid += ballots
    else if ('answer' in choice) tally[choice.answer] += ballots
    else for (const id of choice.candidates) tally.candidates[id] = (tally.candidates[id] ?? 0) + ballots
  }
  return tally
}

/** How many the majority and every percentage of a vote are of. */
export function sizeOfBase(base: VoteBase, rollSize: number, { cast, invalid }: Pick<Tally, 'cast' | 'invalid'>) {
  switch (base) {
    case 'roll':
      return rollSize
    case 'cast':
      return cast
    case 'valid':
      return cast - invalid
    default:
      return base satisfies never
  }
}

/** Compared in integers: 3 * yes >= 2 * base, never a rounded percentage. Nobody adopts anything with an empty base. */
export function isAdopted(majority: Majority, inFavour: number, base: number): boolean {
  const have = majority.denominator * inFavour
  const need = majority.numerator * base
  return base > 0 && (majority.comparison === 'moreThan' ? have > need : have >= need)
}

/** How many in favour adopt, of a base. */
export function votesNeeded(majority: Majority, base: number): number {
  const whole = Math.floor((majority.numerator * base) / majority.denominator)
  const isExact = whole * majority.denominator === majority.numerator * base
  return majority.comparison === 'moreThan' || !isExact ? whole + 1 : whole
}

/** Hundredths of a percent of the base, rounded half up in integers: 9500 is 95,00 %. */
export function shareOf(part: number, base: number): number {
  return base === 0 ? 0 : Math.floor((part * 20_000 + base) / (2 * base))
}

/**
 * What a count comes to. Of candidates, `chosen` are those over the threshold, by number of votes, and no more than the
 * seats; `tied` have the same number of votes with fewer seats left than they are, and none of them is chosen: a tie is the
 * conference's to settle. `adopted` says of candidates that all the seats are filled, or where there is no number of them
 * that everybody passed.
 */
export type Outcome = { base: number; adopted: boolean; chosen: CandidateId[]; tied: CandidateId[] }

type CountedBy = Pick<Motion, 'form' | 'candidates' | 'seats' | 'majority' | 'base' | 'ballot'>

/**
 * A secret vote in which so few have voted has no result: the count, and even whether it is adopted, would tell what is on
 * their ballots.
 */
export const isTooFewToTell = ({ ballot }: Pick<Motion, 'ballot'>, { cast }: Pick<Tally, 'cast'>): boolean =>
  ballot === 'secret' && cast < fewestForSecrecy

export function outcomeOf(motion: CountedBy, rollSize: number, tally: Tally): Outcome {
  const { form, candidates, seats, majority } = motion
  if (isTooFewToTell(motion, tally)) {
    // Not even how many of them are valid.
    const base = sizeOfBase(motion.base, rollSize, { cast: tally.cast, invalid: 0 })
    return { base, adopted: false, chosen: [], tied: [] }
  }
  const base = sizeOfBase(motion.base, rollSize, tally)
  if (form !== 'candidates') return { base, adopted: isAdopted(majority, tally.for, base), chosen: [], tied: [] }
  const votes = (id: CandidateId) => tally.candidates[id] ?? 0
  // Sorting leaves those with as many votes in the order of the list.
  const passed = candidates
    .map(({ id }) => id)
    .filter((id) => isAdopted(majority, votes(id), base))
    .sort((a, b) => votes(b) - votes(a))
  const wanted = seats ?? candidates.length
  const last = passed[wanted - 1]
  if (passed.length <= wanted || last === undefined) {
    return { base, adopted: passed.length === wanted, chosen: passed, tied: [] }
  }
  const atTheLine = passed.filter((id) => votes(id) === votes(last))
  const above = passed.filter((id) => votes(id) > votes(last))
  const fits = above.length + atTheLine.length <= wanted
  return fits
    ? { base, adopted: true, chosen: [...above, ...atTheLine], tied: [] }
    : { base, adopted: false, chosen: above, tied: atTheLine }
}
