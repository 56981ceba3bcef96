import type { StepKey } from './agenda/steps.ts'
import type { ItemId, PersonId, VoteId } from './ids.ts'
import type { Definition, Delegate, Majority, Tally } from './model.ts'
import type { Role } from './roles.ts'
import type { Instant } from './time.ts'

/** How somebody was recognised at the door. */
export const checkInMeans = ['camera', 'scanner', 'typed', 'name'] as const
export type CheckInMeans = (typeof checkInMeans)[number]

/** What has happened. Only ever added to; people stand in it by id only. */
export type Fact =
  | { type: 'conferenceDefined'; definition: Definition }
  | { type: 'rosterTaken'; delegates: Delegate[] }
  | { type: 'attendeeCheckedIn'; personId: PersonId; desk: string; means: CheckInMeans }
  | { type: 'itemStarted'; itemId: ItemId }
  | { type: 'itemResumed'; itemId: ItemId }
  | { type: 'stepShown'; itemId: ItemId; step: StepKey }
  | { type: 'itemLeftOut'; itemId: ItemId }
  | { type: 'itemTakenIn'; itemId: ItemId }
  | { type: 'conferenceClosed' }
  | { type: 'stepUndone'; undone: number }
  | {
      type: 'voteOpened'
      voteId: VoteId
      itemId: ItemId
      question: string
      candidateIds: PersonId[]
      majority: Majority
      roll: PersonId[]
    }
  | { type: 'voteClosed'; voteId: VoteId; tally: Tally; adopted: boolean }

/** A fact as the journal holds it: numbered from 1 without gaps. */
export type Recorded = { number: number; at: Instant; by: Role | 'server'; fact: Fact }
