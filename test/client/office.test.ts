import { describe, expect, it } from 'vitest'
import { countByUnit } from '../../client/screens/office/attendance/by-unit.ts'
import { tasksOf } from '../../client/screens/office/to-do.ts'
import type { AttendanceRow, ItemRow, OfficePersonRow } from '../../shared/views.ts'

const person = (id: string, more: Partial<OfficePersonRow> = {}): OfficePersonRow => ({
  id,
  number: 1,
  name: 'Nguyễn Thị Ánh',
  position: '',
  unit: 'Văn phòng Sở',
  category: '',
  official: true,
  note: '',
  presence: null,
  badgeCode: '7206509957546026',
  photograph: null,
  ...more,
})
const item: ItemRow = {
  id: 'item',
  number: 1,
  kind: 'report',
  title: 'Báo cáo',
  plannedMinutes: 10,
  optional: false,
  progress: { state: 'planned' },
  targets: [],
  steps: [],
}
const attendance = (reached: boolean): AttendanceRow => ({
  summoned: 3,
  present: reached ? 2 : 1,
  guests: 0,
  guestsPresent: 0,
  quorum: { numerator: 2, denominator: 3 },
  needed: 2,
  reached,
})
const presence = { at: 0, desk: 'Bàn 1', means: 'name' } as const

describe('what is to be done before the conference', () => {
  const states = (view: Parameters<typeof tasksOf>[0]) => tasksOf(view).map(({ state }) => state)

  it('begins with the roster in an empty installation', () => {
    expect(states({ people: {}, items: {}, devices: {}, attendance: {} })).toEqual(['next', 'later', 'later', 'later'])
  })

  it('goes on with the first thing that is not done, whatever later ones are', () => {
    const people = { a: person('a') }
    expect(states({ people, items: {}, devices: {}, attendance: { main: attendance(true) } })).toEqual([
      'done',
      'next',
      'later',
      'done',
    ])
  })

  it('wants both a screen and a desk on the line', () => {
    const view = { people: { a: person('a') }, items: { item }, attendance: { main: attendance(false) } }
    expect(states({ ...view, devices: { main: { screens: 1, desks: 0, phones: 9 } } })[2]).toBe('next')
    expect(states({ ...view, devices: { main: { screens: 1, desks: 1, phones: 0 } } })).toEqual([
      'done',
      'done',
      'done',
      'next',
    ])
  })
})

describe('attendance by unit', () => {
  it('counts the summoned alone, units in the order of the roster', () => {
    const people = [
      person('guest', { official: false, unit: 'UBND thành phố', presence }),
      person('b', { unit: 'Phòng B', presence }),
      person('a', { unit: 'Phòng A' }),
      person('c', { unit: 'Phòng B' }),
    ]
    expect(countByUnit(people)).toEqual([
      { unit: 'Phòng B', summoned: 2, present: 1 },
      { unit: 'Phòng A', summoned: 1, present: 0 },
    ])
  })
})
