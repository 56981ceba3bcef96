import type { ClosedVote } from '../../shared/vote/shown.ts'
import { useTexts } from '../i18n/texts.ts'
import { readOutcome } from './result-words.ts'
import { scriptTexts } from './texts.ts'

/** The sentence with which the MC ends the reading of a result, as the screens show it. */
export function useOutcomeSentence(vote: ClosedVote): string {
  const t = useTexts(scriptTexts)
  const said = readOutcome(vote, { t })
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ')
  // No line of a large screen ends within a name.
  return vote.candidates.reduce((text, { name }) => text.split(name).join(name.replace(/ /g, '\u00a0')), said)
}
