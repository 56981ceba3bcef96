import { describe, expect, it } from 'vitest'
import { freeNumber, numbersIn } from '../../client/screens/reception/desk-numbers.ts'

describe('the number of a new desk', () => {
  it('is the first that no desk has, in whatever language the others are named', () => {
    expect(freeNumber(numbersIn([]), 1)).toBe(1)
    expect(freeNumber(numbersIn(['Bàn 1', 'Desk 2', 'Cửa Đông']), 1)).toBe(3)
    expect(freeNumber(numbersIn(['Bàn 2']), 1)).toBe(1)
    expect(freeNumber(numbersIn(['Tầng 3, bàn 1']), 1)).toBe(2)
  })

  it('never goes back', () => {
    expect(freeNumber(numbersIn([]), 2)).toBe(2)
  })
})
