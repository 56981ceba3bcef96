import { describe, expect, it } from 'vitest'
import { keptDirection, outOn } from '../../client/screens/reception/use-direction.ts'

const morning = new Date(2025, 7, 21, 8, 0).getTime()
const later = new Date(2025, 7, 21, 16, 0).getTime()
const nextDay = new Date(2025, 7, 22, 8, 0).getTime()

describe('the way through the door', () => {
  it('is kept on the device for the day, and is "in" on the next', () => {
    expect(keptDirection(outOn(morning), later)).toBe('out')
    expect(keptDirection(outOn(morning), nextDay)).toBe('in')
  })

  it('is "in" where nothing is kept', () => {
    expect(keptDirection(null, morning)).toBe('in')
    expect(keptDirection('anything', morning)).toBe('in')
  })
})
