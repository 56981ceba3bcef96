import fc from 'fast-check'
import { expect, it } from 'vitest'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import { codeShape } from '../../shared/attendance/code-shape.ts'

const code = badgeCode('314159265358979')

it('tells how a link came garbled, by the signs in it', () => {
  expect(codeShape(`hthư:--192.168.1.10ơ3000-đ${code}`).shape).toBe(`aaaa:--999.999.9.99a9999-a${'9'.repeat(16)}`)
  expect(codeShape('WIFI:S:Khách;T:WPA;P:mật khẩu;;').shape).toBe('aaaa:a:aaaaa;a:aaa;a:aaa aaaa;;')
})

it('tells a well-made code that is nobody’s from one with a wrong digit, and from none', () => {
  expect(codeShape(code).check).toBe('right')
  expect(codeShape(code.replace(/\d$/, (last) => String((Number(last) + 1) % 10))).check).toBe('wrong')
  expect(codeShape(code.slice(1))).toEqual({ length: 15, shape: '9'.repeat(15), check: 'none' })
})

it('holds no letter and no digit of what was scanned, in whatever script or form, and is never long', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.stringMatching(/^\d{16}$/))
  fc.assert(
    fc.property(text, (scanned) => {
      const { shape } = codeShape(scanned)
      expect(shape).not.toMatch(/[^9\P{N}]|[^a\P{L}]/u)
      expect(shape.length).toBeLessThanOrEqual(120)
    }),
  )
})
