import { pbkdf2Sync } from 'node:crypto'
import type { BadgeCode } from '../../shared/attendance/badge-code.ts'
import { badgeHashing } from '../../shared/attendance/badge-hashing.ts'
import type { ConferenceId } from '../../shared/ids.ts'

/** The hash by which a desk knows a badge without a line; `client/` computes the same from what it scans. */
export function badgeHash(code: BadgeCode, conferenceId: ConferenceId): string {
  const { rounds, bytes } = badgeHashing
  return pbkdf2Sync(code, conferenceId, rounds, bytes, 'sha256').toString('hex')
}
