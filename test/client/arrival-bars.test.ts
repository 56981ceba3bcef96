import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalBars, busiest } from '../../client/ui/attendance/arrival-bars.ts'

const minute = 60_000
const begin = Date.parse('2025-08-21T13:58:00+07:00')
const arrivals = (...perMinute: number[]) =>
  perMinute.flatMap((count, index) => (count > 0 ? [{ at: begin + index * minute, count }] : []))

describe('arrivals as bars', () => {
  it('are one a minute while there is room for it, minutes without arrivals too', () => {
    expect(arrivalBars(arrivals(2, 0, 3), 12)).toEqual([
      { from: begin, to: begin + minute, count: 2, total: 2 },
      { from: begin + minute, to: begin + 2 * minute, count: 0, total: 2 },
      { from: begin + 2 * minute, to: begin + 3 * minute, count: 3, total: 5 },
    ])
  })

  it('stand for longer intervals, begun at round times, when minutes would be too many', () => {
    const bars = arrivalBars(arrivals(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 3)
    expect(bars.map(({ count }) => count)).toEqual([2, 5, 3])
    expect(bars[1]?.from).toBe(Date.parse('2025-08-21T14:00:00+07:00'))
  })

  it('are none when nobody has come', () => {
    expect(arrivalBars([], 12)).toEqual([])
  })

  it('name as the busiest the earliest of the highest', () => {
    expect(busiest(arrivalBars(arrivals(1, 4, 4), 12))).toMatchObject({ from: begin + minute, count: 4 })
    expect(busiest([])).toBeUndefined()
  })

  it('leave out nobody, stand side by side, and are at most as many as asked for, over up to ten days', () => {
    const rows = fc.uniqueArray(fc.record({ minutes: fc.nat(14_000), count: fc.integer({ min: 1, max: 50 }) }), {
      selector: ({ minutes }) => minutes,
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 12, max: 24 }), (all, most) => {
        const bars = arrivalBars(
          all.map(({ minutes, count }) => ({ at: begin + minutes * minute, count })),
          most,
        )
        expect(bars.length).toBeLessThanOrEqual(most)
        expect(bars.at(-1)?.total).toBe(all.reduce((sum, { count }) => sum + count, 0))
        expect(bars.slice(1).every(({ from }, index) => from === bars[index]?.to)).toBe(true)
      }),
    )
  })
})
