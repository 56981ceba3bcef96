import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { characterOf, type Stroke } from '../../ui/scan/burst.ts'

/** What the keys of one scan tell about the keyboard they came through; each has a sentence of its own. */
export type KeyboardFinding = 'good' | 'inputMethod' | 'layoutCopes' | 'layout' | 'digitsMissing' | 'noBadge'

/** What a Vietnamese input method does to keys: it takes them, or takes back what it has let through. */
const meddled = new Set(['Process', 'Unidentified', 'Dead', 'Backspace'])

/** Of a badge that was scanned as a test: whether its digits arrived as the scanner meant them. */
export function keyboardFinding(strokes: readonly Pick<Stroke, 'key' | 'code' | 'shift'>[]): KeyboardFinding {
  const text = strokes.map(({ key, code, shift }) => characterOf(key, code, shift)).join('')
  const whole = readBadgeCode(text) !== null
  const byPosition = strokes.filter(({ code }) => /^(?:Digit|Numpad)\d$/.test(code))
  const foreign = byPosition.some(({ key }) => !/^\d$/.test(key) && !meddled.has(key))
  if (strokes.some(({ key }) => meddled.has(key))) return 'inputMethod'
  if (whole) return foreign ? 'layoutCopes' : 'good'
  if (foreign) return 'layout'
  return byPosition.length > 0 || /\d/.test(text) ? 'digitsMissing' : 'noBadge'
}
