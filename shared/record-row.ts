import type { StepKey } from './agenda/steps.ts'
import type { Fact, RosterChangeCounts } from './facts.ts'
import type { ItemId, PersonId, VoteId } from './ids.ts'
import type { Quorum } from './model.ts'
import type { RefusalCode } from './refusals.ts'
import type { Role } from './roles.ts'
import type { Instant } from './time.ts'

/** One line of the record of the day: a fact, with people by id into `people`. */
export type RecordRow = {
  number: number
  /** Of what happened at the door, the time the person stood there. */
  at: Instant
  /** When a desk without a line handed that in, where it was more than a minute later. */
  handedInAt?: Instant
  by: Role | 'server'
  what: Fact['type']
  itemId?: ItemId
  step?: StepKey
  /** Of a step put off: which; `step` is then what the hall went on with. */
  put?: StepKey
  personId?: PersonId
  desk?: string
  voteId?: VoteId
  /** Of a roster or roll: how many. */
  count?: number
  /** Of a roster taken again. */
  changes?: RosterChangeCounts
  undone?: number
  /** Of a conflict: the line it is about. */
  conflict?: number
  reason?: string
  /** A name, a title or a text in the office's words. */
  words?: string
  subjects?: string[]
  why?: RefusalCode
  otherId?: PersonId
  yes?: boolean
  quorum?: Quorum
}
