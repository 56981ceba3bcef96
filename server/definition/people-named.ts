import { nameKey } from '../../shared/fold.ts'
import type { Person } from '../storage/port.ts'
import type { PersonReference } from './definition-file.ts'

/** Those on the roster whom a reference fits: one of them, if it is to name anybody. */
export function peopleNamed(reference: PersonReference, people: readonly Person[]): Person[] {
  const { name, unit, position, number } = typeof reference === 'string' ? marksOf(reference) : reference
  return people.filter(
    (person) =>
      nameKey(person.name) === nameKey(name) &&
      (unit === undefined || nameKey(person.unit) === nameKey(unit)) &&
      (position === undefined || nameKey(person.position) === nameKey(position)) &&
      (number === undefined || person.number === number),
  )
}

const marksOf = (name: string): Exclude<PersonReference, string> => ({ name })

/** The shortest reference that fits this person alone: the name, then with unit, position, number on the roster. */
export function referenceTo(person: Person, people: readonly Person[]): PersonReference {
  const { name, unit, position, number } = person
  const references: PersonReference[] = [name, { name, unit }, { name, unit, position }]
  return references.find((reference) => peopleNamed(reference, people).length === 1) ?? { name, unit, position, number }
}

/** A reference in words: the name and what else it says. */
export function referenceInWords(reference: PersonReference): string {
  if (typeof reference === 'string') return reference
  const { name, unit, position, number } = reference
  return [name, position, unit, number].filter((part) => part !== undefined && part !== '').join(', ')
}
