import { describe, expect, it } from 'vitest'
import { decideReopened, decideSettled } from '../../server/decide-conflicts.ts'
import type { Person } from '../../server/storage/port.ts'
import { conflictRows } from '../../server/views/conflict-rows.ts'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, hallWith, minute, opened, person, roster } from '../kit/door-hall.ts'

describe('scans that do not fit together', () => {
  const people = [person(1), person(2)]
  const scannedAt = opened - 10 * minute
  const repeated = (desk: string, late = true): Fact => ({
    type: 'scanRepeated',
    personId: 'p1',
    desk,
    means: 'camera',
    ...(late ? { scannedAt } : {}),
  })

  it('are a late scan of somebody whom another desk had let in, with both desks', async () => {
    const rows = conflictRows(await hallWith(people, [checkedIn(1), repeated('Bàn 2')]))
    expect(Object.values(rows)).toEqual([
      {
        ...{ number: 3, what: 'scanRepeated', personId: 'p1', why: null, out: false },
        ...{ desk: 'Bàn 2', scannedAt, otherDesk: 'Bàn 1', settled: null },
      },
    ])
  })

  it('are not a badge shown twice while the line was up, nor twice at one desk', async () => {
    expect(conflictRows(await hallWith(people, [checkedIn(1), repeated('Bàn 2', false)]))).toEqual({})
    expect(conflictRows(await hallWith(people, [checkedIn(1), repeated('Bàn 1')]))).toEqual({})
  })

  it('name the desk whose check-in stood then, and not one that was undone before', async () => {
    const undone: Fact = { type: 'checkInUndone', personId: 'p1', reason: '' }
    const facts = [checkedIn(1, 'Bàn 3'), undone, checkedIn(1), repeated('Bàn 2')]
    expect(Object.values(conflictRows(await hallWith(people, facts)))).toMatchObject([{ otherDesk: 'Bàn 1' }])
  })

  it('are settled once the office has undone the check-in', async () => {
    const undone: Fact = { type: 'checkInUndone', personId: 'p1', reason: 'thẻ của người khác' }
    expect(conflictRows(await hallWith(people, [checkedIn(1), repeated('Bàn 2'), undone]))).toEqual({})
  })

  it('are a late scan that could not be taken, with the reason', async () => {
    const refused: Fact = { type: 'scanRefused', why: 'unknownCode', desk: 'Bàn 2', means: 'camera', scannedAt }
    expect(Object.values(conflictRows(await hallWith(people, [refused])))).toMatchObject([
      { what: 'scanRefused', why: 'unknownCode', personId: null, desk: 'Bàn 2' },
    ])
  })
})

describe('somebody on no list whom two desks without a line both added', () => {
  const listed = [person(1), person(2)]
  /** As a desk adds him: recorded, and in. */
  const added = (number: number, desk: string): Fact[] => [
    { type: 'walkInAdded', personId: `p${number}`, desk },
    checkedIn(number, desk, opened - 10 * minute),
  ]
  const walkIn = (number: number, more: Partial<Person> = {}) =>
    person(number, { name: 'Lê Thị Hạ', unit: 'Sở Y tế', official: false, ...more })
  const rowsOf = async (walkIns: Person[], facts: Fact[]) =>
    Object.values(conflictRows(await hallWith(listed, facts, walkIns)))

  it('is two people on record, and the second is on the office’s list with both desks', async () => {
    const walkIns = [walkIn(8), walkIn(9, { name: 'LÊ  thị Hạ', unit: 'Sở y tế' })]
    expect(await rowsOf(walkIns, [...added(8, 'Bàn 1'), ...added(9, 'Bàn 2')])).toEqual([
      {
        ...{ number: 4, what: 'walkInTwice', personId: 'p9', why: null, out: false },
        ...{ desk: 'Bàn 2', scannedAt: opened - 10 * minute, otherDesk: 'Bàn 1', settled: null },
      },
    ])
  })

  it('is on it as well where the roster has him, whether he has come by it or not', async () => {
    const { name, unit } = person(2)
    const like = [walkIn(8, { name, unit })]
    const row = { what: 'walkInOnRoster', personId: 'p8', desk: 'Bàn 1' }
    expect(await rowsOf(like, added(8, 'Bàn 1'))).toMatchObject([{ ...row, otherDesk: '' }])
    expect(await rowsOf(like, [checkedIn(2, 'Bàn 3'), ...added(8, 'Bàn 1')])).toMatchObject([
      { ...row, otherDesk: 'Bàn 3' },
    ])
  })

  it('is not on it for the same name in another unit, nor for a name that differs in its marks alone', async () => {
    const walkIns = [walkIn(7), walkIn(8, { unit: 'Sở Xây dựng' }), walkIn(9, { name: 'Lê Thị Hà' })]
    expect(
      await rowsOf(
        walkIns,
        [7, 8, 9].flatMap((number) => added(number, 'Bàn 1')),
      ),
    ).toEqual([])
  })

  it.each([8, 9])('is settled once the office has undone the check-in of either: %i', async (number) => {
    const undone: Fact = { type: 'checkInUndone', personId: `p${number}`, reason: 'thêm hai lần' }
    const facts = [...added(8, 'Bàn 1'), ...added(9, 'Bàn 2'), undone]
    expect(await rowsOf([walkIn(8), walkIn(9)], facts)).toEqual([])
  })
})

