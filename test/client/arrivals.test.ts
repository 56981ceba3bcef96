import { describe, expect, it } from 'vitest'
import {
  type Arrival,
  type ArrivalEvent,
  arrivals,
  cameHereFirst,
  turnedOutOtherwise,
  type Verdict,
} from '../../client/screens/reception/arrivals.ts'
import { looksOf } from '../../client/screens/reception/verdict-looks.ts'
import { newcomers } from '../../client/ui/scan/out-of-view.ts'

const arrival = (id: string, verdict: Verdict): Arrival => ({
  id,
  shown: { personId: `person-${id}` },
  means: 'name',
  direction: 'in',
  at: 0,
  readAt: 0,
  verdict,
  saidHere: null,
})
const arrived = (id: string, verdict: Verdict): ArrivalEvent => ({ type: 'arrived', arrival: arrival(id, verdict) })
const asking: Verdict = { kind: 'asking', slow: false }
const done = { kind: 'in', personId: 'person' } as const
const listAfter = (...events: ArrivalEvent[]) => events.reduce<readonly Arrival[]>(arrivals, [])
const ids = (list: readonly Arrival[]) => list.map(({ id }) => id)
const many = (count: number) => Array.from({ length: count }, (_, index) => arrived(`${index}`, done))

describe('the verdicts of a desk', () => {
  it('stand the latest first', () => {
    expect(ids(listAfter(arrived('a', done), arrived('b', done)))).toEqual(['b', 'a'])
  })

  it('keep the last eight', () => {
    expect(ids(listAfter(...many(12)))).toEqual(['11', '10', '9', '8', '7', '6', '5', '4'])
  })

  it('never drop an arrival that has no answer yet, or is kept without a line', () => {
    const kept: ArrivalEvent = { type: 'kept', id: 'kept', expected: { kind: 'in' } }
    const list = listAfter(arrived('open', asking), arrived('kept', asking), kept, ...many(12))
    expect(ids(list)).toEqual(expect.arrayContaining(['open', 'kept']))
  })

  it('go to the arrival they answer, in whatever order they come', () => {
    const list = listAfter(arrived('a', asking), arrived('b', asking), { type: 'settled', id: 'a', verdict: done })
    expect(list.map(({ verdict }) => verdict.kind)).toEqual(['asking', 'in'])
  })

  it('are not called slow or kept once they are there', () => {
    const list = listAfter(
      arrived('a', asking),
      { type: 'settled', id: 'a', verdict: done },
      { type: 'slow', id: 'a' },
      { type: 'kept', id: 'a', expected: { kind: 'in' } },
    )
    expect(list[0]?.verdict).toEqual(done)
  })

  it('stand once, though they are read back from what was kept', () => {
    expect(ids(listAfter(arrived('a', asking), arrived('a', asking)))).toEqual(['a'])
  })

  it('look green only when the server has said so', () => {
    const green = ['in', 'returned']
    const withoutServer: Verdict[] = [
      asking,
      { kind: 'asking', slow: true },
      { kind: 'kept', expected: { kind: 'in' } },
      { kind: 'kept', expected: { kind: 'returned' } },
    ]
    for (const verdict of withoutServer) expect(green).not.toContain(looksOf(verdict))
    expect(green).toContain(looksOf(done))
  })
})

describe('an arrival that was kept', () => {
  const kept: ArrivalEvent = { type: 'kept', id: 'a', expected: { kind: 'in' } }
  const already: Verdict = { kind: 'already', personId: 'person', at: 0, desk: 'Bàn 2' }

  it('is pointed out when the server says otherwise, and stays until somebody has seen it', () => {
    const list = listAfter(arrived('a', asking), kept, { type: 'settled', id: 'a', verdict: already }, ...many(12))
    const told = list.find(({ id }) => id === 'a')
    expect(told && turnedOutOtherwise(told)).toBe(true)
    const seen = arrivals(list, { type: 'seen', id: 'a' }).find(({ id }) => id === 'a')
    expect(seen && turnedOutOtherwise(seen)).toBe(false)
  })

  it('is not when the server says the same, or it was taken back', () => {
    for (const verdict of [done, { kind: 'undone', personId: 'person' } as const]) {
      const [told] = listAfter(arrived('a', asking), kept, { type: 'settled', id: 'a', verdict })
      expect(told && turnedOutOtherwise(told)).toBe(false)
    }
  })
})

describe('somebody whom two desks let in without a line', () => {
  const here = { ...arrival('a', asking), at: 2_000 }
  const already = (at: number): Verdict => ({ kind: 'already', personId: 'person-a', at, desk: 'Bàn 2' })

  it('came here first where the other desk saw him later, whichever of the two handed in first', () => {
    expect(cameHereFirst(here, already(2_001))).toBe(true)
    expect(cameHereFirst(here, already(1_999))).toBe(false)
    // The same scan, handed in a second time.
    expect(cameHereFirst(here, already(2_000))).toBe(false)
    expect(cameHereFirst(here, done)).toBe(false)
  })
})

describe('a badge before the camera', () => {
  it('counts once while it is held there', () => {
    const isNew = newcomers()
    const seen = Array.from({ length: 50 }, (_, index) => isNew('7206509957546026', index * 100))
    expect(seen.filter(Boolean)).toHaveLength(1)
  })

  it('counts again once it has been away for more than two and a half seconds', () => {
    const isNew = newcomers()
    expect(isNew('a', 0)).toBe(true)
    expect(isNew('a', 2_500)).toBe(false)
    expect(isNew('a', 5_001)).toBe(true)
  })

  it('does not stop another badge', () => {
    const isNew = newcomers()
    expect(isNew('a', 0)).toBe(true)
    expect(isNew('b', 100)).toBe(true)
    expect(isNew('a', 200)).toBe(false)
  })
})
