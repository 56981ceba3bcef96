import type { CommandBody } from '../../../shared/commands.ts'
import type { CandidateId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { writeTicks } from '../../../shared/vote/paper-ballot.ts'

export type PaperBallots = CommandBody<'enterPaperCount'>['ballots']

/** What a teller has typed of each answer, and of invalid ballots. */
export type AnswersTyped = Partial<Record<Answer | 'invalid', string>>

/** How many of each; null where something typed is no number. What is empty is none. */
export function readAnswers(typed: AnswersTyped): PaperBallots | null {
  const read = (Object.entries(typed) as [Answer | 'invalid', string][]).map(([answer, text]) => ({
    choice: answer === 'invalid' ? null : { answer },
    ballots: text.trim() === '' ? 0 : /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN,
  }))
  return read.some(({ ballots }) => Number.isNaN(ballots)) ? null : read.filter(({ ballots }) => ballots > 0)
}

/** Ballots entered one by one, those with the same on them together; null is an invalid one. */
export function gatherBallots(
  entered: readonly (Choice | null)[],
  candidates: readonly { id: CandidateId }[],
): PaperBallots {
  const gathered = new Map<string, PaperBallots[number]>()
  for (const on of entered) {
    const choice = on && 'candidates' in on ? writeTicks(candidates, on.candidates) : on
    const key = JSON.stringify(choice)
    gathered.set(key, { choice, ballots: (gathered.get(key)?.ballots ?? 0) + 1 })
  }
  return [...gathered.values()]
}

export const ballotsIn = (ballots: PaperBallots): number => ballots.reduce((sum, one) => sum + one.ballots, 0)
