import type { RosterChanges } from '../../shared/drafts.ts'
import { nameKey } from '../../shared/fold.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Delegate } from '../../shared/model.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import type { Dice } from '../ids.ts'
import type { Person } from '../storage/port.ts'

export type RosterImport = { people: Person[]; delegates: Delegate[]; changes: RosterChanges }

/** From the surest likeness to the least: a person who moved to another unit or position keeps his badge. */
const likenesses: ((one: { name: string; unit: string; position: string }) => string)[] = [
  (one) => [one.name, one.unit, one.position].map(nameKey).join('|'),
  (one) => [one.name, one.unit].map(nameKey).join('|'),
  (one) => nameKey(one.name),
]

/**
 * What a roster means for the people already known: who is new, who stays and keeps id and badge, who is gone.
 * Somebody is only taken for the same person where the likeness fits one known person and one row. Of those known
 * some may have left the roster before: they are not gone once more, and when they come back they are added.
 */
export function planRosterImport(
  current: readonly Person[],
  rows: readonly RosterPerson[],
  dice: Dice,
  onRoster: ReadonlySet<PersonId> = new Set(current.map((person) => person.id)),
): RosterImport {
  const matched = new Map<RosterPerson, Person>()
  const free = new Set(current)
  for (const likeness of likenesses) {
    const known = uniqueBy([...free], likeness)
    const open = uniqueBy(
      rows.filter((row) => !matched.has(row)),
      likeness,
    )
    for (const [key, row] of open) {
      const person = known.get(key)
      if (!person) continue
      matched.set(row, person)
      free.delete(person)
    }
  }
  const changes: RosterChanges = { added: 0, kept: 0, changed: 0, gone: 0 }
  for (const { id } of free) if (onRoster.has(id)) changes.gone += 1
  const people = rows.map((row, index): Person => {
    const known = matched.get(row)
    const person: Person = {
      id: known?.id ?? dice.newId(),
      number: index + 1,
      name: row.name,
      position: row.position,
      unit: row.unit,
      category: row.category,
      official: row.voting,
      note: row.note,
      badgeCode: known?.badgeCode ?? dice.newBadgeCode(),
    }
    if (!known || !onRoster.has(known.id)) changes.added += 1
    else if (sameExceptNumber(known, person)) changes.kept += 1
    else changes.changed += 1
    return person
  })
  return { people, delegates: people.map(({ id, official }) => ({ personId: id, official })), changes }
}

const sameExceptNumber = (a: Person, b: Person): boolean =>
  JSON.stringify({ ...a, number: 0 }) === JSON.stringify({ ...b, number: 0 })

/** By key, only what no other shares the key with. */
function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T> {
  const unique = new Map<string, T>()
  const several = new Set<string>()
  for (const one of all) {
    const key = keyOf(one)
    if (unique.has(key)) several.add(key)
    unique.set(key, one)
  }
  for (const key of several) unique.delete(key)
  return unique
}
