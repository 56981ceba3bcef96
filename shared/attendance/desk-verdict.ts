import type { PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { Presence } from './attendance.ts'

/** Vào, ra: which way somebody goes through the door. */
export type Direction = 'in' | 'out'

/** As much of a person as a verdict needs: the server's last word on him, as this desk has it. */
export type KnownPerson = { id: PersonId; presence: Pick<Presence, 'at' | 'desk' | 'inside'> | null }

/** An act of this desk that the server has not answered. */
export type UnsentScan = { personId: PersonId; direction: Direction; at: Instant; desk: string }

/** Whom a scan means by the lists of this desk: a badge may be on none of them, or among those reported lost. */
export type MeantHere = PersonId | { refused: 'unknownCode' | 'badgeRevoked' }

/** What a desk can say by itself. It is an expectation: the server may know of another desk, or of a badge lost since. */
export type DeskVerdict =
  | { kind: 'in' | 'returned' | 'left' }
  | { kind: 'already'; at: Instant; desk: string }
  | { kind: 'refused'; why: 'unknownCode' | 'badgeRevoked' | 'unknownPerson' | 'notCheckedIn' }

/** The verdict without a server, from the last view and what this desk has let through since, in the order it happened. */
export function deskVerdict(
  people: Readonly<Record<PersonId, KnownPerson>>,
  unsent: readonly UnsentScan[],
  { meant, direction }: { meant: MeantHere; direction: Direction },
): DeskVerdict {
  if (typeof meant === 'object') return { kind: 'refused', why: meant.refused }
  const person = people[meant]
  if (!person) return { kind: 'refused', why: 'unknownPerson' }
  const presence = presenceHere(person, unsent)
  if (direction === 'out') return presence ? { kind: 'left' } : { kind: 'refused', why: 'notCheckedIn' }
  if (!presence) return { kind: 'in' }
  return presence.inside ? { kind: 'already', at: presence.at, desk: presence.desk } : { kind: 'returned' }
}

/** Where he is by all that this desk knows. */
export function presenceHere({ id, presence }: KnownPerson, unsent: readonly UnsentScan[]): KnownPerson['presence'] {
  let known = presence
  for (const { personId, direction, at, desk } of unsent) {
    if (personId !== id) continue
    const inside = direction === 'in'
    if (known) known = { at: known.at, desk: known.desk, inside }
    else if (inside) known = { at, desk, inside }
  }
  return known
}
