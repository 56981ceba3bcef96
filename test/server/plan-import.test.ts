import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dice } from '../../server/ids.ts'
import { planRosterImport } from '../../server/roster/plan-import.ts'
import { rosterAfter, rosterChanges } from '../../server/roster/roster-changes.ts'
import type { Person } from '../../server/storage/port.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { Delegate, Item } from '../../shared/model.ts'
import type { RosterPerson } from '../../shared/roster.ts'

const loadedDice = (): Dice => {
  let thrown = 0
  return {
    newId: () => `person-${++thrown}`,
    newBadgeCode: () => badgeCode(String(++thrown).padStart(15, '0')),
    newPairingCode: () => String(++thrown).padStart(6, '0'),
    newReceipt: () => '22222222',
  }
}
const row = (name: string, rest: Partial<RosterPerson> = {}): RosterPerson => ({
  row: 2,
  name,
  position: 'Chuyên viên',
  unit: 'Văn phòng',
  category: '',
  voting: true,
  note: '',
  seat: '',
  telephone: '0912345678',
  ...rest,
})
const byId = (people: readonly Person[]) => new Map(people.map((one) => [one.id, one]))
const delegatesOf = (all: readonly Delegate[]) => new Map(all.map((one) => [one.personId, one]))

/** A first roster as it was taken, and what a second one would make of it. */
function twice(first: RosterPerson[], second: RosterPerson[]) {
  const dice = loadedDice()
  const before = planRosterImport([], first, dice)
  const after = planRosterImport(before.people, second, dice, delegatesOf(before.delegates))
  const roster = { people: byId(before.people), delegates: delegatesOf(before.delegates) }
  return { before: before.people, after: after.people, changes: rosterChanges(roster, after.people, second) }
}

