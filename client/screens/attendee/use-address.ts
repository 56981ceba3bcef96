import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useHallView } from './use-hall-view.ts'

/** How this conference speaks to a delegate, for the middle and for the beginning of a sentence. */
export function useAddress(): { address: string; Address: string } {
  const common = useTexts(commonTexts)
  const form = useHallView((view) => view.conference.main?.address)
  const address = common(form ?? 'neutral')
  return { address, Address: address.charAt(0).toLocaleUpperCase('vi') + address.slice(1) }
}
