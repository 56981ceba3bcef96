import type { ConferenceId } from '../shared/ids.ts'
import { linkedRoles } from '../shared/roles.ts'
import type { LinkRow } from '../shared/views.ts'
import type { Link } from './storage/port.ts'

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

/** Where a badge's link begins: its code follows the #. */
export const badgeUrl = (base: string): string => `${base}/#`
