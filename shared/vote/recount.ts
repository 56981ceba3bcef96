import type { Tally } from '../model.ts'
import { type ChoiceCounts, outcomeOf, tallyOf } from './count.ts'
import type { Motion } from './motion.ts'
import type { Vote } from './vote.ts'

/** What a count of the stored ballots can disagree in with the result on record. */
export const recountDifferences = ['tally', 'outcome', 'receipts', 'voters', 'notClosed'] as const
export type RecountDifference = (typeof recountDifferences)[number]

/** What lies in the box now. `receiptsHash` as in the result. */
export type Stored = {
  choices: ChoiceCounts
  receipts: number
  receiptsHash: string
  voters: number
  votersHash: string
  sealed: boolean
  paper: { issued: number; returned: number }
}

/**
 * Counts the stored ballots again and holds them against the result: every answer, the outcome by the rules frozen at
 * opening, the list of receipts, who has voted, and that there is one ballot for each of them (on paper: for every one in the box).
 */
export function recount(vote: Vote, stored: Stored): { tally: Tally; differences: RecountDifference[] } {
  const tally = tallyOf(stored.choices, vote.motion.candidates)
  if (vote.state !== 'closed') return { tally, differences: ['notClosed'] }
  const { issued, returned } = stored.paper
  // Of votes of earlier versions, which have no receipts, nothing was withheld.
  const announcedBy: Motion = vote.receipts === null ? { ...vote.motion, ballot: 'open' } : vote.motion
  const differences: Record<Exclude<RecountDifference, 'notClosed'>, boolean> = {
    tally: !same(tally, vote.tally),
    outcome: !same(outcomeOf(announcedBy, vote.roll.size, tally), vote.outcome),
    // Votes of earlier versions have none.
    receipts:
      vote.receipts !== null &&
      (vote.receipts.count !== stored.receipts ||
        vote.receipts.hash !== stored.receiptsHash ||
        stored.receipts !== tally.cast),
    voters:
      stored.voters - issued + returned !== tally.cast ||
      !same(stored.paper, vote.paper) ||
      !stored.sealed ||
      (vote.votersHash !== null && stored.votersHash !== vote.votersHash),
  }
  return { tally, differences: recountDifferences.filter((one) => one !== 'notClosed' && differences[one]) }
}

/** Whatever order its keys came in. */
const same = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
