import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { readBadgeCode } from '../../shared/attendance/badge-code.ts'
import type { ConferenceId, PersonId } from '../../shared/ids.ts'
import type { ConnectRefusal } from '../../shared/protocol.ts'
import type { Instant } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'
import type { PhoneTokens } from './phone-tokens.ts'

const phone = z.string().check(z.minLength(16), z.maxLength(100))
const shown = z.union([
  z.object({ badge: z.string().check(z.maxLength(100)), phone }),
  z.object({ token: z.string().check(z.maxLength(100)), phone }),
])

export type Attendee = { hall: Hall; personId: PersonId }

/**
 * Lets an attendee's phone in by its badge, or by a token from a desk's screen. The first phone to show a badge holds
 * it until reception lets it go: a photograph of somebody else's badge opens nothing once he has used it.
 */
export function createAttendeeAccess(using: {
  halls: ReadonlyMap<ConferenceId, Hall>
  tokens: PhoneTokens
  now: () => Instant
}): (credential: unknown) => Promise<Attendee | ConnectRefusal> {
  const { halls, tokens, now } = using
  const byBadge = (badge: string): Attendee | ConnectRefusal => {
    const code = readBadgeCode(badge)
    if (!code) return 'unknownBadge'
    for (const hall of halls.values()) {
      const person = hall.personByBadge(code)
      if (person) return { hall, personId: person.id }
      if (hall.revokedBadge(code)) return 'badgeRevokedHere'
    }
    return 'unknownBadge'
  }
  const byToken = (token: string): Attendee | ConnectRefusal => {
    const taken = tokens.take(token, now())
    const hall = taken && halls.get(taken.conferenceId)
    return taken && hall ? { hall, personId: taken.personId } : 'tokenGone'
  }
  return async (credential) => {
    const parsed = shown.safeParse(credential)
    if (!parsed.success) return 'unknownBadge'
    const found = 'badge' in parsed.data ? byBadge(parsed.data.badge) : byToken(parsed.data.token)
    if (typeof found === 'string') return found
    const { hall, personId } = found
    if (!hall.conference.attendance.delegates.has(personId)) return 'unknownBadge'
    const held = await hall.store.people.holdBadge(personId, hashed(parsed.data.phone))
    if (held === 'heldByOther') return 'heldByOtherPhone'
    if (held === 'released') return 'phoneReleased'
    hall.badgeHeld(personId)
    return found
  }
}

/** A phone's secret is of use to whoever reads it: only its hash is kept. */
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')
