import type { ConferenceId, PersonId } from '../../shared/ids.ts'
import type { Instant } from '../../shared/time.ts'

/** What a QR code on a desk's screen lets in: one phone, once, within two minutes. Kept in memory only. */
export type PhoneTokens = {
  offer: (conferenceId: ConferenceId, personId: PersonId, now: Instant) => string
  take: (token: string, now: Instant) => { conferenceId: ConferenceId; personId: PersonId } | null
}

const validFor = 2 * 60_000

export function createPhoneTokens(newToken: () => string): PhoneTokens {
  const offered = new Map<string, { conferenceId: ConferenceId; personId: PersonId; until: Instant }>()
  return {
    offer: (conferenceId, personId, now) => {
      for (const [token, { until }] of offered) if (until < now) offered.delete(token)
      const token = newToken()
      offered.set(token, { conferenceId, personId, until: now + validFor })
      return token
    },
    take: (token, now) => {
      const found = offered.get(token)
      offered.delete(token)
      return found && found.until >= now ? { conferenceId: found.conferenceId, personId: found.personId } : null
    },
  }
}
