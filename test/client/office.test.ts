import { describe, expect, it } from 'vitest'
import { readQuorum } from '../../client/screens/office/attendance/read-quorum.ts'
import { lobbyUrl } from '../../client/screens/office/devices/lobby-url.ts'
import { type ToDoView, tasksOf } from '../../client/screens/office/to-do.ts'
import { layoutAsked } from '../../client/screens/screen/layout.ts'
import type { AttendanceRow, OfficePersonRow } from '../../shared/door-views.ts'
import type { ItemRow } from '../../shared/views.ts'

const person = (id: string): OfficePersonRow => ({
  id,
  number: 1,
  name: 'Nguyễn Thị Ánh',
  position: '',
  unit: 'Văn phòng Sở',
  category: '',
  official: true,
  note: '',
  seat: '',
  walkIn: false,
  honoured: false,
  presence: null,
  absence: null,
  standsInFor: '',
  representedBy: '',
  phoneHeld: false,
  badgeCode: '7206509957546026',
  photograph: null,
})
const item: ItemRow = {
  id: 'item',
  number: 1,
  kind: 'report',
  title: 'Báo cáo',
  plannedMinutes: 10,
  announcedMinutes: 10,
  optional: false,
  progress: { state: 'planned' },
  targets: [],
  steps: [],
  putOff: [],
}
const attendance = (reached: boolean): AttendanceRow => ({
  summoned: 3,
  present: reached ? 2 : 1,
  excused: 0,
  guests: 0,
  guestsPresent: 0,
  inside: 0,
  officialInside: 0,
  quorum: { numerator: 2, denominator: 3, base: 'official', ground: '' },
  needed: 2,
  reached,
})

describe('what is to be done before the conference', () => {
  const states = (view: Omit<ToDoView, 'screens' | 'media'> & Partial<ToDoView>) =>
    tasksOf({ screens: {}, media: {}, ...view }).map(({ state }) => state)

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
    expect(states({ ...view, devices: { main: { screens: 1, desks: 0, phones: 9, kiosks: 0, tellers: 0 } } })[2]).toBe(
      'next',
    )
    expect(states({ ...view, devices: { main: { screens: 1, desks: 1, phones: 0, kiosks: 0, tellers: 0 } } })).toEqual([
      'done',
      'done',
      'done',
      'next',
    ])
  })
})

describe('the screens among what is to be done', () => {
  it('are not done as long as one of them has not loaded its pictures', () => {
    const view = (loaded: number): ToDoView => ({
      people: { a: person('a') },
      items: { item },
      attendance: { main: attendance(false) },
      devices: { main: { screens: 1, desks: 1, phones: 0, kiosks: 0, tellers: 0 } },
      media: {},
      screens: {
        screen: {
          id: 'screen',
          number: 1,
          name: '',
          layout: 'hall',
          language: 'vi',
          identifyUntil: null,
          reloads: 0,
          state: 'up',
          since: 0,
          report: { revision: 1, pictures: { loaded, wanted: 4 }, sound: 'on', playedThrough: [] },
          byLink: true,
        },
      },
    })
    expect(tasksOf(view(3))[2]).toEqual({ section: 'devices', state: 'next' })
    expect(tasksOf(view(4))[2]).toEqual({ section: 'devices', state: 'done' })
  })
})

describe('the rule of the quorum as the office types it', () => {
  const typed = { numerator: '2', denominator: '3', base: 'official', ground: '' } as const

  it('is a fraction of whole numbers and a ground without spaces around it', () => {
    expect(readQuorum({ ...typed, numerator: ' 1', denominator: '2 ', ground: ' Điều 4 ' })).toEqual({
      numerator: 1,
      denominator: 2,
      base: 'official',
      ground: 'Điều 4',
    })
  })

  it('may be all of them, and never more than all, nothing, or what is no number', () => {
    expect(readQuorum({ ...typed, numerator: '3' })).toMatchObject({ numerator: 3, denominator: 3 })
    for (const [numerator, denominator] of [
      ['4', '3'],
      ['0', '3'],
      ['', '3'],
      ['2', ''],
      ['1.5', '3'],
      ['1e2', '1000'],
      ['1001', '1002'],
    ] as const) {
      expect(readQuorum({ ...typed, numerator, denominator })).toBeNull()
    }
  })
})

describe('the lobby’s link', () => {
  it('is the screen’s own with the layout before the key, which stays behind the #', () => {
    expect(lobbyUrl('http://10.0.0.2:3000/screen#0123abcd')).toBe('http://10.0.0.2:3000/screen?layout=lobby#0123abcd')
  })

  it('asks for the lobby, and no other link does', () => {
    expect(layoutAsked(new URL(lobbyUrl('http://10.0.0.2/screen#k')).search)).toBe('lobby')
    expect(layoutAsked('')).toBe('hall')
    expect(layoutAsked('?layout=other&lang=en')).toBe('hall')
  })
})
