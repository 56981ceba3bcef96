import { officeHooks } from '../../staff-hooks.ts'

/** The conference's time zone; the device's until there is a conference. */
export const useConferenceZone = (): string =>
  officeHooks.useView((view) => view.conference.main?.timeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
