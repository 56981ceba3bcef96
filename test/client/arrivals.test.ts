import { describe, expect, it } from 'vitest'
import { type Arrival, type ArrivalEvent, arrivals, type Verdict } from '../../client/screens/reception/arrivals.ts'
import { newcomers } from '../../client/screens/reception/out-of-view.ts'

const arrival = (key: number, verdict: Verdict): Arrival => ({
  key,
  shown: { personId: `person-${key}` },
  means: 'name',
  at: key,
  verdict,
})
const arrived = (key: number, verdict: Verdict): ArrivalEvent => ({ type: 'arrived', arrival: arrival(key, verdict) })
const asking: Verdict = { kind: 'asking', slow: false }
const done: Verdict = { kind: 'in', personId: 'person' }
const listAfter = (...events: ArrivalEvent[]) => events.reduce<readonly Arrival[]>(arrivals, [])

describe('the verdicts of a desk', () => {
  it('stand the latest first', () => {
    expect(listAfter(arrived(1, done), arrived(2, done)).map(({ key }) => key)).toEqual([2, 1])
  })

  it('keep the last eight', () => {
    const many = Array.from({ length: 12 }, (_, index) => arrived(index, done))
    expect(listAfter(...many).map(({ key }) => key)).toEqual([11, 10, 9, 8, 7, 6, 5, 4])
  })

  it('never drop an arrival that has no answer yet', () => {
    const many = Array.from({ length: 12 }, (_, index) => arrived(index + 1, done))
    expect(listAfter(arrived(0, asking), ...many).map(({ key }) => key)).toContain(0)
  })

  it('go to the arrival they answer, in whatever order they come', () => {
    const list = listAfter(arrived(1, asking), arrived(2, asking), { type: 'settled', key: 1, verdict: done })
    expect(list.map(({ verdict }) => verdict.kind)).toEqual(['asking', 'in'])
  })

  it('are not called slow once they are there', () => {
    const list = listAfter(arrived(1, asking), { type: 'settled', key: 1, verdict: done }, { type: 'slow', key: 1 })
    expect(list[0]?.verdict).toEqual(done)
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
