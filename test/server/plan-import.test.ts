import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRosterImport } from '../../server/roster/plan-import.ts'
import type { Person } from '../../server/storage/port.ts'
import type { RosterPerson } from '../../shared/roster.ts'
import { people } from '../kit/conference.ts'
import { seededDice } from '../kit/dice.ts'
import '../kit/seed.ts'

const asRow = ({ name, position, unit, category, official, note }: Person, index: number): RosterPerson => ({
  row: index + 6,
  name,
  position,
  unit,
  category,
  voting: official,
  note,
})
const rows = people.map(asRow)
const change = (number: number, fields: Partial<RosterPerson>) =>
  rows.map((row, index) => (index === number - 1 ? { ...row, ...fields } : row))
const plan = (again: readonly RosterPerson[], current: readonly Person[] = people) =>
  planRosterImport(current, again, seededDice('again'))
/** Who of those known before each row was taken for; null for somebody new. */
const taken = (again: readonly RosterPerson[], current: readonly Person[] = people) =>
  plan(again, current).people.map(({ id, badgeCode }) => {
    const known = current.find((one) => one.id === id)
    if (known) expect(badgeCode).toBe(known.badgeCode)
    return known?.number ?? null
  })
const everybody = people.map((one) => one.number)

describe('taking a roster', () => {
  it('the first time makes everybody new, with an id and a badge of his own', () => {
    const first = plan(rows, [])
    expect(first.changes).toEqual({ added: 12, kept: 0, changed: 0, gone: 0 })
    expect(new Set(first.people.map((one) => one.badgeCode)).size).toBe(12)
    expect(first.delegates).toEqual(first.people.map(({ id, official }) => ({ personId: id, official })))
  })

  it('again changes nothing: everybody keeps his id and badge', () => {
    expect(plan(rows).changes).toEqual({ added: 0, kept: 12, changed: 0, gone: 0 })
    expect(plan(rows).people).toEqual(people)
  })

  it('in another order gives new places and the same badges', () => {
    const shuffled = rows.toReversed()
    expect(taken(shuffled)).toEqual(everybody.toReversed())
    expect(plan(shuffled).people.map((one) => one.number)).toEqual(everybody)
    expect(plan(shuffled).changes).toMatchObject({ kept: 12, gone: 0 })
  })

  it.each([
    ['to another unit', { unit: 'Phòng mới' }],
    ['to another position', { position: 'Giám đốc' }],
    ['to another unit and position', { unit: 'Phòng mới', position: 'Giám đốc' }],
    ['to the guests', { voting: false, category: 'Khách mời' }],
  ])('keeps the badge of somebody who moved %s', (_, fields) => {
    expect(taken(change(4, fields))).toEqual(everybody)
    expect(plan(change(4, fields)).changes).toEqual({ added: 0, kept: 11, changed: 1, gone: 0 })
    expect(plan(change(4, fields)).people[3]).toMatchObject({ id: people[3]?.id, number: 4 })
  })

  it('knows a name again in other capitals and another Unicode form, but not without its marks', () => {
    expect(taken(change(4, { name: 'VŨ THỊ GIANG'.normalize('NFD') }))).toEqual(everybody)
    expect(taken(change(4, { name: 'Vu Thi Giang' }))[3]).toBeNull()
  })

  it('leaves out who is gone, and adds who is new', () => {
    const again = [...rows.slice(1), { ...(rows[0] as RosterPerson), name: 'Người Mới' }]
    expect(plan(again).changes).toEqual({ added: 1, kept: 11, changed: 0, gone: 1 })
    expect(plan(again).delegates).toHaveLength(12)
    expect(plan(again).delegates.map((one) => one.personId)).not.toContain(people[0]?.id)
  })

  it('gives his old badge to who comes back', () => {
    const without = plan(rows.slice(1))
    const known = [people[0] as Person, ...without.people]
    expect(plan(rows, known).people[0]).toMatchObject({ id: people[0]?.id, badgeCode: people[0]?.badgeCode })
  })
})

describe('somebody who left the roster before', () => {
  const onRoster = new Set(people.slice(1).map((one) => one.id))
  const again = (next: readonly RosterPerson[]) => planRosterImport(people, next, seededDice('again'), onRoster).changes

  it('is not gone once more with every roster after', () => {
    expect(again(rows.slice(1))).toEqual({ added: 0, kept: 11, changed: 0, gone: 0 })
  })

  it('is added when he comes back', () => {
    expect(again(rows)).toEqual({ added: 1, kept: 11, changed: 0, gone: 0 })
  })
})

describe('two of one name', () => {
  const two = people.map((one, index) => (index === 1 ? { ...one, name: people[0]?.name ?? '' } : one))
  const twoRows = two.map(asRow)

  it('stay apart by unit and position', () => {
    expect(taken(twoRows, two)).toEqual(everybody)
    expect(taken(twoRows.toReversed(), two)).toEqual(everybody.toReversed())
  })

  it('stay apart when one of them moves: the other is known, and who is left is the one', () => {
    const moved = twoRows.map((row, index) => (index === 1 ? { ...row, unit: 'Phòng mới', position: 'Mới' } : row))
    expect(taken(moved, two)).toEqual(everybody)
  })

  it('are not guessed at when both move: both are new', () => {
    const moved = twoRows.map((row, index) => (index < 2 ? { ...row, unit: `Mới ${index}`, position: 'Mới' } : row))
    expect(taken(moved, two)).toEqual([null, null, ...everybody.slice(2)])
  })

  it('are not guessed at when a second one appears with neither in the old unit', () => {
    const again = [...change(1, { unit: 'Nơi khác' }), { ...(rows[0] as RosterPerson), unit: 'Nơi thứ ba' }]
    expect(taken(again)).toEqual([null, ...everybody.slice(1), null])
  })
})

it('never gives one person to two rows, nor one badge to two people', () => {
  const part = fc.constantFrom('A', 'B')
  const row = fc
    .record({ name: part, unit: part, position: part })
    .map((one): RosterPerson => ({ row: 1, category: '', voting: true, note: '', ...one }))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (before, after) => {
      const known = planRosterImport([], before, seededDice('before')).people
      const { people: now, changes } = planRosterImport(known, after, seededDice('after'))
      expect(new Set(now.map((one) => one.id)).size).toBe(after.length)
      expect(new Set(now.map((one) => one.badgeCode)).size).toBe(after.length)
      expect(changes.added + changes.kept + changes.changed).toBe(after.length)
      expect(changes.kept + changes.changed + changes.gone).toBe(before.length)
    }),
  )
})
