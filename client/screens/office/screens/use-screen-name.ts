import type { ScreenRow } from '../../../../shared/stage-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { screensTexts } from './texts.ts'

/** What a screen is called: by its place where it has no name. */
export function useScreenName(): (screen: Pick<ScreenRow, 'name' | 'number'>) => string {
  const t = useTexts(screensTexts)
  return ({ name, number }) => name || t('unnamed', { number })
}
