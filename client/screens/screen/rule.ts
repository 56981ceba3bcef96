import type { Majority } from '../../../shared/model.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'

/** The rule of adoption in words. */
export function useRule({ comparison, numerator, denominator }: Majority): string {
  return useTexts(commonTexts)(comparison, { numerator, denominator })
}
