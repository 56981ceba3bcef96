import type { HeldVote } from '../../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { voteTexts } from './texts.ts'

/** How many have voted, and beside them who holds a ballot on paper. */
export function useTurnoutWords(): (vote: HeldVote) => string {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  return ({ cast, onPaper, rollSize: roll }) => {
    const received = t('turnout', { cast, roll })
    return onPaper > 0 ? `${received} · ${words.t('onPaper', { count: onPaper })}` : received
  }
}
