import { describe, expect, it } from 'vitest'
import { createBurst, type Stroke } from '../../client/ui/scan/burst.ts'

const code = '7206509957546026'
const stroke = (key: string, at: number, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  shift: false,
  repeat: false,
  at,
  ...more,
})

/** What is heard of a text typed with so many milliseconds from key to key. */
function type(text: string, apart: number, ending?: string) {
  const burst = createBurst()
  const keys = [...text, ...(ending ? [ending] : [])]
  const heard = keys.map((key, index) => burst.press(stroke(key, index * apart)))
  return { burst, heard, last: heard[heard.length - 1] }
}

describe('a scanner that types', () => {
  it('is known by keys less than 50 ms apart, and ends on Enter or Tab', () => {
    expect(type(code, 10, 'Enter').last).toEqual({ heard: 'scanned', text: code })
    expect(type(code, 49, 'Tab').last).toEqual({ heard: 'scanned', text: code })
  })

  it('ends on silence where it sends no key for the end, and only once', () => {
    const { burst } = type(code, 10)
    expect(burst.end()).toBe(code)
    expect(burst.end()).toBeNull()
  })

  it('is told from a hand, however quick', () => {
    expect(type(code, 50, 'Enter').last).toEqual({ heard: 'typing' })
    expect(type('nguyen', 20, 'Enter').last).toEqual({ heard: 'typing' })
  })

  it('is told from a key that is held down', () => {
    const burst = createBurst()
    for (let index = 0; index < 30; index++) burst.press(stroke('a', index * 30, { repeat: index > 0 }))
    expect(burst.end()).toBeNull()
  })

  it('tells the first character, so that the field can be left as it was', () => {
    const burst = createBurst()
    expect(burst.press(stroke('Shift', 0))).toEqual({ heard: 'typing' })
    expect(burst.press(stroke('7', 5))).toEqual({ heard: 'first' })
    expect(burst.press(stroke('2', 10))).toEqual({ heard: 'typing' })
  })

  it('begins anew after a pause', () => {
    const burst = createBurst()
    burst.press(stroke('x', 0))
    expect(burst.press(stroke('7', 500))).toEqual({ heard: 'first' })
  })

  it('gives digits where the keyboard writes letters for the upper row', () => {
    const burst = createBurst()
    const row = 'đăâêộ̀̉̃'
    for (const [index, digit] of [...'0123456789'].entries()) {
      burst.press(stroke(row[index] ?? 'Dead', index * 5, { code: `Digit${digit}` }))
    }
    expect(burst.end()).toBe('0123456789')
  })
})