describe('a line that the office has looked into', () => {
  const scannedAt = opened - 10 * minute
  const refused: Fact = { type: 'scanRefused', why: 'unknownCode', desk: 'Bàn 2', means: 'camera', scannedAt }
  const settled: Fact = { type: 'conflictSettled', conflict: 2, what: 'scanRefused', note: 'thẻ của khách sạn' }
  const reopened: Fact = { type: 'conflictReopened', conflict: 2 }
  const rows = async (...facts: Fact[]) => conflictRows(await hallWith([person(1)], facts))
  const settle = async (facts: Fact[], conflict = 2) =>
    decideSettled(await hallWith([person(1)], facts), { conflict, note: 'thẻ của khách sạn' })
  const reopen = async (facts: Fact[]) => decideReopened(await hallWith([person(1)], facts), { conflict: 2 })

  it('stays on the list as settled, with the note, by whom and when', async () => {
    expect(await rows(refused, settled)).toMatchObject({
      2: { what: 'scanRefused', settled: { by: 'reception', at: opened + minute, note: 'thẻ của khách sạn' } },
    })
  })

  it('is settled once, and only while it is on the list', async () => {
    expect(await settle([refused])).toMatchObject({ facts: [settled], answer: { done: true } })
    expect(await settle([refused, settled])).toEqual({ refused: 'alreadySettled' })
    expect(await settle([refused], 1)).toEqual({ refused: 'unknownConflict' })
    expect(await settle([refused], 99)).toEqual({ refused: 'unknownConflict' })
  })

  it('is set back, once, and may be settled again', async () => {
    expect(await reopen([refused, settled])).toMatchObject({ facts: [reopened], answer: { done: true } })
    expect(await reopen([refused])).toEqual({ refused: 'notSettled' })
    expect(await reopen([refused, settled, reopened])).toEqual({ refused: 'notSettled' })
    expect(await rows(refused, settled, reopened)).toMatchObject({ 2: { settled: null } })
    expect(await settle([refused, settled, reopened])).toMatchObject({ facts: [settled] })
  })

  it('is open again when it has come to mean something else', async () => {
    const walkIn = (number: number) => person(number, { name: 'Lê Thị Hạ', unit: 'Sở Y tế', official: false })
    const added = (number: number, desk: string): Fact[] => [
      { type: 'walkInAdded', personId: `p${number}`, desk },
      checkedIn(number, desk),
    ]
    const twoOfOneName: Fact = { type: 'conflictSettled', conflict: 4, what: 'walkInTwice', note: 'hai người' }
    const facts = [...added(8, 'Bàn 1'), ...added(9, 'Bàn 2'), twoOfOneName]
    const listed = await hallWith([person(1)], facts, [walkIn(8), walkIn(9)])
    expect(conflictRows(listed)).toMatchObject({ 4: { what: 'walkInTwice', settled: { note: 'hai người' } } })
    const onRosterNow = [...facts, roster([person(1), walkIn(7)])]
    const again = await hallWith([person(1), walkIn(7)], onRosterNow, [walkIn(8), walkIn(9)])
    expect(conflictRows(again)).toMatchObject({ 4: { what: 'walkInOnRoster', settled: null } })
    expect(decideSettled(again, { conflict: 4, note: '' })).toMatchObject({ facts: [{ what: 'walkInOnRoster' }] })
  })
})
