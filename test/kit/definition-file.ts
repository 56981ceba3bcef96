import { readDefinition } from '../../server/definition/read-definition.ts'
import type { Person } from '../../server/storage/port.ts'
import { people as littlePeople } from './conference.ts'
import { seededDice } from './dice.ts'

/** The least that is a definition. */
export const least = (items: unknown[] = [{ kind: 'report', title: 'Báo cáo', plannedMinutes: 10 }]) => ({
  heading: { authority: 'A', organiser: 'B', title: 'C', placeAndDate: 'D' },
  startsAt: '2025-08-21T14:30:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  items,
})

/** What is wrong with a file. */
export const problemsOf = (file: unknown, people: readonly Person[] = littlePeople) => {
  const read = readDefinition(file, people, seededDice(1))
  return 'problems' in read ? read.problems : []
}
