import type { Duration, Instant } from '../../shared/time.ts'
import { isWithin, type MachineNames } from './names.ts'

export type Validity = { from: Instant; until: Instant }
/** The authority as it is kept: how long it lasts, and the domains it may sign for. */
export type KeptAuthority = Validity & { domains: readonly string[] }
/** The server's certificate as it is kept, signed by the authority that is kept. */
export type KeptLeaf = Validity & { names: readonly string[] }

export type Renewal = 'keep' | 'renew'

const day: Duration = 86_400_000
export const authorityLasts: Duration = 3_650 * day
/** Browsers take no certificate that lasts longer than 398 days. */
export const leafLasts: Duration = 397 * day
/** A tablet whose clock is slow, or in another time zone by mistake, still finds the certificate begun. */
export const beginsBefore: Duration = day
const renewedWithin: Duration = 30 * day

/**
 * A new authority has to be trusted anew on every device, so it stays whatever the machine is called or wherever it
 * stands; it goes when it ends, or when the office asks for a name that it may not sign for. A clock that has fallen
 * behind is no reason: it will be put right.
 */
export function renewAuthority(kept: KeptAuthority | null, { asked }: MachineNames, now: Instant): Renewal {
  if (!kept || endsSoon(kept, now)) return 'renew'
  return asked.every((name) => isWithin(name, kept.domains)) ? 'keep' : 'renew'
}

/** Nobody notices a new certificate of the same authority: it follows every change of names and addresses. */
export function renewLeaf(kept: KeptLeaf | null, names: readonly string[], now: Instant): Renewal {
  if (!kept || now < kept.from || endsSoon(kept, now)) return 'renew'
  const same = names.length === kept.names.length && names.every((name) => kept.names.includes(name))
  return same ? 'keep' : 'renew'
}

const endsSoon = ({ until }: Validity, now: Instant): boolean => until - now < renewedWithin
