import type { CommandBody } from '../shared/commands.ts'
import { type Refusal, refuse } from '../shared/refusals.ts'
import type { Decision } from './decide.ts'
import type { Hall } from './hall.ts'
import { conflictRows } from './views/conflict-rows.ts'

const done = { done: true } as const

/** A line of the office's list is ticked off as what it says now: should it come to say something else, it is open again. */
export function decideSettled(hall: Hall, { conflict, note }: CommandBody<'settleConflict'>): Refusal | Decision {
  const row = conflictRows(hall)[conflict]
  if (!row) return refuse('unknownConflict')
  if (row.settled) return refuse('alreadySettled')
  return { facts: [{ type: 'conflictSettled', conflict, what: row.what, note }], answer: done }
}

/** Set back, also where nothing is left to look into for now: the record then says that nobody vouches for it. */
export function decideReopened(hall: Hall, { conflict }: CommandBody<'reopenConflict'>): Refusal | Decision {
  if (!hall.conference.settled.has(conflict)) return refuse('notSettled')
  return { facts: [{ type: 'conflictReopened', conflict }], answer: done }
}
