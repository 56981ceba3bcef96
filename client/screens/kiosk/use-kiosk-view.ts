import { viewHook } from '../../hall.tsx'
import { useFormOfAddress } from '../../i18n/address.ts'

/** What a kiosk shows between voters. */
export const useKioskView = viewHook<'kiosk'>()

/** How this conference speaks to a delegate. */
export const useAddress = (): { address: string; Address: string } =>
  useFormOfAddress(useKioskView((view) => view.conference.main?.address))
