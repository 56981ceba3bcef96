import { nameKey } from '../../shared/fold.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import type { Person } from '../storage/port.ts'

/** As much of somebody on the roster as stands on paper. */
export type Attendee = Pick<
  Person,
  'id' | 'number' | 'name' | 'position' | 'unit' | 'category' | 'official' | 'seat' | 'badgeCode'
>

/** Whose papers are wanted. */
export type Whom = { of: 'all' } | { of: 'unit'; unit: string } | { of: 'person'; personId: PersonId }

/** Everybody who is on the roster now, in its order, with the voting right he has now. */
export function attendeesOf({ people, conference }: Pick<Hall, 'people' | 'conference'>): Attendee[] {
  return [...conference.attendance.delegates.values()]
    .flatMap(({ personId, official }) => {
      const person = people.get(personId)
      return person ? [{ ...person, official }] : []
    })
    .sort((a, b) => a.number - b.number)
}

/** Those meant; nobody where there is no such unit or person. A unit is the same one in capitals or small letters. */
export function chosen(attendees: readonly Attendee[], whom: Whom): Attendee[] {
  switch (whom.of) {
    case 'all':
      return [...attendees]
    case 'unit':
      return attendees.filter(({ unit }) => nameKey(unit) === nameKey(whom.unit))
    case 'person':
      return attendees.filter(({ id }) => id === whom.personId)
    default:
      return whom satisfies never
  }
}

/** Every unit once, in the roster's order. */
export const unitsOf = (attendees: readonly Attendee[]): string[] => [
  ...new Map(attendees.filter(({ unit }) => unit !== '').map(({ unit }) => [nameKey(unit), unit])).values(),
]
