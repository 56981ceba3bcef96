import type { PersonId, VoteId } from '../../../shared/ids.ts'
import { receiptPattern } from '../../../shared/vote/ballot.ts'
import { recall, remember } from '../../device.ts'
import type { KnownHere, SentHere } from './ballot-state.ts'

/**
 * The ballots that went out from this phone, with their receipts, and never what was on them; by person, for a badge may be
 * taken off this phone.
 */
const keyOf = (personId: PersonId) => `ballots:${personId}`

type Kept = Readonly<Record<VoteId, readonly SentHere[]>>

function read(personId: PersonId): Kept {
  try {
    const parsed: unknown = JSON.parse(recall(keyOf(personId)) ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? (parsed as Kept) : {}
  } catch {
    return {} // not ours, or cut off while writing
  }
}

const isSentHere = (one: SentHere): boolean => typeof one?.after === 'number' && receiptPattern.test(one.receipt)

export function keptBallots(personId: PersonId, voteId: VoteId): KnownHere['kept'] {
  const kept = read(personId)[voteId]
  if (Array.isArray(kept)) return kept.filter(isSentHere)
  // The badge is kept the same way: where that is not there, this device remembers nothing.
  return recall('secret:attendee') === null ? 'unknown' : []
}

export function keepBallot(personId: PersonId, voteId: VoteId, sent: SentHere): void {
  const all = read(personId)
  remember(keyOf(personId), JSON.stringify({ ...all, [voteId]: [...(all[voteId] ?? []), sent] }))
}

/** It came after the closing: remembered, to be told so, and never as the ballot that was counted. */
export function keepAsLate(personId: PersonId, voteId: VoteId, { receipt }: SentHere): void {
  const all = read(personId)
  const kept = (all[voteId] ?? []).map((one): SentHere => (one.receipt === receipt ? { ...one, late: true } : one))
  remember(keyOf(personId), JSON.stringify({ ...all, [voteId]: kept }))
}

/** One that the server did not take: a reload must not take another's for it. */
export function dropBallot(personId: PersonId, voteId: VoteId, { receipt }: SentHere): void {
  const all = read(personId)
  const kept = (all[voteId] ?? []).filter((one) => one.receipt !== receipt)
  remember(keyOf(personId), JSON.stringify({ ...all, [voteId]: kept }))
}
