import { describe, expect, it } from 'vitest'
import { mostTicks, ticked } from '../../client/ui/ballot/ticks.ts'
import type { CandidateRow } from '../../shared/vote-views.ts'

const candidate = (id: string): CandidateRow => ({
  id,
  name: id,
  position: '',
  unit: '',
  photograph: null,
  birthYear: null,
  introduction: '',
})
const candidates = ['a', 'b', 'c'].map(candidate)

describe('ticks on a ballot', () => {
  it('stand in the order of the list, whatever order they were made in', () => {
    expect(ticked({ seats: 2, candidates }, { candidates: ['c'] }, 'a')).toEqual({ candidates: ['a', 'c'] })
  })

  it('are taken off again, down to none', () => {
    expect(ticked({ seats: 2, candidates }, { candidates: ['a', 'c'] }, 'a')).toEqual({ candidates: ['c'] })
    expect(ticked({ seats: 2, candidates }, { candidates: ['c'] }, 'c')).toEqual({ candidates: [] })
  })

  it('are never more than are to be chosen', () => {
    expect(ticked({ seats: 2, candidates }, { candidates: ['a', 'c'] }, 'b')).toBeNull()
    expect(ticked({ seats: null, candidates }, { candidates: ['a', 'c'] }, 'b')).toEqual({
      candidates: ['a', 'b', 'c'],
    })
    expect(mostTicks({ seats: null, candidates })).toBe(3)
  })
})
