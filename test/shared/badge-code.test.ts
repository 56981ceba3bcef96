import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeCode, checkDigit, groupedBadgeCode, readBadgeCode } from '../../shared/attendance/badge-code.ts'
import '../kit/seed.ts'

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''))
const code = digits(15).map(badgeCode)

describe('the check digit', () => {
  it('is that of ISO/IEC 7064 MOD 11,10', () => {
    // The standard's own example of a number with its check digit.
    expect(checkDigit('0794')).toBe('5')
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(code, (right) => {
        for (const [place, was] of [...right].entries()) {
          for (const wrong of '0123456789'.replace(was, '')) {
            expect(readBadgeCode(right.slice(0, place) + wrong + right.slice(place + 1))).toBeNull()
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('making a code', () => {
  it('takes fifteen digits and nothing else', () => {
    for (const wrong of ['', '12345678901234', '1234567890123456', '12345678901234x']) {
      expect(() => badgeCode(wrong)).toThrow()
    }
  })
})

describe('reading a code', () => {
  const written: [string, (code: string) => string][] = [
    ['as it is', (one) => one],
    ['in four groups', groupedBadgeCode],
    ['in groups with hyphens', (one) => groupedBadgeCode(one).replaceAll(' ', '-')],
    ['in groups with dots and tabs', (one) => `\t${groupedBadgeCode(one).replaceAll(' ', '.')}\t\n`],
    ['at the end of its link', (one) => `http://192.168.1.10:3000/#${one}`],
    ['at the end of a link by name', (one) => `https://hoi-truong.haiphong.gov.vn:8443/?lang=en#${one}`],
    ['at the end of a link that Unikey garbled', (one) => `hyttp:ơ192.168.1.10:3000/đ#${one}`],
    ['at the end of a link whose signs came as others', (one) => `http;**192.168.1.10;3000*ˆ${one}`],
    ['in full-width digits', (one) => one.replace(/\d/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))],
    ['with a line end after it, as a scanner sends it', (one) => `${one}\r\n`],
    ['after other numbers', (one) => `Thẻ số 12, bàn 3: ${one}`],
  ]
  it.each(written)('finds it %s', (_, write) => {
    fc.assert(
      fc.property(code, (one) => {
        expect(readBadgeCode(write(one))).toBe(one)
      }),
    )
  })

  it('refuses fifteen digits and seventeen, though sixteen of them be a code', () => {
    fc.assert(
      fc.property(code, digit, (one, more) => {
        expect(readBadgeCode(one.slice(1))).toBeNull()
        expect(readBadgeCode(one.slice(0, -1))).toBeNull()
        expect(readBadgeCode(more + one)).toBeNull()
        expect(readBadgeCode(one + more)).toBeNull()
      }),
    )
  })

  it('refuses what holds no code', () => {
    for (const text of ['', ' ', 'http://192.168.1.10:3000/', '٣١٤١٥٩٢٦٥٣٥٨٩٧٩٣', '1'.repeat(500)]) {
      expect(readBadgeCode(text)).toBeNull()
    }
  })

  it('gives a whole code with a right check digit or nothing, whatever it reads', () => {
    const text = fc.oneof(code, fc.string({ unit: fc.constantFrom(...'0123456789 .-#/ă０٣–') }))
    fc.assert(
      fc.property(
        fc.array(text).map((parts) => parts.join('')),
        (typed) => {
          const read = readBadgeCode(typed)
          if (read !== null) expect(badgeCode(read.slice(0, 15))).toBe(read)
        },
      ),
    )
  })
})

it('is written in four groups of four', () => {
  expect(groupedBadgeCode('1234567890123456')).toBe('1234 5678 9012 3456')
})
