import { viewHook } from '../../hall.tsx'

/** What everybody in the hall may see, as this phone has it. */
export const useHallView = viewHook<'attendee'>()
