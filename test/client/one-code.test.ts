import { describe, expect, it } from 'vitest'
import { oneCode } from '../../client/ui/scan/one-code.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'

const badge = badgeCode('123456789012345')
const other = badgeCode('543210987654321')

describe('of the codes in one picture', () => {
  it('two badges are refused, since the wrong one might be taken', () => {
    expect(oneCode([badge, other])).toEqual({ fault: 'severalCodes' })
  })

  it('the same badge twice, as digits and as a link, is one', () => {
    expect(oneCode([badge, `https://hoi-nghi.example/#${badge}`])).toHaveProperty('text')
    expect(oneCode([badge, badge])).toEqual({ text: badge })
  })

  it('a badge is taken whatever hangs behind it', () => {
    expect(oneCode(['WIFI:S:hall;;', badge])).toEqual({ text: badge })
  })

  it('one that is no badge is read as it is, several of them are refused, and none is nothing', () => {
    expect(oneCode(['WIFI:S:hall;;'])).toEqual({ text: 'WIFI:S:hall;;' })
    expect(oneCode(['one', 'two'])).toEqual({ fault: 'severalCodes' })
    expect(oneCode([])).toBeNull()
  })
})
