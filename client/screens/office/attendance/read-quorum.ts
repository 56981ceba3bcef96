import type { Quorum } from '../../../../shared/model.ts'

export type QuorumTyped = Omit<Quorum, 'numerator' | 'denominator'> & { numerator: string; denominator: string }

/** The rule as typed; null where it is no fraction between nothing and all. */
export function readQuorum({ numerator, denominator, base, ground }: QuorumTyped): Quorum | null {
  const above = wholeNumber(numerator)
  const below = wholeNumber(denominator)
  if (above === null || below === null || above > below) return null
  return { numerator: above, denominator: below, base, ground: ground.trim() }
}

/**
 * The rule after a change of what is typed. The ground is that of the rule it was written for: with another share or
 * base it goes, and the office writes the new one; back at the old rule it is there again.
 */
export function changedQuorum(typed: QuorumTyped, changed: Partial<QuorumTyped>, was: Quorum): QuorumTyped {
  const next = { ...typed, ...changed }
  if (changed.ground !== undefined) return next
  if (!isRule(next, was)) return next.ground === was.ground ? { ...next, ground: '' } : next
  return next.ground === '' ? { ...next, ground: was.ground } : next
}

/** Whether the share and its base are those of this rule. */
export const isRule = ({ numerator, denominator, base }: QuorumTyped, rule: Quorum): boolean =>
  numerator.trim() === String(rule.numerator) && denominator.trim() === String(rule.denominator) && base === rule.base

const largest = 1_000

function wholeNumber(typed: string): number | null {
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
  return number >= 1 && number <= largest ? number : null
}
