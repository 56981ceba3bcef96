import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Majority } from '../../shared/model.ts'
import type { Choice } from '../../shared/vote/ballot.ts'
import { isAdopted, shareOf, votesNeeded } from '../../shared/vote/count.ts'
import { decideOpenVote, decideVoteClosed, mayCloseVote, mayVote } from '../../shared/vote/decide-vote.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { standing } from '../../shared/vote/vote.ts'
import {
  checkedIn,
  motion,
  opened,
  person,
  prepared,
  start,
  started,
  tally,
  voteClosed,
  voteOpened,
} from '../kit/conference.ts'
import { at, given } from '../kit/given.ts'
import '../kit/seed.ts'

const open =
  (wish: Partial<{ motionId: string; after: number; belowQuorum: boolean }> = {}, voteId = 'v1') =>
  (conference: Conference) =>
    decideOpenVote(conference, { motionId: 'vote', after: 0, belowQuorum: false, ...wish }, voteId)
const closed = (inFavour: number, rollSize = 2) => voteClosed(tally(inFavour), rollSize)
const gathered = [...prepared, checkedIn(1), checkedIn(3), checkedIn(11), started('vote')]
/** Another motion in place of the conference's own, or beside it. */
const withMotion = (put: Partial<Motion>): Fact => ({ type: 'motionSet', motion: { ...motion, ...put } })
const may = (conference: Conference, number: number, voteId = 'v1', choice: Choice = { answer: 'for' }) =>
  mayVote(conference, { voteId, personId: person(number).id, choice }, start)
const all = (to: number) => Array.from({ length: to }, (_, index) => checkedIn(index + 1))

