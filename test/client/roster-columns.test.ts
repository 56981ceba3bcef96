import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mappingWith, recallColumns, rememberColumns } from '../../client/screens/office/roster/remembered-columns.ts'
import { rowRanges } from '../../client/screens/office/roster/row-ranges.ts'
import type { RosterColumn, RosterField } from '../../shared/roster.ts'

const column = (index: number, title: string, field: RosterField | null): RosterColumn => ({
  index,
  title,
  field,
  samples: [],
})
const columns = [column(0, 'STT', 'number'), column(1, 'Quý danh', null), column(2, 'Nơi cử đi', 'name')]

describe('the office’s word for a column', () => {
  it('takes the field from the column that had it, and leaves the others as they were', () => {
    expect(mappingWith(columns, 1, 'name')).toEqual({ number: 0, name: 1 })
    expect(mappingWith(columns, 2, 'unit')).toEqual({ number: 0, unit: 2 })
    expect(mappingWith(columns, 0, null)).toEqual({ name: 2 })
  })

  describe('on this device', () => {
    beforeEach(() => {
      const kept = new Map<string, string>()
      Object.assign(globalThis, {
        window: {
          localStorage: {
            getItem: (key: string) => kept.get(key) ?? null,
            setItem: (key: string, value: string) => kept.set(key, value),
            removeItem: (key: string) => kept.delete(key),
          },
        },
      })
    })
    afterEach(() => {
      Reflect.deleteProperty(globalThis, 'window')
    })

    it('is remembered for every list with the same titles, whatever was made of them, and can be forgotten', () => {
      rememberColumns(columns, { name: 1 })
      const sameTitles = columns.map((one) => ({ ...one, field: null, samples: ['khác'] }))
      expect(recallColumns(sameTitles)).toEqual({ name: 1 })
      expect(recallColumns([...columns, column(3, 'Ghế', 'seat')])).toBeNull()
      rememberColumns(columns, null)
      expect(recallColumns(columns)).toBeNull()
    })

    it('is not remembered for a list without titles, which could be any', () => {
      const untitled = [column(0, '', null), column(1, '', null)]
      rememberColumns(untitled, { name: 1 })
      expect(recallColumns(untitled)).toBeNull()
    })

    it('is nothing where what was kept is damaged', () => {
      rememberColumns(columns, { name: 1 })
      const { localStorage } = globalThis.window
      const damaged = { ...localStorage, getItem: () => '{"name":"B"}' }
      Object.assign(globalThis.window, { localStorage: damaged })
      expect(recallColumns(columns)).toBeNull()
    })
  })
})

describe('rows', () => {
  it('are written as people write them', () => {
    expect(rowRanges([3, 4, 5, 9, 11, 12])).toBe('3–5, 9, 11–12')
    expect(rowRanges(Array.from({ length: 20 }, (_, index) => index * 2))).toMatch(/^0, 2, .*28, …$/)
    expect(rowRanges([])).toBe('')
  })
})
