import { nameKey } from '../../shared/fold.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Delegate } from '../../shared/model.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import type { Dice } from '../ids.ts'
import type { Person } from '../storage/port.ts'
import { correctedNames } from './corrected-names.ts'

export type RosterImport = { people: Person[]; delegates: Delegate[] }

type Described = { name: string; unit: string; position: string; note: string }
const byPost = (one: Described) => [one.name, one.unit, one.position].map(nameKey).join('|')
/** From the surest likeness to the least: a person who moved to another unit or position keeps his badge. */
const likenesses: ((one: Described) => string)[] = [
  (one) => `${byPost(one)}|${nameKey(one.note)}`,
  byPost,
  (one) => [one.name, one.unit].map(nameKey).join('|'),
  (one) => nameKey(one.name),
]

/**
 * What a roster means for the people already known: who is new, and who stays and keeps id and badge.
 * Somebody is taken for the same person where the likeness fits one known person and one row. Several of one name, unit
 * and position, as many now as before, follow one another in the order of the list: new badges would be no surer.
 * A name put right is looked for last, and only among the delegates of the list before: not among those added at the
 * desk, who stay beside the list, nor those gone long ago.
 */
export function planRosterImport(
  current: readonly Person[],
  rows: readonly RosterPerson[],
  dice: Dice,
  delegatesNow: ReadonlyMap<PersonId, Delegate> = new Map(),
): RosterImport {
  const matched = new Map<RosterPerson, Person>()
  const free = new Set(current)
  const match = (row: RosterPerson, person: Person) => {
    matched.set(row, person)
    free.delete(person)
  }
  for (const likeness of likenesses) {
    const known = groupsOf([...free], likeness)
    const open = groupsOf(
      rows.filter((row) => !matched.has(row)),
      likeness,
    )
    for (const [key, alike] of open) {
      const persons = known.get(key) ?? []
      if (persons.length !== alike.length || (alike.length > 1 && likeness !== byPost)) continue
      persons.sort((a, b) => a.number - b.number)
      for (const [index, row] of alike.entries()) {
        const person = persons[index]
        if (person) match(row, person)
      }
    }
  }
  const gone = [...free].filter(({ id }) => delegatesNow.has(id) && !delegatesNow.get(id)?.walkIn)
  const added = rows.filter((row) => !matched.has(row))
  for (const { person, row } of correctedNames(gone, added)) match(row, person)
  const people = rows.map((row, index): Person => {
    const known = matched.get(row)
    return {
      id: known?.id ?? dice.newId(),
      number: index + 1,
      name: row.name,
      position: row.position,
      unit: row.unit,
      category: row.category,
      official: row.voting,
      note: row.note,
      seat: row.seat,
      absenceReason: known?.absenceReason ?? '',
      birthYear: known?.birthYear ?? null,
      introduction: known?.introduction ?? '',
      badgeCode: known?.badgeCode ?? dice.newBadgeCode(),
    }
  })
  return { people, delegates: people.map(({ id, official }) => ({ personId: id, official })) }
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
