import { openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Entry, Person } from '../../server/storage/port.ts'
import type { Fact } from '../../shared/facts.ts'

export const minute = 60_000
export const opened = Date.parse('2025-08-21T14:00:00+07:00')

export const person = (number: number, more: Partial<Person> = {}): Person => ({
  id: `p${number}`,
  number,
  name: `Người Thứ ${number}`,
  position: '',
  unit: 'Văn phòng Sở',
  category: 'Công chức',
  official: true,
  note: '',
  seat: '',
  absenceReason: '',
  birthYear: null,
  introduction: '',
  badgeCode: `${1_000_000_000_000_000 + number}`,
  ...more,
})

export const roster = (people: readonly Person[]): Fact => ({
  type: 'rosterTaken',
  delegates: people.map(({ id, official }) => ({ personId: id, official })),
})
export const checkedIn = (number: number, desk = 'Bàn 1', scannedAt?: number): Fact => ({
  type: 'attendeeCheckedIn',
  personId: `p${number}`,
  desk,
  means: 'camera',
  ...(scannedAt === undefined ? {} : { scannedAt }),
})

/** A hall in which all this has happened, a fact each minute from the opening of the door. Walk-ins are on no roster. */
export async function hallWith(people: Person[], facts: Fact[], walkIns: Person[] = []) {
  const storage = memoryStorage()
  await storage.addConference('c', { office: 'o', mc: 'm', reception: 'r', screen: 's', teller: 't' }, opened)
  const store = storage.conference('c')
  const commit = (entry: Omit<Entry, 'by'>) => store.journal.turn((turn) => turn.commit({ ...entry, by: 'reception' }))
  await commit({ at: opened, facts: [roster(people)], people: [...people, ...walkIns] })
  for (const [index, fact] of facts.entries()) await commit({ at: opened + index * minute, facts: [fact] })
  return openHall('c', store)
}
