import { describe, expect, it } from 'vitest'
import { ballotState, isToldFirst, type KnownHere, type Sent } from '../../client/screens/attendee/ballot-state.ts'
import type { OwnRow } from '../../shared/own-row.ts'

const open = { id: 'v1', state: 'open' } as const
const closed = { id: 'v1', state: 'closed' } as const
const ownIn = (received: boolean): OwnRow['vote'] => ({ voteId: 'v1', standing: 'entitled', received })
const nothing: KnownHere = { sent: null, sentBefore: false, waiting: false, chosen: false }
const chosen: KnownHere = { ...nothing, chosen: true }
const sent = (one: Sent): KnownHere => ({ ...chosen, sentBefore: true, sent: one })
const sending: Sent = { state: 'sending', answer: 'for' }

describe('a phone that has sent a ballot', () => {
  it('says it is under way until it is answered, whatever else is in the box', () => {
    expect(ballotState(open, ownIn(false), sent(sending))).toEqual(sending)
    expect(ballotState(open, ownIn(true), { ...sent(sending), waiting: true })).toEqual(sending)
  })

  it('says it was received, after a reload too', () => {
    expect(ballotState(open, ownIn(true), sent({ state: 'received' }))).toEqual({ state: 'received' })
    expect(ballotState(open, ownIn(true), { ...nothing, sentBefore: true })).toEqual({ state: 'received' })
  })

  it('says it is still here after a reload without a line', () => {
    expect(ballotState(open, ownIn(false), { ...nothing, sentBefore: true, waiting: true })).toEqual({
      state: 'unsent',
    })
  })

  it('says it came too late, after a reload too', () => {
    const tooLate = { state: 'refused', why: 'voteClosed' } as const
    expect(ballotState(closed, ownIn(false), sent(tooLate))).toEqual(tooLate)
    expect(ballotState(closed, ownIn(false), { ...nothing, sentBefore: true })).toEqual(tooLate)
  })

  it('does not take one that waits for another vote for this one', () => {
    expect(ballotState(open, ownIn(false), { ...nothing, waiting: true })).toEqual({ state: 'none' })
  })
})

describe('a second phone with the same badge', () => {
  it('says that the ballot was sent from another device and its own choice was not, and not what that was', () => {
    for (const vote of [open, closed]) {
      expect(ballotState(vote, ownIn(true), chosen)).toEqual({ state: 'sentElsewhere', here: 'notSent' })
    }
  })

  it('says so where nothing was chosen on it', () => {
    expect(ballotState(open, ownIn(true), nothing)).toEqual({ state: 'sentElsewhere', here: 'nothing' })
  })

  it('says that the ballot it sent itself came second', () => {
    const refused = sent({ state: 'refused', why: 'alreadyVoted' })
    expect(ballotState(open, ownIn(true), refused)).toEqual({ state: 'sentElsewhere', here: 'notAccepted' })
  })

  it('is not told from the first where a phone can remember nothing and nothing was chosen', () => {
    expect(ballotState(open, ownIn(true), { ...nothing, sentBefore: 'unknown' })).toEqual({ state: 'received' })
    expect(ballotState(open, ownIn(true), { ...chosen, sentBefore: 'unknown' })).toMatchObject({ here: 'notSent' })
  })
})

describe('a choice in hand when the vote closes', () => {
  it('is said not to have been sent', () => {
    expect(ballotState(open, ownIn(false), chosen)).toEqual({ state: 'none' })
    expect(ballotState(closed, ownIn(false), chosen)).toEqual({ state: 'notSent' })
  })

  it('is nothing for somebody who made none, or is not on the roll', () => {
    expect(ballotState(closed, ownIn(false), nothing)).toEqual({ state: 'none' })
    const late = { voteId: 'v1', standing: 'notPresentAtOpening', received: false } as const
    expect(ballotState(closed, late, chosen)).toEqual({ state: 'none' })
  })
})

it('what does not count is told before the result, and what does is not', () => {
  expect(isToldFirst({ state: 'notSent' })).toBe(true)
  expect(isToldFirst({ state: 'refused', why: 'voteClosed' })).toBe(true)
  expect(isToldFirst({ state: 'sentElsewhere', here: 'notSent' })).toBe(true)
  expect(isToldFirst({ state: 'sentElsewhere', here: 'nothing' })).toBe(false)
  expect(isToldFirst({ state: 'received' })).toBe(false)
})
