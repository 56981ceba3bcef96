import type { DeskPersonRow } from '../../../shared/door-views.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import type { Arrival } from './arrivals.ts'

/** Whose arrival it is: known at once by name or by a badge that is on the list, else from the server's answer on. */
export function usePersonOf({ shown, verdict }: Arrival): DeskPersonRow | undefined {
  const personId = 'personId' in verdict ? verdict.personId : 'personId' in shown ? shown.personId : null
  return receptionHooks.useView((view) => (personId === null ? undefined : view.people[personId]))
}

/** The conference's time zone; the device's until there is a conference. */
export const useConferenceZone = (): string =>
  receptionHooks.useView((view) => view.conference.main?.timeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
