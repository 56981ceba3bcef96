import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Majority } from '../../shared/model.ts'
import { decideCloseVote, decideOpenVote, mayCloseVote, mayVote } from '../../shared/vote/decide-vote.ts'
import { isAdopted, shareOf, standing, votesNeeded } from '../../shared/vote/vote.ts'
import { checkedIn, person, prepared, start, started, voteOpened } from '../kit/conference.ts'
import { at, given } from '../kit/given.ts'
import '../kit/seed.ts'

const open =
  (itemId = 'vote', voteId = 'v1') =>
  (conference: Conference) =>
    decideOpenVote(conference, itemId, voteId)
const tally = (inFavour: number, against = 0, other = 0) => ({ for: inFavour, against, other })
const closed = (inFavour: number, adopted: boolean): Fact => ({
  type: 'voteClosed',
  voteId: 'v1',
  tally: tally(inFavour),
  adopted,
})
const gathered = [...prepared, checkedIn(1), checkedIn(3), checkedIn(11), started('vote')]

describe('opening a vote', () => {
  it('freezes the roll: the official delegates present then, and no guest', () => {
    given(...gathered)
      .when(open())
      .gives([voteOpened(1, 3)])
  })

  it('leaves out who comes later: he has no vote', () => {
    const { conference } = given(...gathered, voteOpened(1, 3), checkedIn(4))
    expect(mayVote(conference, 'v1', person(4).id)).toEqual({ refused: 'notOnRoll' })
    expect(mayVote(conference, 'v1', person(11).id)).toEqual({ refused: 'notOnRoll' })
    expect(mayVote(conference, 'v1', person(3).id)).toBeNull()
    expect(conference.votes[0]?.roll.size).toBe(2)
  })

  it('is refused while its item is not the live one', () => {
    given(...prepared, checkedIn(1))
      .when(open())
      .gives('voteNotLive')
    given(...prepared, checkedIn(1), started('report'))
      .when(open())
      .gives('voteNotLive')
    given(...gathered, { type: 'conferenceClosed' })
      .when(open())
      .gives('voteNotLive')
  })

  it('is refused for an item that is no vote, or that is not there', () => {
    given(...prepared, checkedIn(1), started('report'))
      .when(open('report'))
      .gives('unknownItem')
    given(...gathered)
      .when(open('lunch'))
      .gives('unknownItem')
  })

  it('is refused with no official delegate in the hall', () => {
    given(...prepared, checkedIn(11), started('vote'))
      .when(open())
      .gives('emptyRoll')
  })

  it('is refused a second time, while it is open and after it was held', () => {
    given(...gathered, voteOpened(1, 3))
      .when(open('vote', 'v2'))
      .gives('voteIsOpen')
    given(...gathered, voteOpened(1, 3), closed(2, true))
      .when(open('vote', 'v2'))
      .gives('voteAlreadyHeld')
  })
})

describe('a ballot', () => {
  it('is for the open vote only', () => {
    const before = given(...gathered).conference
    expect(mayVote(before, 'v1', person(1).id)).toEqual({ refused: 'noVoteOpen' })
    const after = given(...gathered, voteOpened(1, 3), closed(2, true)).conference
    expect(mayVote(after, 'v1', person(1).id)).toEqual({ refused: 'voteClosed' })
    expect(mayVote(after, 'v9', person(1).id)).toEqual({ refused: 'noVoteOpen' })
  })
})

describe('what a person may do in a vote', () => {
  const { votes } = given(...gathered, voteOpened(1, 3)).conference
  it.each([
    [1, true, 'entitled'],
    [4, true, 'notPresentAtOpening'],
    [11, false, 'guest'],
  ] as const)('person %i, official %s: %s', (number, official, expected) => {
    expect(votes[0] && standing(votes[0], person(number).id, official)).toBe(expected)
  })
})

describe('closing a vote', () => {
  it('counts in favour against the roll, not against those who voted', () => {
    const roll = [1, 2, 3, 4]
    const facts = [...prepared, ...roll.map((number) => checkedIn(number)), started('vote'), voteOpened(...roll)]
    const result = (inFavour: number, adopted: boolean): Fact[] => [
      { type: 'voteClosed', voteId: 'v1', tally: tally(inFavour), adopted },
    ]
    given(...facts)
      .when((conference) => decideCloseVote(conference, 'v1', tally(2)))
      .gives(result(2, false))
    given(...facts)
      .when((conference) => decideCloseVote(conference, 'v1', tally(3)))
      .gives(result(3, true))
  })

  it('is refused twice, for another vote than the open one, and when none is open', () => {
    const close = (voteId: string) => (conference: Conference) => decideCloseVote(conference, voteId, tally(0))
    given(...gathered, voteOpened(1), closed(1, true))
      .when(close('v1'))
      .gives('voteClosed')
    given(...gathered, voteOpened(1))
      .when(close('v2'))
      .gives('noVoteOpen')
    given(...gathered)
      .when(close('v1'))
      .gives('noVoteOpen')
    expect(mayCloseVote(given(...gathered, voteOpened(1)).conference, 'v1')).toBeNull()
  })

  it('keeps tally, result and time', () => {
    const { votes } = given(...gathered, at(3, voteOpened(1, 3)), at(9, closed(2, true))).conference
    expect(votes).toMatchObject([
      { state: 'closed', tally: tally(2), adopted: true, openedAt: start + 180_000, closedAt: start + 540_000 },
    ])
  })
})

describe('the majority', () => {
  const half: Majority = { comparison: 'moreThan', numerator: 1, denominator: 2 }
  const twoThirds: Majority = { comparison: 'atLeast', numerator: 2, denominator: 3 }

  it.each([
    [half, 4, 8, false],
    [half, 5, 8, true],
    [half, 4, 7, true],
    [half, 0, 0, false],
    [{ ...half, comparison: 'atLeast' } as const, 4, 8, true],
    [{ ...half, comparison: 'atLeast' } as const, 0, 0, false],
    [twoThirds, 6, 9, true],
    [twoThirds, 5, 9, false],
    [{ ...twoThirds, comparison: 'moreThan' } as const, 6, 9, false],
    [twoThirds, 55, 82, true],
    [twoThirds, 54, 82, false],
    [{ comparison: 'atLeast', numerator: 1, denominator: 1 } as const, 8, 8, true],
  ])('%o: %i of %i is adopted: %s', (rule, inFavour, base, expected) => {
    expect(isAdopted(rule, inFavour, base)).toBe(expected)
  })

  it('needs as many as adopt, and one fewer does not, for every rule', () => {
    const rule = fc
      .record({
        comparison: fc.constantFrom('moreThan' as const, 'atLeast' as const),
        numerator: fc.integer({ min: 1, max: 1_000 }),
        denominator: fc.integer({ min: 1, max: 1_000 }),
      })
      .filter(({ numerator, denominator }) => numerator <= denominator)
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 5_000 }), (majority, base) => {
        const needed = votesNeeded(majority, base)
        expect(isAdopted(majority, needed, base)).toBe(true)
        expect(isAdopted(majority, needed - 1, base)).toBe(false)
      }),
    )
  })
})

describe('a share', () => {
  it.each([
    [1, 3, 3_333],
    [2, 3, 6_667],
    [1, 2, 5_000],
    [55, 82, 6_707],
    [1, 8, 1_250],
    [1, 16, 625],
    [1, 32, 313],
    [7, 7, 10_000],
    [0, 7, 0],
    [0, 0, 0],
  ])('%i of %i is %i hundredths of a percent, half rounded up', (part, base, expected) => {
    expect(shareOf(part, base)).toBe(expected)
  })
})
