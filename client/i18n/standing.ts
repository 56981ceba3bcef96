import { commonTexts } from './common.ts'
import { useTexts } from './texts.ts'

/** Tư cách: an official delegate, or as what the roster has somebody without a vote, who need not be a guest. */
export function useStanding(): (person: { official: boolean; category: string }) => string {
  const t = useTexts(commonTexts)
  return ({ official, category }) => (official ? t('official') : t('whoWithoutVote', { who: category || t('guest') }))
}
