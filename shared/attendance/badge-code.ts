/**
 * Mã thẻ: sixteen digits, the last a check digit by ISO/IEC 7064 MOD 11,10, which catches every single wrong
 * digit and nearly every swap of two neighbours. Digits only, since Unikey garbles what a scanner types in letters.
 */
export type BadgeCode = string & { readonly [badge]?: 'badgeCode' }
declare const badge: unique symbol

const length = 16

export function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** A new code from fifteen random digits, which the caller draws from a good source. */
export function badgeCode(randomDigits: string): BadgeCode {
  if (!/^\d{15}$/.test(randomDigits)) throw new Error('a badge code is made of fifteen digits')
  return randomDigits + checkDigit(randomDigits)
}

/**
 * The code in what was scanned or typed: digits alone, in groups, or at the end of a link, however garbled the
 * rest of it is. Null where there is no whole code or the check digit is wrong.
 */
export function readBadgeCode(text: string): BadgeCode | null {
  const runs = text
    .normalize('NFKC')
    .split(/[^\d \t.\-–_]+/)
    .flatMap((part) => {
      const joined = part.replace(/\D/g, '')
      return joined.length === length ? [joined] : part.split(/\D+/)
    })
  const code = runs.filter((run) => run.length === length).pop()
  return code && checkDigit(code.slice(0, -1)) === code.slice(-1) ? code : null
}

/** In four groups, as it stands on the badge. */
export const groupedBadgeCode = (code: BadgeCode): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
