import { describe, expect, it } from 'vitest'
import { attendanceTables, deskRows, newcomers } from '../../server/views/attendance-tables.ts'
import { projections } from '../../server/views.ts'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, hallWith, minute, opened, person, roster } from '../kit/door-hall.ts'

describe('attendance as office, MC and lobby see it', () => {
  const people = [
    person(1, { unit: 'UBND thành phố', category: 'Khách mời', official: false }),
    person(2, { unit: 'Phòng B' }),
    person(3, { unit: 'Phòng A' }),
    person(4, { unit: 'Phòng B' }),
    person(5, { unit: 'Phòng B' }),
  ]

  it('counts units in the roster’s order, guests apart, absences with and without a reason', async () => {
    const hall = await hallWith(people, [
      checkedIn(1),
      checkedIn(2),
      { type: 'absenceEntered', personId: 'p4', excused: true },
      { type: 'absenceEntered', personId: 'p5', excused: false },
    ])
    const { units, categories } = attendanceTables(hall)
    expect(Object.values(units).map(({ name, number }) => [number, name])).toEqual([
      [1, 'UBND thành phố'],
      [2, 'Phòng B'],
      [3, 'Phòng A'],
    ])
    expect(units['UBND thành phố']).toMatchObject({ summoned: 0, present: 0, guests: 1, guestsPresent: 1 })
    expect(units['Phòng B']).toMatchObject({ summoned: 3, present: 1, excused: 1, guests: 0 })
    expect(categories['Công chức']).toMatchObject({ summoned: 4, present: 1, excused: 1 })
  })

  it('counts whom somebody came for as absent with a reason in his own unit, and names who came', async () => {
    const hall = await hallWith(people, [
      { type: 'standInRecorded', personId: 'p1', standsInFor: 'p4' },
      { type: 'standInRecorded', personId: 'p3', standsInFor: 'p5' },
      checkedIn(1),
    ])
    expect(attendanceTables(hall).units['Phòng B']).toMatchObject({ summoned: 3, present: 0, excused: 1 })
    expect(attendanceTables(hall).attendance.main).toMatchObject({ present: 0, excused: 1, guestsPresent: 1 })
    const rows = projections.office(hall, { links: [], attendee: { base: '', publicUrl: null } }).people
    // Who is to come for p5 has not come.
    expect([rows.p4, rows.p5].map((row) => row?.representedBy)).toEqual([person(1).name, ''])
  })

  it('keeps those inside apart from those who have checked in', async () => {
    const hall = await hallWith(people, [
      checkedIn(2),
      checkedIn(3),
      { type: 'attendeeLeft', personId: 'p2', desk: 'Bàn 1', means: 'camera' },
    ])
    expect(attendanceTables(hall).attendance.main).toMatchObject({ present: 2, inside: 1 })
  })

  it('counts nobody’s arrival who has since been taken off the roster', async () => {
    const hall = await hallWith(people, [checkedIn(2), checkedIn(3), roster(people.filter((one) => one.number !== 3))])
    expect(Object.values(attendanceTables(hall).arrivals).reduce((sum, { count }) => sum + count, 0)).toBe(1)
  })

  it('counts an arrival in the minute in which the door saw it, however late it was handed in', async () => {
    const hall = await hallWith(people, [checkedIn(2), checkedIn(3, 'Bàn 1', opened - 5 * minute)])
    expect(Object.values(attendanceTables(hall).arrivals)).toEqual(
      expect.arrayContaining([
        { at: opened, count: 1 },
        { at: opened - 5 * minute, count: 1 },
      ]),
    )
  })
})

