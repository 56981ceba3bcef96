import { describe, expect, it } from 'vitest'
import {
  ballotState,
  isToldFirst,
  type KnownHere,
  keptReceipt,
  type Sent,
} from '../../client/screens/attendee/ballot-state.ts'
import type { OwnRow } from '../../shared/own-row.ts'
import type { BallotMeans } from '../../shared/vote/ballot.ts'

const open = { id: 'v1', state: 'open' } as const
const counting = { id: 'v1', state: 'counting' } as const
const closed = { id: 'v1', state: 'closed' } as const
const cancelled = { id: 'v1', state: 'cancelled' } as const

const ownIn = (version: number, means: BallotMeans = 'phone'): OwnRow['vote'] => ({
  voteId: 'v1',
  standing: 'entitled',
  version,
  means: version > 0 ? means : null,
  choice: null,
})
const first = { after: 0, receipt: 'ABCD2345' }
const second = { after: 1, receipt: 'WXYZ6789' }
const inFavour = { answer: 'for' } as const

const nothing: KnownHere = { sent: null, kept: [], filling: null }
const chosen: KnownHere = { ...nothing, filling: { after: 0 } }
const sent = (one: Sent): KnownHere => ({ ...nothing, kept: [first], sent: one })
const sending: Sent = { state: 'sending', choice: inFavour, ...first }
const tooLate = { state: 'refused', why: 'voteClosed' } as const

describe('a phone that has sent a ballot', () => {
  it('says it is under way until it is answered, whatever else is in the box', () => {
    const underWay = { state: 'sending', choice: inFavour }
    expect(ballotState(open, ownIn(0), sent(sending))).toEqual(underWay)
    expect(ballotState(open, ownIn(1), sent(sending))).toEqual(underWay)
    expect(ballotState(closed, ownIn(0), sent(sending))).toEqual(underWay)
  })

  it('says it was received, with its receipt, after a reload too', () => {
    const received = { state: 'received', receipt: first.receipt }
    expect(ballotState(open, ownIn(0), sent({ state: 'received', ...first }))).toEqual(received)
    for (const vote of [open, counting, closed]) {
      expect(ballotState(vote, ownIn(1), { ...nothing, kept: [first] })).toEqual(received)
    }
  })

  it('says it came too late, after a reload too', () => {
    expect(ballotState(closed, ownIn(0), sent({ ...tooLate, ...first }))).toEqual(tooLate)
    expect(ballotState(closed, ownIn(0), { ...nothing, kept: [first] })).toEqual(tooLate)
  })

  it('gives the form again where the ballot of before the reload is not in the box', () => {
    expect(ballotState(open, ownIn(0), { ...nothing, kept: [first] })).toEqual({ state: 'none' })
  })
})

describe('a ballot that is changed', () => {
  it('is filled in over the one in the box, and each has its own receipt', () => {
    const changing: KnownHere = { ...nothing, kept: [first], filling: { after: 1 } }
    expect(ballotState(open, ownIn(1), changing)).toEqual({ state: 'none' })
    const both: KnownHere = { ...nothing, kept: [first, second] }
    expect(ballotState(open, ownIn(2), both)).toEqual({ state: 'received', receipt: second.receipt })
  })

  it('leaves the first one in force where it was not sent or came too late', () => {
    const notSent: KnownHere = { ...nothing, kept: [first], filling: { after: 1 } }
    expect(ballotState(closed, ownIn(1), notSent)).toEqual({ state: 'changeNotCounted', because: 'notSent' })
    const late: KnownHere = { ...nothing, kept: [first, second], sent: { ...tooLate, ...second } }
    expect(ballotState(closed, ownIn(1), late)).toEqual({ state: 'changeNotCounted', because: 'tooLate' })
    expect(ballotState(closed, ownIn(1), { ...late, sent: null })).toEqual({
      state: 'changeNotCounted',
      because: 'tooLate',
    })
  })

  it('is not sent over one that was changed elsewhere meanwhile', () => {
    const changing: KnownHere = { ...nothing, kept: [first], filling: { after: 1 } }
    const elsewhere = { state: 'sentElsewhere', means: 'teller', here: 'notSent' }
    expect(ballotState(open, ownIn(2, 'teller'), changing)).toEqual(elsewhere)
    expect(ballotState(open, ownIn(2, 'kiosk'), sent({ state: 'received', ...first }))).toEqual({
      state: 'sentElsewhere',
      means: 'kiosk',
      here: 'nothing',
    })
  })
})

