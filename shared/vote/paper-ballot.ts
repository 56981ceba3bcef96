import type { CandidateId } from '../ids.ts'
import type { Answer } from '../model.ts'

/**
 * What is on one ballot on paper, as a teller's count is sent: an answer, or the ticks as a hexadecimal number, or null for an
 * invalid one. With the candidates' own ids the count of a few hundred ballots is longer than a message may be.
 */
export type PaperChoice = { answer: Answer } | { ticks: string } | null

/** A digit for each four candidates, in the order of their ids, which all devices know. */
const fourByFour = (candidates: readonly { id: CandidateId }[]): CandidateId[][] => {
  const ids = candidates.map(({ id }) => id).sort()
  return Array.from({ length: Math.ceil(ids.length / 4) }, (_, four) => ids.slice(4 * four, 4 * four + 4))
}

export function writeTicks(
  candidates: readonly { id: CandidateId }[],
  ticked: readonly CandidateId[],
): Exclude<PaperChoice, { answer: Answer } | null> {
  const digit = (four: readonly CandidateId[]) =>
    four.reduce((sum, id, place) => sum + (ticked.includes(id) ? 2 ** place : 0), 0).toString(16)
  return { ticks: fourByFour(candidates).map(digit).join('') }
}

/** Null where it is not of these candidates. */
export function readTicks(candidates: readonly { id: CandidateId }[], ticks: string): CandidateId[] | null {
  const fours = fourByFour(candidates)
  const ticked = fours.flatMap((four, index) =>
    four.filter((_, place) => (Number.parseInt(ticks[index] ?? '', 16) >> place) % 2 === 1),
  )
  return writeTicks(candidates, ticked).ticks === ticks ? ticked : null
}