describe('who has just come, for the lobby', () => {
  const people = Array.from({ length: 12 }, (_, index) => person(index + 1, { seat: `Khu A, ghế ${index + 1}` }))
  const allCome = people.map(({ number }) => checkedIn(number))

  it('names nobody before the office allows it, nor after it has thought better of it', async () => {
    expect(newcomers(await hallWith(people, allCome))).toEqual({})
    const facts: Fact[] = [...allCome, { type: 'lobbyNamesSet', shown: true }, { type: 'lobbyNamesSet', shown: false }]
    expect(newcomers(await hallWith(people, facts))).toEqual({})
  })

  it('names the last eight, the latest first, with their seats', async () => {
    const rows = newcomers(await hallWith(people, [{ type: 'lobbyNamesSet', shown: true }, ...allCome]))
    expect(Object.keys(rows)).toHaveLength(8)
    expect(rows.p12).toMatchObject({ number: 1, name: 'Người Thứ 12', seat: 'Khu A, ghế 12' })
    expect(rows.p5).toMatchObject({ number: 8 })
    expect(rows.p4).toBeUndefined()
  })

  it('goes by the door’s time: who came long ago has not just come because a desk hands him in now', async () => {
    const late = checkedIn(12, 'Bàn 2', opened - 30 * minute)
    const rows = newcomers(
      await hallWith(people, [{ type: 'lobbyNamesSet', shown: true }, ...allCome.slice(0, 11), late]),
    )
    expect(rows.p12).toBeUndefined()
    expect(rows.p11).toMatchObject({ number: 1 })
  })

  it('no longer names somebody whose check-in was undone', async () => {
    const undone: Fact = { type: 'checkInUndone', personId: 'p12', reason: 'nhầm' }
    const rows = newcomers(await hallWith(people, [{ type: 'lobbyNamesSet', shown: true }, ...allCome, undone]))
    expect(rows.p12).toBeUndefined()
    expect(rows.p11).toMatchObject({ number: 1 })
  })
})

describe('where the lobby sends people', () => {
  it('is blocks and rows, whether names are allowed there or not, and nobody’s own seat or name', async () => {
    const people = [1, 2, 3].map((number) => person(number, { seat: `Khu A, hàng ${number}, ghế 1${number}` }))
    const hall = await hallWith(people, [checkedIn(1)])
    const screen = projections.screen(hall, { links: [], attendee: { base: 'http://hall', publicUrl: null } })
    expect(Object.values(screen.blocks)).toEqual([{ number: 1, block: 'Khu A', rows: 'hàng 1–3' }])
    for (const secret of ['ghế 1', 'Người Thứ']) expect(JSON.stringify(screen)).not.toContain(secret)
  })
})

describe('how fast the desks are', () => {
  it('is the middle one of each desk’s verdicts, which one slow scan does not move', async () => {
    const hall = await hallWith([person(1)], [])
    for (const milliseconds of [180, 220, 9_000, 200, 190]) hall.verdictTaken('Bàn 1', milliseconds)
    hall.verdictTaken('Bàn 2', 90)
    expect(deskRows(hall)).toEqual({
      'Bàn 1': { desk: 'Bàn 1', verdicts: 5, medianMilliseconds: 200 },
      'Bàn 2': { desk: 'Bàn 2', verdicts: 1, medianMilliseconds: 90 },
    })
  })
})

describe('what screens and the MC do not see', () => {
  it('badge codes, notes, reasons of absence, and on screens no name of somebody who has only come', async () => {
    const people = [
      person(1, { note: 'ghi chú kín' }),
      person(2, { absenceReason: 'nằm viện', note: 'ghi chú kín' }),
      person(3),
    ]
    const hall = await hallWith(people, [checkedIn(1), { type: 'absenceEntered', personId: 'p2', excused: true }])
    const addresses = { links: [], attendee: { base: 'http://hall', publicUrl: null } }
    const screen = JSON.stringify(projections.screen(hall, addresses))
    const mc = JSON.stringify(projections.mc(hall, addresses))
    for (const secret of ['nằm viện', 'ghi chú kín', ...people.map(({ badgeCode }) => badgeCode)]) {
      expect(screen).not.toContain(secret)
      expect(mc).not.toContain(secret)
    }
    expect(screen).not.toContain('Người Thứ')
  })
})
