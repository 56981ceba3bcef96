import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { voteTexts } from './vote-texts.ts'

/** What is on a ballot, in words; nothing where the motion's row is gone. */
export function useChoiceWords(): (vote: VoteRow | null, choice: Choice) => string | null {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  return (vote, choice) => {
    if (!vote) return null
    if ('answer' in choice) return words.answer(vote, choice.answer)
    const names = vote.candidates.filter(({ id }) => choice.candidates.includes(id)).map(({ name }) => name)
    return names.length === 0 ? t('nobody') : names.join(', ')
  }
}
