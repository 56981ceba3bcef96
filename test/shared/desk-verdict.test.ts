import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Direction, deskVerdict, type KnownPerson, type UnsentScan } from '../../shared/attendance/desk-verdict.ts'
import '../kit/seed.ts'

const came = { at: 100, desk: 'Bàn 2', inside: true }
const people: Record<string, KnownPerson> = {
  new: { id: 'new', presence: null },
  here: { id: 'here', presence: came },
  outside: { id: 'outside', presence: { ...came, inside: false } },
}
const unsent = (personId: string, direction: Direction, at = 200): UnsentScan => ({
  personId,
  direction,
  at,
  desk: 'Bàn 1',
})
const say = (meant: Parameters<typeof deskVerdict>[2]['meant'], direction: Direction, ...before: UnsentScan[]) =>
  deskVerdict(people, before, { meant, direction })

describe('a desk without a server', () => {
  it('lets in who is on its list and has not come', () => {
    expect(say('new', 'in')).toEqual({ kind: 'in' })
  })

  it('knows who was in already by the last view, since when and where', () => {
    expect(say('here', 'in')).toEqual({ kind: 'already', at: 100, desk: 'Bàn 2' })
  })

  it('knows whom it has let in itself since', () => {
    expect(say('new', 'in', unsent('new', 'in'))).toEqual({ kind: 'already', at: 200, desk: 'Bàn 1' })
    expect(say('new', 'in', unsent('here', 'in'))).toEqual({ kind: 'in' })
  })

  it('lets out who is in, and back in who went out', () => {
    expect(say('here', 'out')).toEqual({ kind: 'left' })
    expect(say('here', 'in', unsent('here', 'out'))).toEqual({ kind: 'returned' })
    expect(say('outside', 'in')).toEqual({ kind: 'returned' })
    expect(say('outside', 'in', unsent('outside', 'in'))).toEqual({ kind: 'already', at: 100, desk: 'Bàn 2' })
  })

  it('does not let out who never came', () => {
    expect(say('new', 'out')).toEqual({ kind: 'refused', why: 'notCheckedIn' })
    expect(say('new', 'in', unsent('new', 'out'))).toEqual({ kind: 'in' })
  })

  it('lets nobody in by a badge or a person it does not know', () => {
    expect(say({ refused: 'unknownCode' }, 'in')).toEqual({ kind: 'refused', why: 'unknownCode' })
    expect(say('nobody', 'in')).toEqual({ kind: 'refused', why: 'unknownPerson' })
  })

  it('says of a badge reported lost that it is one, whichever way it goes', () => {
    for (const direction of ['in', 'out'] as const)
      expect(say({ refused: 'badgeRevoked' }, direction)).toEqual({ kind: 'refused', why: 'badgeRevoked' })
  })

  it('says of one person "in" at most once, however often and in whatever order he comes', () => {
    const scans = fc.array(fc.record({ personId: fc.constantFrom('new', 'here'), out: fc.boolean() }))
    fc.assert(
      fc.property(scans, (list) => {
        const before: UnsentScan[] = []
        const said = new Map<string, number>()
        for (const { personId, out } of list) {
          const direction = out ? 'out' : 'in'
          if (say(personId, direction, ...before).kind === 'in') said.set(personId, (said.get(personId) ?? 0) + 1)
          before.push(unsent(personId, direction))
        }
        expect(said.get('new') ?? 0).toBe(
          before.some((one) => one.personId === 'new' && one.direction === 'in') ? 1 : 0,
        )
        expect(said.get('here')).toBeUndefined()
      }),
    )
  })
})
