import * as z from 'zod/mini'
import { readBadgeCode } from '../../shared/attendance/badge-code.ts'
import type { ConferenceId, PersonId } from '../../shared/ids.ts'
import type { LinkedRole } from '../../shared/roles.ts'
import type { Hall } from '../hall.ts'
import type { Link } from '../storage/port.ts'

/** What a device shows in the handshake. */
const shownKey = z.object({ key: z.string().check(z.maxLength(100)) })
const shownBadge = z.object({ badge: z.string().check(z.maxLength(100)) })

/** Who stands behind a credential. */
export type Access = {
  byKey: (role: LinkedRole, shown: unknown) => ConferenceId | null
  byBadge: (shown: unknown) => { hall: Hall; personId: PersonId } | null
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
    byBadge: (shown) => {
      const parsed = shownBadge.safeParse(shown)
      const code = parsed.success ? readBadgeCode(parsed.data.badge) : null
      const hall = code === null ? undefined : hallOfBadge(code)
      const person = code === null ? undefined : hall?.personByBadge(code)
      return hall && person && hall.conference.attendance.delegates.has(person.id)
        ? { hall, personId: person.id }
        : null
    },
    conferenceOfBadge: (code) => hallOfBadge(code)?.id ?? null,
  }
}
