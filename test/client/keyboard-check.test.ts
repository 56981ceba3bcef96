import { describe, expect, it } from 'vitest'
import { keyboardFinding } from '../../client/screens/reception/keyboard-check.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'

type Key = { key: string; code: string; shift: boolean }
const digits = [...badgeCode('314159265358979')]
const typed = (keyOf: (digit: string) => string): Key[] =>
  digits.map((digit) => ({ key: keyOf(digit), code: `Digit${digit}`, shift: false }))
const azerty = (digit: string) => [...'à&é"\'(-è_ç'][Number(digit)] ?? ''

describe('the keyboard that a scanner types on', () => {
  it('is good when the digits arrive', () => {
    expect(keyboardFinding(typed((digit) => digit))).toBe('good')
  })

  it('copes with a layout whose upper row gives other signs, and says so', () => {
    expect(keyboardFinding(typed(azerty))).toBe('layoutCopes')
  })

  it('has the wrong layout when the digits cannot be made out by their places either', () => {
    const shifted = typed(azerty).map((stroke) => ({ ...stroke, shift: true }))
    expect(keyboardFinding(shifted)).toBe('layout')
  })

  it('has an input method in between when keys are taken or taken back', () => {
    const good = typed((digit) => digit)
    expect(keyboardFinding([...good, { key: 'Process', code: 'KeyA', shift: false }])).toBe('inputMethod')
    expect(keyboardFinding([...good, { key: 'Backspace', code: 'Backspace', shift: false }])).toBe('inputMethod')
  })

  it('loses digits', () => {
    expect(keyboardFinding(typed((digit) => digit).slice(1))).toBe('digitsMissing')
  })

  it('is not judged by what is no badge', () => {
    const letters = [...'hoitruong'].map((key) => ({ key, code: `Key${key.toUpperCase()}`, shift: false }))
    expect(keyboardFinding(letters)).toBe('noBadge')
  })
})
