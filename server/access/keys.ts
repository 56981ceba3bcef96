import * as z from 'zod/mini'
import type { ConferenceId, KioskId, ScreenId } from '../../shared/ids.ts'
import type { LinkedRole } from '../../shared/roles.ts'
import type { Hall } from '../hall.ts'
import { deviceKeyHash } from '../screens/device-key.ts'
import type { Link } from '../storage/port.ts'

/** What a device shows in the handshake. */
const shownKey = z.object({ key: z.string().check(z.maxLength(100)) })
const shownDevice = z.object({ device: z.string().check(z.regex(/^[\w-]{8,64}$/)) })

/** What a tablet or a screen calls itself by; null where it does not say. */
export const deviceOf = (shown: unknown): string | null => shownDevice.safeParse(shown).data?.device ?? null

/** Who stands behind a credential. */
export type Access = {
  byKey: (role: LinkedRole, shown: unknown) => ConferenceId | null
  /** A screen that an office has paired, by the key of its own. */
  byScreenKey: (shown: unknown) => { conferenceId: ConferenceId; screenId: ScreenId } | null
  /** A screen that was let go, and shows the key that it was paired by. */
  wasLetGo: (shown: unknown) => boolean
  /** A kiosk that an office has paired, by the key of its own; or that it was let go since. */
  byKioskKey: (shown: unknown) => { conferenceId: ConferenceId; kioskId: KioskId } | 'kioskLetGo' | null
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
    byScreenKey: (shown) => {
      const parsed = shownKey.safeParse(shown)
      if (!parsed.success) return null
      const hash = deviceKeyHash(parsed.data.key)
      for (const hall of halls.values()) {
        const screen = Object.values(hall.conference.stage.screens).find(({ keyHash }) => keyHash === hash)
        if (screen) return { conferenceId: hall.id, screenId: screen.id }
      }
      return null
    },
    wasLetGo: (shown) => {
      const parsed = shownKey.safeParse(shown)
      if (!parsed.success) return false
      const hash = deviceKeyHash(parsed.data.key)
      return [...halls.values()].some((hall) => hall.conference.stage.letGo.includes(hash))
    },
    byKioskKey: (shown) => {
      const parsed = shownKey.safeParse(shown)
      if (!parsed.success) return null
      const hash = deviceKeyHash(parsed.data.key)
      for (const { id: conferenceId, conference } of halls.values()) {
        const kiosk = conference.kiosks.find(({ keyHash }) => keyHash === hash)
        if (kiosk) return { conferenceId, kioskId: kiosk.id }
        if (conference.kiosksLetGo.includes(hash)) return 'kioskLetGo'
      }
      return null
    },
    conferenceOfBadge: (code) => hallOfBadge(code)?.id ?? null,
  }
}
