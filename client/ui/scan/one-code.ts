import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'

/** Why there is nothing that could be sent to the server: the desk says it by itself. */
export type ReadingFault = 'foreignCode' | 'noCode' | 'notAPicture' | 'severalCodes'

/**
 * The one code that a picture is about, of all that were found in it; null where there is none. Two badges are one too
 * many, for it may be the wrong one that is taken; a poster behind a badge, or the same code twice, is no matter.
 */
export function oneCode(found: readonly string[]): { text: string } | { fault: 'severalCodes' } | null {
  const badges = new Map(found.flatMap((text) => (readBadgeCode(text) ? [[readBadgeCode(text), text]] : [])))
  const meant = badges.size > 0 ? [...badges.values()] : [...new Set(found)]
  const [text] = meant
  if (meant.length > 1) return { fault: 'severalCodes' }
  return text ? { text } : null
}