describe('a second roster', () => {
  it('leaves id and badge to everybody who is on it again, in whatever order', () => {
    const [an, binh, chi] = [row('Lê An'), row('Đỗ Bình'), row('Vũ Chi')]
    const { before, after, changes } = twice([an, binh, chi], [chi, an, binh])
    const badges = (people: Person[]) => new Map(people.map((one) => [one.name, [one.id, one.badgeCode]]))
    expect(badges(after)).toEqual(badges(before))
    expect(after.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(changes).toEqual({ kept: 3, added: [], changed: [], gone: [] })
  })

  it('names who would be new, who changed in what from what, and who is gone', () => {
    const { before, after, changes } = twice(
      [row('Lê An'), row('Đỗ Bình'), row('Vũ Chi')],
      [row('LÊ AN', { position: 'Giám đốc', voting: false, seat: 'Ghế 5' }), row('Đỗ Bình'), row('Tô Hà', { row: 9 })],
    )
    expect(changes).toEqual({
      kept: 1,
      added: [{ row: 9, name: 'Tô Hà', position: 'Chuyên viên', unit: 'Văn phòng' }],
      changed: [
        {
          row: 2,
          name: 'LÊ AN',
          position: 'Giám đốc',
          unit: 'Văn phòng',
          changes: [
            { field: 'name', from: 'Lê An', to: 'LÊ AN' },
            { field: 'position', from: 'Chuyên viên', to: 'Giám đốc' },
            { field: 'seat', from: '', to: 'Ghế 5' },
            { field: 'voting', from: true, to: false },
          ],
        },
      ],
      gone: [{ personId: before[2]?.id, name: 'Vũ Chi', position: 'Chuyên viên', unit: 'Văn phòng', agenda: [] }],
    })
    expect(after[0]?.badgeCode).toBe(before[0]?.badgeCode)
  })

  it('knows a person who moved to another unit, but not by a name that several bear', () => {
    const moved = twice([row('Lê An')], [row('Lê An', { unit: 'Trung tâm' })])
    expect(moved.changes.changed.map(({ name }) => name)).toEqual(['Lê An'])
    const several = twice(
      [row('Lê An', { unit: 'Phòng 1' }), row('Lê An', { unit: 'Phòng 2' })],
      [row('Lê An', { unit: 'Phòng 3' }), row('Lê An', { unit: 'Phòng 4' })],
    )
    expect([several.changes.added.length, several.changes.gone.length]).toEqual([2, 2])
  })

  it('leaves their badges to two people of one name, unit and position, by their notes or else their order', () => {
    const { before, after, changes } = twice([row('Lê An'), row('Lê An')], [row('Lê An'), row('Lê An')])
    expect(after.map(({ badgeCode }) => badgeCode)).toEqual(before.map(({ badgeCode }) => badgeCode))
    expect(changes.kept).toBe(2)
    const [older, younger] = [row('Lê An', { note: 'sinh 1970' }), row('Lê An', { note: 'sinh 1990' })]
    const turned = twice([older, younger], [younger, older])
    expect(turned.after.map(({ id }) => id)).toEqual(turned.before.map(({ id }) => id).reverse())
  })

  it('gives nobody the badge of one of two who were alike and of whom one is left', () => {
    const { after, before } = twice([row('Lê An'), row('Lê An')], [row('Lê An')])
    expect(before.map(({ badgeCode }) => badgeCode)).not.toContain(after[0]?.badgeCode)
  })

  it('keeps what the desk and the office have entered since, and never the telephone', () => {
    const dice = loadedDice()
    const [person] = planRosterImport([], [row('Lê An')], dice).people
    if (!person) throw new Error('nobody was planned')
    const [again] = planRosterImport([{ ...person, absenceReason: 'đi công tác' }], [row('Lê An')], dice).people
    expect(again).toEqual({ ...person, absenceReason: 'đi công tác' })
    expect(JSON.stringify(again)).not.toContain('0912345678')
  })
})

describe('a person', () => {
  it('is known again in other capitals and another Unicode form', () => {
    const again = (name: string) => twice([row('Vũ Thị Giang')], [row(name)]).changes
    expect(again('VŨ THỊ GIANG'.normalize('NFD')).changed).toHaveLength(1)
  })

  it('whose name was put right by a mark keeps the badge, and is shown with the old name and the new', () => {
    const { before, after, changes } = twice(
      [row('Lương Đức Vượng'), row('Lê An')],
      [row('Lê An'), row('Lương Đức Vương', { position: 'Giám đốc' })],
    )
    expect(after[1]?.badgeCode).toBe(before[0]?.badgeCode)
    expect([changes.added, changes.gone]).toEqual([[], []])
    expect(changes.changed[0]?.changes[0]).toEqual({ field: 'name', from: 'Lương Đức Vượng', to: 'Lương Đức Vương' })
  })

  it('with another letter in the name, or of another unit, is another person and gets a badge of his own', () => {
    for (const other of [row('Lê Ba'), row('Lê Ân', { unit: 'Trung tâm' })]) {
      const { before, after, changes } = twice([row('Lê An')], [other])
      expect(after[0]?.badgeCode).not.toBe(before[0]?.badgeCode)
      expect([changes.added.length, changes.gone.length]).toEqual([1, 1])
    }
  })

  it('is not taken for one of two who bear nearly the same name', () => {
    const marks = twice([row('Lê Hà'), row('Lê Hạ')], [row('Lê Hả')])
    expect([marks.changes.added.length, marks.changes.gone.length]).toEqual([1, 2])
    const rows = twice([row('Trần Hoan')], [row('Trần Hoàn'), row('Trần Hoán')])
    expect([rows.changes.added.length, rows.changes.gone.length]).toEqual([2, 1])
  })

  it('added at the desk, or gone from the list before, is not taken for another of nearly that name', () => {
    const dice = loadedDice()
    const { people, delegates } = planRosterImport([], [row('Lê Hà')], dice)
    const againWith = (now: Delegate[]) => planRosterImport(people, [row('Lê Hạ')], dice, delegatesOf(now)).people[0]
    expect(againWith(delegates)?.id).toBe(people[0]?.id)
    expect(againWith([])?.id).not.toBe(people[0]?.id)
    expect(againWith(delegates.map((one) => ({ ...one, walkIn: true })))?.id).not.toBe(people[0]?.id)
  })

  it('who was gone and comes back has the old badge, and counts as added', () => {
    const dice = loadedDice()
    const first = planRosterImport([], [row('Lê An'), row('Đỗ Bình')], dice)
    const second = planRosterImport(first.people, [row('Đỗ Bình')], dice)
    const third = planRosterImport(first.people, [row('Lê An'), row('Đỗ Bình')], dice)
    const roster = { people: byId(first.people), delegates: delegatesOf(second.delegates) }
    expect(third.people.map(({ badgeCode }) => badgeCode)).toEqual(first.people.map(({ badgeCode }) => badgeCode))
    expect(rosterChanges(roster, third.people, [])).toMatchObject({ kept: 1, added: [{ name: 'Lê An' }], gone: [] })
  })

  it('of a name that another bears too is known by who is left when the other is found', () => {
    const { after, before } = twice(
      [row('Lê An'), row('Lê An', { unit: 'Phòng 2' })],
      [row('Lê An'), row('Lê An', { unit: 'Phòng 3', position: 'Lái xe' })],
    )
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  it('is never two rows, nor a badge two people’s', () => {
    const part = fc.constantFrom('A', 'B')
    const rows = fc.array(
      fc.record({ name: part, unit: part, position: part, note: part }).map(({ name, ...rest }) => row(name, rest)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const { after, changes } = twice(first, second)
        expect(new Set(after.map(({ id }) => id)).size).toBe(second.length)
        expect(new Set(after.map(({ badgeCode }) => badgeCode)).size).toBe(second.length)
        expect(changes.added.length + changes.kept + changes.changed.length).toBe(second.length)
        expect(changes.kept + changes.changed.length + changes.gone.length).toBe(first.length)
      }),
    )
  })
})

describe('what a second roster would change', () => {
  const dice = loadedDice()
  const { people, delegates } = planRosterImport([], [row('Lê An'), row('Đỗ Bình')], dice)

  it('is held against the voting right the office has set since', () => {
    const since = delegates.map((one) => ({ ...one, official: false }))
    const again = planRosterImport(people, [row('Lê An'), row('Đỗ Bình')], dice).people
    const { changed } = rosterChanges({ people: byId(people), delegates: delegatesOf(since) }, again, [])
    expect(changed.map(({ changes }) => changes)).toEqual([
      [{ field: 'voting', from: false, to: true }],
      [{ field: 'voting', from: false, to: true }],
    ])
  })

  it('says where those who would be gone stand on the agenda, and as what', () => {
    const [first, second] = people.map(({ id }) => id)
    if (!first || !second) throw new Error('nobody was planned')
    const papers = { id: 'i1', title: 'Tham luận', plannedMinutes: 10, optional: false }
    const speech = { speakerId: first, title: '', plannedMinutes: 5 }
    const items: Item[] = [
      { ...papers, kind: 'papers', speeches: [speech, speech].map((one, index) => ({ ...one, id: `s${index}` })) },
      {
        ...papers,
        id: 'i2',
        title: 'Khen thưởng',
        kind: 'awards',
        speeches: [],
        rounds: [
          {
            id: 'r',
            award: '',
            decision: '',
            presenterId: first,
            honourees: [{ kind: 'individual', id: 'h', personId: second, achievement: '' }],
          },
        ],
      },
    ]
    const roster = { people: byId(people), delegates: delegatesOf(delegates) }
    expect(rosterChanges(roster, [], [], items).gone.map(({ personId, agenda }) => [personId, agenda])).toEqual([
      [
        first,
        [
          { as: 'speaks', item: 1, title: 'Tham luận' },
          { as: 'presents', item: 2, title: 'Khen thưởng' },
        ],
      ],
      [second, [{ as: 'honoured', item: 2, title: 'Khen thưởng' }]],
    ])
  })

  it('is how many would be summoned and invited, with those added at the desk', () => {
    const walkIn: Delegate = { personId: 'at-the-desk', official: false, walkIn: true }
    const known = delegatesOf([...delegates, walkIn])
    const rows = [row('Lê An'), row('Đỗ Bình', { voting: false }), row('Tô Hà'), row('Vũ Chi')]
    expect(rosterAfter(known, planRosterImport(people, rows, dice, known).people)).toEqual({ summoned: 3, guests: 2 })
  })

  it('does not count as gone who was added at the desk, nor who was gone before', () => {
    const [first] = people
    const walkIn: Delegate[] = first ? [{ personId: first.id, official: false, walkIn: true }] : []
    const roster = { people: byId(people), delegates: delegatesOf(walkIn) }
    expect(rosterChanges(roster, [], [])).toEqual({ kept: 0, added: [], changed: [], gone: [] })
  })
})
