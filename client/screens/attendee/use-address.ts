import { useFormOfAddress } from '../../i18n/address.ts'
import { useHallView } from './use-hall-view.ts'

/** How this conference speaks to a delegate. */
export const useAddress = (): { address: string; Address: string } =>
  useFormOfAddress(useHallView((view) => view.conference.main?.address))