describe('opening a vote', () => {
  it('freezes the roll: the official delegates present then, and no guest', () => {
    given(...gathered)
      .when(open())
      .gives([{ ...voteOpened(1, 3), quorum: { present: 2, of: 9, needed: 1 } } as Fact])
  })

  it('leaves out who comes later: he has no vote', () => {
    const { conference } = given(...gathered, voteOpened(1, 3), checkedIn(4))
    expect(may(conference, 4)).toEqual({ refused: 'notOnRoll' })
    expect(may(conference, 11)).toEqual({ refused: 'notOnRoll' })
    expect(may(conference, 3)).toBeNull()
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

  it('is refused for a motion that is not there', () => {
    given(...gathered)
      .when(open({ motionId: 'lunch' }))
      .gives('unknownMotion')
  })

  it('of a motion that belongs to no item is done at any time, and the hall is shown it in the agenda’s place', () => {
    const { conference } = given(
      ...prepared,
      withMotion({ id: 'other', itemId: null }),
      checkedIn(1),
      started('report'),
    ).when(open({ motionId: 'other' }))
    expect(conference.stage.program.taken).toEqual({ kind: 'vote', voteId: 'v1' })
    expect(conference.progress.position?.itemId).toBe('report')
  })

  it('of an item’s second motion takes the hall to its step', () => {
    const { conference } = given(...gathered, withMotion({ id: 'second' })).when(open({ motionId: 'second' }))
    expect(conference.progress.position?.step).toBe('vote:second')
  })

  it('by secret ballot is refused where fewer than five would know each other’s ballots', () => {
    given(...prepared, withMotion({ ballot: 'secret' }), ...all(4), started('vote'))
      .when(open())
      .gives('rollTooSmall')
    const { conference } = given(...prepared, withMotion({ ballot: 'secret' }), ...all(5), started('vote')).when(open())
    expect(conference.votes[0]?.roll.size).toBe(5)
  })

  it('below its quorum is refused until it is confirmed, and the confirmation is on record', () => {
    const strict = withMotion({ quorum: { numerator: 2, denominator: 3, base: 'official' } })
    const few = [...prepared, strict, ...all(5), started('vote')]
    given(...few)
      .when(open())
      .gives('belowQuorum')
    const { facts } = given(...few).when(open({ belowQuorum: true }))
    expect(facts).toMatchObject([{ type: 'voteOpened', belowQuorum: true, quorum: { present: 5, of: 9, needed: 6 } }])
    const enough = given(...prepared, strict, ...all(6), started('vote')).when(open({ belowQuorum: true }))
    expect(enough.facts[0]).not.toHaveProperty('belowQuorum')
  })

  it('is refused with no official delegate in the hall', () => {
    given(...prepared, checkedIn(11), started('vote'))
      .when(open())
      .gives('emptyRoll')
  })

  it('is not opened on rules that contradict themselves, wherever they came from', () => {
    const twice: Motion = { ...motion, candidates: motion.candidates.map((one) => ({ ...one, personId: 'person-01' })) }
    given(...gathered, { type: 'motionSet', motion: twice })
      .when(open())
      .gives('unsoundMotion')
  })

  it('is refused while another is open, and to whoever has not seen the one before', () => {
    given(...gathered, voteOpened(1, 3))
      .when(open({ after: 1 }, 'v2'))
      .gives('voteIsOpen')
    given(...gathered, voteOpened(1, 3), closed(2))
      .when(open({}, 'v2'))
      .gives('stale')
  })

  it('again after it was held keeps the first on record', () => {
    const { conference } = given(...gathered, voteOpened(1, 3), closed(2)).when(open({ after: 1 }, 'v2'))
    expect(conference.votes).toMatchObject([
      { id: 'v1', state: 'closed' },
      { id: 'v2', state: 'open' },
    ])
  })

  it('again after it was cancelled has a roll of its own, with who has come since', () => {
    const cancelled: Fact = { type: 'voteCancelled', voteId: 'v1', cast: 1 }
    const { conference } = given(...gathered, voteOpened(1, 3), cancelled, checkedIn(4)).when(open({ after: 1 }, 'v2'))
    expect(conference.votes).toMatchObject([{ state: 'cancelled' }, { state: 'open' }])
    expect(conference.votes[1]?.roll.size).toBe(3)
  })
})

describe('a ballot', () => {
  it('is for the open vote only', () => {
    const before = given(...gathered).conference
    expect(may(before, 1)).toEqual({ refused: 'noVoteOpen' })
    const after = given(...gathered, voteOpened(1, 3), closed(2)).conference
    expect(may(after, 1)).toEqual({ refused: 'voteClosed' })
    expect(may(after, 1, 'v9')).toEqual({ refused: 'noVoteOpen' })
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
  const nothing = {
    choices: new Map(),
    receipts: { count: 0, hash: '' },
    paper: { issued: 0, returned: 0 },
    votersHash: '',
  }
  const inFavour = (ballots: number) => ({ ...nothing, choices: new Map([['for', ballots]]) })
  it.each([
    ['roll', 2, 1, false],
    ['roll', 3, 0, true],
    ['cast', 2, 1, true],
    ['cast', 1, 1, false],
  ] as const)(
    'with a majority of the %s: %i for and %i against of a roll of 4 is adopted: %s',
    (base, yes, no, adopted) => {
      const choices = new Map([
        ['for', yes],
        ['against', no],
      ])
      const { facts } = given(...prepared, ...all(4), started('vote'), opened({ ...motion, base }, 1, 2, 3, 4)).when(
        (conference) => decideVoteClosed(conference, 'v1', 'hand', { ...nothing, choices }),
      )
      expect(facts).toMatchObject([{ type: 'voteClosed', tally: { for: yes, against: no }, outcome: { adopted } }])
    },
  )

  it('is refused twice, for another vote than the open one, and when none is open', () => {
    const close = (voteId: string) => (conference: Conference) =>
      decideVoteClosed(conference, voteId, 'hand', inFavour(0))
    given(...gathered, voteOpened(1), closed(1, 1))
      .when(close('v1'))
      .gives('alreadySo')
    given(...gathered, voteOpened(1))
      .when(close('v2'))
      .gives('noVoteOpen')
    given(...gathered)
      .when(close('v1'))
      .gives('noVoteOpen')
    // Neither is what somebody wanted who would have closed it.
    given(...gathered, voteOpened(1), voteClosed(tally(1), 1, motion, 'time'))
      .when(close('v1'))
      .gives('voteClosed')
    given(...gathered, voteOpened(1), { type: 'voteCancelled', voteId: 'v1', cast: 0 })
      .when(close('v1'))
      .gives('voteClosed')
    expect(mayCloseVote(given(...gathered, voteOpened(1)).conference, 'v1')).toBeNull()
  })

  it('keeps tally, result and time', () => {
    const { votes } = given(...gathered, at(3, voteOpened(1, 3)), at(9, closed(2))).conference
    expect(votes).toMatchObject([
      {
        state: 'closed',
        tally: tally(2),
        outcome: { adopted: true },
        openedAt: start + 180_000,
        closedAt: start + 540_000,
      },
    ])
  })

  it('with paper ballots still to be counted takes no ballot more, and closes when it did', () => {
    const counting: Fact = { type: 'castingClosed', voteId: 'v1', closing: 'hand' }
    const { conference } = given(...gathered, at(3, voteOpened(1, 3)), at(5, counting))
    expect(may(conference, 1)).toEqual({ refused: 'voteClosed' })
    expect(mayCloseVote(conference, 'v1')).toEqual({ refused: 'alreadySo' })
    const after = given(...gathered, at(3, voteOpened(1, 3)), at(5, counting), at(9, closed(2))).conference
    expect(after.votes).toMatchObject([{ state: 'closed', closedAt: start + 300_000 }])
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
