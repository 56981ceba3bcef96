import type { CandidateId } from '../ids.ts'
import { type Answer, answers } from '../model.ts'
import type { Motion } from './motion.ts'

/** What is on a ballot: an answer, or the candidates that are ticked, of whom there may be none. */
export type Choice = { answer: Answer } | { candidates: readonly CandidateId[] }

/** How a ballot came in: from the voter's phone, at a kiosk, through a teller who saw the raised hand, or on paper. */
export const ballotMeans = ['phone', 'kiosk', 'teller', 'paper'] as const
export type BallotMeans = (typeof ballotMeans)[number]

/** Whether such a ballot can be cast on this motion; only a paper one can be invalid, which no device lets through. */
export function isValidChoice(motion: Motion, choice: Choice): boolean {
  if ('answer' in choice) {
    return motion.form !== 'candidates' && (choice.answer !== 'other' || motion.otherAnswer !== null)
  }
  const { candidates } = choice
  return (
    motion.form === 'candidates' &&
    candidates.length <= (motion.seats ?? motion.candidates.length) &&
    new Set(candidates).size === candidates.length &&
    candidates.every((id) => motion.candidates.some((candidate) => candidate.id === id))
  )
}

/** A choice as the box keeps it, the same for the same choice whatever order it was ticked in. `invalid` is of paper alone. */
export type KeptChoice = string

export const invalidChoice: KeptChoice = 'invalid'

export const keepChoice = (choice: Choice): KeptChoice =>
  'answer' in choice ? choice.answer : JSON.stringify([...choice.candidates].sort())

/** What `keepChoice` kept; null for an invalid paper ballot, and for what no ballot says: a recount must not stumble over it. */
export function readChoice(kept: KeptChoice): Choice | null {
  const answer = answers.find((one) => one === kept)
  if (answer) return { answer }
  try {
    const candidates: unknown = JSON.parse(kept)
    return isIdList(candidates) ? { candidates } : null
  } catch {
    return null // invalid, or tampered with
  }
}

const isIdList = (value: unknown): value is CandidateId[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string')

/**
 * What a voter finds his ballot by afterwards: eight characters that his own device throws, without those that look alike
 * (0 O, 1 I L, U V). It says nothing of what is on the ballot.
 */
export const receiptPattern = /^[2-9A-HJKMNP-TW-Z]{8}$/
export const receiptAlphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** Two groups of four, as it is read out and compared by eye. */
export const receiptInGroups = (receipt: string): string => `${receipt.slice(0, 4)} ${receipt.slice(4)}`
