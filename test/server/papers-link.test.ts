import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../kit/seed.ts'
import { readPublicUrl } from '../../server/papers/public-url.ts'
import { badgeCode, readBadgeCode } from '../../shared/attendance/badge-code.ts'
import { attendeeLink, badgeText } from '../../shared/attendance/badge-link.ts'

const code = badgeCode('012345678901234')
const anyCode = fc.stringMatching(/^\d{15}$/).map(badgeCode)

describe('what a QR code holds', () => {
  it('is the digits alone while the server has no public address', () => {
    expect(badgeText(code, null)).toBe(code)
    expect(badgeText(code, null)).toMatch(/^\d{16}$/)
  })

  it('is the delegate’s own link where it has one, the code after the # that browsers keep to themselves', () => {
    expect(badgeText(code, 'https://hoinghi.example.vn')).toBe(`https://hoinghi.example.vn/#${code}`)
    expect(new URL(attendeeLink('https://hoinghi.example.vn', code)).pathname).toBe('/')
  })

  it('is read by a scanner either way, whatever digits stand in the address', () => {
    const address = fc
      .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })), fc.nat())
      .map(([scheme, host, port, path]) => `${scheme}://${host}${port === null ? '' : `:${port}`}/${path}`)
    const any = fc.oneof(address, fc.webUrl({ validSchemes: ['http', 'https'] }), fc.constant(undefined))
    let taken = 0
    fc.assert(
      fc.property(anyCode, any, (one, given) => {
        const read = readPublicUrl(given)
        if ('wrong' in read) return
        taken += 1
        expect(readBadgeCode(badgeText(one, read.publicUrl))).toBe(one)
      }),
    )
    expect(taken).toBeGreaterThan(50)
  })
})

describe('the public address', () => {
  it('is none where nothing is given', () => {
    for (const nothing of [undefined, '', '  ']) expect(readPublicUrl(nothing)).toEqual({ publicUrl: null })
  })

  it('is taken without the slash at its end, with port and path', () => {
    const taken = {
      'https://hoinghi.example.vn': 'https://hoinghi.example.vn',
      ' https://hoinghi.example.vn/ ': 'https://hoinghi.example.vn',
      'HTTPS://HoiNghi.Example.vn//': 'https://hoinghi.example.vn',
      'http://203.0.113.5:8080/': 'http://203.0.113.5:8080',
      'https://example.vn/hoi-nghi/': 'https://example.vn/hoi-nghi',
    }
    for (const [given, publicUrl] of Object.entries(taken)) expect(readPublicUrl(given)).toEqual({ publicUrl })
  })

  it.each([
    'hoinghi.example.vn',
    'ftp://example.vn',
    'javascript:alert(1)',
    'https://',
    'https://example.vn/#1',
    'https://example.vn/#',
    'https://example.vn/?a=1',
    'https://user:secret@example.vn',
    `https://example.vn/${'a'.repeat(100)}`,
  ])('is refused as %j', (given) => {
    expect(readPublicUrl(given)).toHaveProperty('wrong')
  })
})