describe('a ballot that was not cast on this phone', () => {
  it('is said to be from elsewhere, and by what means, and that the choice made here does not count', () => {
    for (const means of ['phone', 'kiosk', 'teller'] as const) {
      for (const vote of [open, closed]) {
        expect(ballotState(vote, ownIn(1, means), chosen)).toEqual({ state: 'sentElsewhere', means, here: 'notSent' })
        expect(ballotState(vote, ownIn(1, means), nothing)).toEqual({ state: 'sentElsewhere', means, here: 'nothing' })
      }
    }
  })

  it('came before the one that this phone sent', () => {
    const refused = { ...nothing, sent: { state: 'refused', why: 'alreadyVoted', ...first } as const }
    const second = { state: 'sentElsewhere', means: 'kiosk', here: 'notAccepted' }
    expect(ballotState(open, ownIn(1, 'kiosk'), refused)).toEqual(second)
    const late = sent({ ...tooLate, ...first })
    expect(ballotState(closed, ownIn(1, 'kiosk'), late)).toEqual(second)
  })

  it('is not told from its own where a phone can remember nothing and nothing was chosen', () => {
    const forgetful: KnownHere = { ...nothing, kept: 'unknown' }
    expect(ballotState(open, ownIn(1), forgetful)).toEqual({ state: 'received', receipt: null })
    expect(ballotState(open, ownIn(1, 'teller'), forgetful)).toMatchObject({ state: 'sentElsewhere' })
    expect(ballotState(open, ownIn(1), { ...chosen, kept: 'unknown' })).toMatchObject({ here: 'notSent' })
  })

  it('is on paper: he holds it, whatever was chosen here', () => {
    for (const known of [nothing, chosen, sent({ state: 'refused', why: 'holdsPaper', ...first })]) {
      expect(ballotState(open, ownIn(1, 'paper'), known)).toEqual({ state: 'paper' })
    }
  })
})

describe('a choice in hand when the vote closes', () => {
  it('is said not to have been sent', () => {
    expect(ballotState(open, ownIn(0), chosen)).toEqual({ state: 'none' })
    for (const vote of [counting, closed]) expect(ballotState(vote, ownIn(0), chosen)).toEqual({ state: 'notSent' })
  })

  it('is nothing for somebody who made none, or is not on the roll', () => {
    expect(ballotState(closed, ownIn(0), nothing)).toEqual({ state: 'none' })
    const late = { ...ownIn(0), voteId: 'v1', standing: 'notPresentAtOpening' } as OwnRow['vote']
    expect(ballotState(closed, late, chosen)).toEqual({ state: 'none' })
  })
})

it('a cancelled vote is told to those who have chosen or sent something in it, and to nobody else', () => {
  expect(ballotState(cancelled, ownIn(0), nothing)).toEqual({ state: 'none' })
  for (const known of [chosen, sent({ ...tooLate, ...first }), { ...nothing, kept: [first] }]) {
    expect(ballotState(cancelled, ownIn(0), known)).toEqual({ state: 'cancelled' })
  }
})

describe('the receipt to be found in the list', () => {
  it('is that of the version in the box, in the latest vote', () => {
    expect(keptReceipt('v1', ownIn(1), [first, second])).toBe(first.receipt)
    expect(keptReceipt('v1', ownIn(2), [first, second])).toBe(second.receipt)
    expect(keptReceipt('v1', ownIn(2, 'teller'), [first, second])).toBeNull()
  })

  it('is the last one that was not late, in an earlier vote', () => {
    const late = { ...second, late: true } as const
    expect(keptReceipt('v0', ownIn(0), [first, late])).toBe(first.receipt)
    expect(keptReceipt('v0', ownIn(0), [])).toBeNull()
    expect(keptReceipt('v0', ownIn(0), 'unknown')).toBeNull()
  })
})

it('what does not count is told before the result, and what does is not', () => {
  expect(isToldFirst({ state: 'notSent' })).toBe(true)
  expect(isToldFirst(tooLate)).toBe(true)
  expect(isToldFirst({ state: 'cancelled' })).toBe(true)
  expect(isToldFirst({ state: 'changeNotCounted', because: 'tooLate' })).toBe(true)
  expect(isToldFirst({ state: 'sentElsewhere', means: 'kiosk', here: 'notSent' })).toBe(true)
  expect(isToldFirst({ state: 'sentElsewhere', means: 'kiosk', here: 'nothing' })).toBe(false)
  expect(isToldFirst({ state: 'received', receipt: null })).toBe(false)
  expect(isToldFirst({ state: 'paper' })).toBe(false)
  expect(isToldFirst({ state: 'none' })).toBe(false)
})
