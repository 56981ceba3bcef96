import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BadgeCode } from '../../../shared/attendance/badge-code.ts'
import { badgeHashing } from '../../../shared/attendance/badge-hashing.ts'
import type { MeantHere } from '../../../shared/attendance/desk-verdict.ts'
import type { ConferenceId, PersonId } from '../../../shared/ids.ts'
import type { ReceptionView } from '../../../shared/views.ts'

/** The same hash as the server's; in plain JavaScript, since browsers have `crypto.subtle` in secure contexts only. */
export function badgeHash(code: BadgeCode, conferenceId: ConferenceId): string {
  const { rounds: c, bytes: dkLen } = badgeHashing
  return bytesToHex(pbkdf2(sha256, code, conferenceId, { c, dkLen }))
}

const indices = new WeakMap<ReceptionView['people'], ReadonlyMap<string, PersonId>>()

/**
 * Whose badge it is, or why nobody's, as far as this desk knows. Without a conference there is no salt, and the server
 * has to say.
 */
export function ownerOfBadge(code: BadgeCode, { conference, people, revokedBadges }: ReceptionView): MeantHere {
  if (!conference.main) return { refused: 'unknownCode' }
  const index =
    indices.get(people) ?? new Map(Object.values(people).map(({ badgeHash: hash, id }) => [hash, id] as const))
  indices.set(people, index)
  const hash = badgeHash(code, conference.main.id)
  return index.get(hash) ?? { refused: revokedBadges[hash] ? 'badgeRevoked' : 'unknownCode' }
}
