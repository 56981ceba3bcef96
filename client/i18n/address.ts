import type { FormOfAddress } from '../../shared/model.ts'
import { commonTexts } from './common.ts'
import { useTexts } from './texts.ts'

/** How a conference speaks to a delegate, for the middle and for the beginning of a sentence. */
export function useFormOfAddress(form: FormOfAddress | undefined): { address: string; Address: string } {
  const common = useTexts(commonTexts)
  const address = common(form ?? 'neutral')
  return { address, Address: address.charAt(0).toLocaleUpperCase('vi') + address.slice(1) }
}
