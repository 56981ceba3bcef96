import type { Verdict } from './arrivals.ts'

/** How it looks: what the desk says by itself is never as green as what the server has said. */
export function looksOf(verdict: Verdict): string {
  if (verdict.kind === 'asking') return verdict.slow ? 'held' : 'asking'
  if (verdict.kind === 'unread') return 'refused'
  return verdict.kind === 'kept' ? `kept-${verdict.expected.kind}` : verdict.kind
}
