import { describe, expect, it } from 'vitest'
import { letInByAnother } from '../../client/screens/reception/another-desk.ts'
import { deskMark } from '../../client/screens/reception/desk-mark.ts'
import type { ReceptionView } from '../../shared/views.ts'

describe('the mark of a desk that has no line', () => {
  it('is a letter and two digits that nobody takes for others', () => {
    expect(deskMark(() => 0)).toBe('B22')
    expect(deskMark(() => 0.999)).toBe('X99')
    const all = Array.from({ length: 500 }, () => deskMark(Math.random))
    for (const mark of all) expect(mark).toMatch(/^[BCDGHKLMNPRSTVX][2-9]{2}$/)
    expect(new Set(all).size).toBeGreaterThan(200)
  })
})

describe('another desk of the same name', () => {
  const people = Object.fromEntries(
    [
      ['a', 'Bàn 1'],
      ['b', 'bàn  1 '.normalize('NFD')],
      ['c', 'Bàn 2'],
      ['d', null],
    ].map(([id, desk]) => [id, { id, presence: desk === null ? null : { desk } }]),
  ) as ReceptionView['people']

  it('is known by whom it has let in and this device never scanned, however the name is written', () => {
    expect(letInByAnother(people, 'Bàn 1', new Set(['a']))).toEqual(['b'])
    expect(letInByAnother(people, 'Bàn 1', new Set(['a', 'b', 'd']))).toEqual([])
    expect(letInByAnother(people, 'Bàn 3', new Set())).toEqual([])
  })
})
