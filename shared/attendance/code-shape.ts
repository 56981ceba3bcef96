import { checkDigit } from './badge-code.ts'

/** As much as is of use in a log. */
const longest = 120

/**
 * What can be kept of a code that was not taken: one digit wrong, it is nearly the code of somebody's badge, so never a
 * digit or a letter of it. The signs between them stand as they came, and tell a garbled link from a foreign code;
 * `check` tells a misprint or a slip of the fingers from a code that is well made and nobody's.
 */
export function codeShape(text: string): { length: number; shape: string; check: 'right' | 'wrong' | 'none' } {
  const shape = text
    .slice(0, longest)
    .replace(/\p{N}/gu, '9')
    .replace(/\p{L}\p{M}*/gu, 'a')
  const digits = text.normalize('NFKC').replace(/\D/g, '').slice(-16)
  const right = digits.length === 16 && checkDigit(digits.slice(0, -1)) === digits.slice(-1)
  return { length: text.length, shape, check: digits.length < 16 ? 'none' : right ? 'right' : 'wrong' }
}
