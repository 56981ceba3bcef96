import type { ConflictRow } from '../../shared/door-views.ts'
import { nameKey } from '../../shared/fold.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import type { Person } from '../storage/port.ts'

/** A conflict as the door made it, whether the office has looked into it or not. */
export type Conflict = Omit<ConflictRow, 'settled'>

const likeness = ({ name, unit }: Person): string => `${nameKey(name)}|${nameKey(unit)}`

/**
 * Walk-ins who have the name and unit of somebody there already: on the roster, or added by a desk before. Two desks
 * without a line cannot know of each other; whether it is one person, the office has to find out. Undoing the check-in
 * of either of two walk-ins settles it, and so does undoing that of one who is on the roster as well.
 */
export function walkInsTwice({ recorded, conference, people }: Hall): Conflict[] {
  const { delegates, present } = conference.attendance
  const added = recorded.flatMap(({ number, fact }) => {
    if (fact.type !== 'walkInAdded') return []
    const { personId, desk } = fact
    const [person, presence] = [people.get(personId), present.get(personId)]
    return person && presence && delegates.get(personId)?.walkIn ? [{ number, desk, person, presence }] : []
  })
  if (added.length === 0) return []
  const listed = onTheRoster({ conference, people }, new Set(added.map(({ person }) => nameKey(person.name))))
  const before = new Map<string, PersonId>()
  return added.flatMap(({ number, desk, person, presence }): Conflict[] => {
    const key = likeness(person)
    const onRoster = listed.get(key)
    const other = onRoster ?? before.get(key)
    before.set(key, before.get(key) ?? person.id)
    if (other === undefined) return []
    const what = onRoster === undefined ? 'walkInTwice' : 'walkInOnRoster'
    const otherDesk = present.get(other)?.desk ?? ''
    return [{ number, what, personId: person.id, why: null, out: false, desk, scannedAt: presence.at, otherDesk }]
  })
}

/** Those on the roster who have one of these names, by name and unit. */
function onTheRoster({ conference, people }: Pick<Hall, 'conference' | 'people'>, names: ReadonlySet<string>) {
  const listed = new Map<string, PersonId>()
  for (const { personId, walkIn } of conference.attendance.delegates.values()) {
    const person = people.get(personId)
    if (person && !walkIn && names.has(nameKey(person.name))) listed.set(likeness(person), personId)
  }
  return listed
}
