import { between, type Duration, type Instant } from '../../../shared/time.ts'

/** As much of a key press as tells a scanner from a hand. */
export type Stroke = { key: string; code: string; shift: boolean; repeat: boolean; at: Instant }

/** No hand types eight keys in a row at this pace; every scanner does. */
const pace: Duration = 50
const shortest = 8
/** A scanner that sends neither Enter nor Tab is done after this silence. */
export const silence: Duration = 100

/** `first` is a character that may begin one; `scanning` from the key on that makes it certain; `scanned` when a key ends it. */
export type Heard = { heard: 'first' | 'typing' | 'scanning' } | { heard: 'scanned'; text: string }

export type Burst = {
  press: (stroke: Stroke) => Heard
  /** For after the silence: what was scanned, if it was a scanner. */
  end: () => string | null
}

/** Gathers key presses and finds the scanner's among them. */
export function createBurst(): Burst {
  let text = ''
  let last: Instant = Number.NEGATIVE_INFINITY
  const end = () => {
    const scanned = text.length >= shortest ? text : null
    text = ''
    return scanned
  }
  return {
    end,
    press: ({ key, code, shift, repeat, at }) => {
      // A key that is held down repeats at a scanner's pace.
      if (repeat || between(last, at) >= pace) end()
      last = at
      if (repeat) return { heard: 'typing' }
      if (key === 'Enter' || key === 'Tab') {
        const scanned = end()
        return scanned === null ? { heard: 'typing' } : { heard: 'scanned', text: scanned }
      }
      const character = characterOf(key, code, shift)
      text += character
      if (text.length >= shortest) return { heard: 'scanning' }
      return { heard: text === character && character !== '' ? 'first' : 'typing' }
    },
  }
}

/** Windows' Vietnamese layout writes ă, â, ê for the upper row of digits; the scanner meant the digits. */
export function characterOf(key: string, code: string, shift: boolean): string {
  if (/^\d$/.test(key)) return key
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined && !shift) return digit
  return key.length === 1 ? key : ''
}
