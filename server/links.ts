import type { ConferenceId } from '../shared/ids.ts'
import { linkedRoles } from '../shared/roles.ts'
import type { LinkRow } from '../shared/views.ts'
import type { Link } from './storage/port.ts'

/** Where this server is reached: over plain HTTP, over HTTPS where that is on, and which of the two phones use. */
export type Reached = { plain: string; secure: string | null; phones: 'http' | 'https' }

/** Staff devices need what only HTTPS gives: the camera, a screen that stays awake. */
export const staffBase = ({ plain, secure }: Reached): string => secure ?? plain

/** Phones have nothing to trust first on plain HTTP; an office whose certificate every phone knows may choose otherwise. */
export const phonesBase = ({ plain, secure, phones }: Reached): string =>
  phones === 'https' && secure !== null ? secure : plain

/** The key stands after the #, which browsers keep to themselves: it is in no request and no log. */
const roleUrl = (base: string, { role, key }: Link): string => `${base}/${role}#${key}`

/** The links of one conference, in the order of the roles. */
export function linksOf(conferenceId: ConferenceId, links: readonly Link[], base: string): LinkRow[] {
  return linkedRoles.flatMap((role) =>
    links
      .filter((link) => link.conferenceId === conferenceId && link.role === role)
      .map((link) => ({ role, url: roleUrl(base, link) })),
  )
}
