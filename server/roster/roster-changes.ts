import type { RosterChanges, RosterFieldChange } from '../../shared/drafts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Delegate } from '../../shared/model.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import type { Person } from '../storage/port.ts'

const words = ['name', 'position', 'unit', 'category', 'note', 'seat'] as const

/**
 * What the office sees before a roster is taken. It is held against the roster as it stands: with the voting rights
 * the office has set since, and without those who were added at the desk, who stay whatever the spreadsheet says.
 */
export function rosterChanges(
  roster: { people: ReadonlyMap<PersonId, Person>; delegates: ReadonlyMap<PersonId, Delegate> },
  planned: readonly Person[],
  rows: readonly RosterPerson[],
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
  const listed = new Set(planned.map(({ id }) => id))
  for (const { personId, walkIn } of roster.delegates.values()) {
    const person = roster.people.get(personId)
    if (!person || walkIn || listed.has(personId)) continue
    changes.gone.push({ name: person.name, position: person.position, unit: person.unit })
  }
  return changes
}
