import type { Verdict } from './arrivals.ts'

const marks: Record<Exclude<Verdict['kind'], 'kept'>, string> = {
  in: 'M6 17 13 24 26 9',
  returned: 'M6 17 13 24 26 9',
  left: 'M8 16h16 M18 10l6 6-6 6',
  undone: 'M24 16H8 M14 10l-6 6 6 6',
  already: 'M16 7v10l6 4',
  refused: 'M16 7v12 M16 24v1',
  unread: 'M16 7v12 M16 24v1',
  asking: 'M8 16h1 M16 16h1 M24 16h1',
}

/** A sign beside the word, so that colour is never alone. */
export function VerdictMark({ kind }: { kind: keyof typeof marks }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" strokeLinecap="round">
      <circle cx="16" cy="16" r="14.5" strokeWidth="1.5" />
      <path d={marks[kind]} strokeWidth="3" strokeLinejoin="round" />
    </svg>
  )
}
