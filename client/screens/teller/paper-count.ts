import type { CommandBody } from '../../../shared/commands.ts'
import type { Answer } from '../../../shared/model.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'

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
export function gatherBallots(entered: readonly (Choice | null)[]): PaperBallots {
  const gathered = new Map<string, PaperBallots[number]>()
  for (const choice of entered) {
    const written = sorted(choice)
    const key = JSON.stringify(written)
    gathered.set(key, { choice: written, ballots: (gathered.get(key)?.ballots ?? 0) + 1 })
  }
  return [...gathered.values()]
}

const sorted = (choice: Choice | null): PaperBallots[number]['choice'] =>
  choice && 'candidates' in choice ? { candidates: [...choice.candidates].sort() } : choice

export const ballotsIn = (ballots: PaperBallots): number => ballots.reduce((sum, one) => sum + one.ballots, 0)
