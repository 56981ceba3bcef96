import type { Quorum } from '../../../../shared/model.ts'

export type QuorumTyped = Omit<Quorum, 'numerator' | 'denominator'> & { numerator: string; denominator: string }

/** The rule as typed; null where it is no fraction between nothing and all. */
export function readQuorum({ numerator, denominator, base, ground }: QuorumTyped): Quorum | null {
  const above = wholeNumber(numerator)
  const below = wholeNumber(denominator)
  if (above === null || below === null || above > below) return null
  return { numerator: above, denominator: below, base, ground: ground.trim() }
}

const largest = 1_000

function wholeNumber(typed: string): number | null {
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
  return number >= 1 && number <= largest ? number : null
}
