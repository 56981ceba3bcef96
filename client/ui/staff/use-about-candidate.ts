import type { CandidateRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { voteResultTexts } from './vote-result-texts.ts'

/** Year of birth, position and unit, as far as they are known. */
export function useAboutCandidate(): (candidate: Pick<CandidateRow, 'birthYear' | 'position' | 'unit'>) => string {
  const t = useTexts(voteResultTexts)
  return ({ birthYear, position, unit }) =>
    [birthYear === null ? '' : t('born', { year: birthYear }), position, unit].filter(Boolean).join(', ')
}
