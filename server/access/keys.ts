import * as z from 'zod/mini'
import type { ConferenceId } from '../../shared/ids.ts'
import type { LinkedRole } from '../../shared/roles.ts'
import type { Hall } from '../hall.ts'
import type { Link } from '../storage/port.ts'

/** What a device shows in the handshake. */
const shownKey = z.object({ key: z.string().check(z.maxLength(100)) })

/** Who stands behind a credential. */
export type Access = {
  byKey: (role: LinkedRole, shown: unknown) => ConferenceId | null
  conferenceOfBadge: (code: string) => ConferenceId | null
}

/** A role's key opens that role of that conference, and nothing else. */
export function createAccess(links: readonly Link[], halls: ReadonlyMap<ConferenceId, Hall>): Access {
  const owners = new Map(links.map((link) => [`${link.role} ${link.key}`, link.conferenceId]))
  const hallOfBadge = (code: string) => [...halls.values()].find((hall) => hall.personByBadge(code))
  return {
    byKey: (role, shown) => {
      const parsed = shownKey.safeParse(shown)
      return parsed.success ? (owners.get(`${role} ${parsed.data.key}`) ?? null) : null
    },
    conferenceOfBadge: (code) => hallOfBadge(code)?.id ?? null,
  }
}
