import type { ClosedVote } from '../../shared/vote/shown.ts'
import { useTexts } from '../i18n/texts.ts'
import { readOutcome, readPlaces } from './result-words.ts'
import { scriptTexts } from './texts.ts'

/**
 * The sentence with which the MC ends the reading of a result, as the screens show it. `mostNames`: where more candidates
 * than these would be named in it, it says their places in the list that stands beside it.
 */
export function useOutcomeSentence(vote: ClosedVote, mostNames = Number.POSITIVE_INFINITY): string {
  const t = useTexts(scriptTexts)
  const { chosen, tied } = vote.outcome
  if (vote.tally !== null && chosen.length + tied.length > mostNames) return readPlaces(vote.outcome, t)
  const said = readOutcome(vote, { t })
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ')
  // No line of a large screen ends within a name.
  return vote.candidates.reduce((text, { name }) => text.split(name).join(name.replace(/ /g, '\u00a0')), said)
}
