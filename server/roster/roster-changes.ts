import type { RosterAfter, RosterChanges, RosterFieldChange } from '../../shared/drafts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Delegate, Item } from '../../shared/model.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import type { Person } from '../storage/port.ts'
import { agendaParts } from './agenda-parts.ts'

const words = ['name', 'position', 'unit', 'category', 'note', 'seat'] as const

/**
 * What the office sees before a roster is taken. It is held against the roster as it stands: with the voting rights
 * the office has set since, and without those who were added at the desk, who stay whatever the spreadsheet says.
 */
export function rosterChanges(
  roster: { people: ReadonlyMap<PersonId, Person>; delegates: ReadonlyMap<PersonId, Delegate> },
  planned: readonly Person[],
  rows: readonly RosterPerson[],
  items: readonly Item[] = [],
): RosterChanges {
  const changes: RosterChanges = { kept: 0, added: [], changed: [], gone: [] }
  for (const [index, person] of planned.entries()) {
    const { name, position, unit } = person
    const row = rows[index]?.row ?? 0
    const known = roster.people.get(person.id)
    const delegate = roster.delegates.get(person.id)
    if (!known || !delegate) {
      changes.added.push({ row, name, position, unit })
      continue
    }
    const differences = words.flatMap((field): RosterFieldChange[] =>
      known[field] === person[field] ? [] : [{ field, from: known[field], to: person[field] }],
    )
    if (delegate.official !== person.official) {
      differences.push({ field: 'voting', from: delegate.official, to: person.official })
    }
    if (differences.length > 0) changes.changed.push({ row, name, position, unit, changes: differences })
    else changes.kept += 1
  }
  const parts = agendaParts(items)
  const listed = new Set(planned.map(({ id }) => id))
  for (const { personId, walkIn } of roster.delegates.values()) {
    const person = roster.people.get(personId)
    if (!person || walkIn || listed.has(personId)) continue
    const { name, position, unit } = person
    changes.gone.push({ personId, name, position, unit, agenda: parts.get(personId) ?? [] })
  }
  return changes
}

/** How many would be summoned and how many invited once the roster is taken: those added at the desk stay. */
export function rosterAfter(delegates: ReadonlyMap<PersonId, Delegate>, planned: readonly Person[]): RosterAfter {
  const official = new Map(planned.map((person) => [person.id, person.official]))
  for (const one of delegates.values()) {
    if (one.walkIn && !official.has(one.personId)) official.set(one.personId, one.official)
  }
  const summoned = [...official.values()].filter(Boolean).length
  return { summoned, guests: official.size - summoned }
}
