import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Choice,
  isValidChoice,
  keepChoice,
  readChoice,
  receiptAlphabet,
  receiptPattern,
} from '../../shared/vote/ballot.ts'
import { outcomeOf, sizeOfBase, tallyOf } from '../../shared/vote/count.ts'
import { isSound, type Motion, voteBases } from '../../shared/vote/motion.ts'
import { recount, type Stored } from '../../shared/vote/recount.ts'
import type { Vote } from '../../shared/vote/vote.ts'
import { motion, start } from '../kit/conference.ts'
import '../kit/seed.ts'

const candidates = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, personId: `person-${id}` }))
const election: Motion = { ...motion, form: 'candidates', candidates, seats: 2, ballot: 'secret' }
const ticks = (...ids: string[]): Choice => ({ candidates: ids })
const counts = (choices: readonly Choice[]) => {
  const kept = new Map<string, number>()
  for (const choice of choices) kept.set(keepChoice(choice), (kept.get(keepChoice(choice)) ?? 0) + 1)
  return kept
}
/** The outcome of so many votes for each, with a roll of ten. */
const chosenBy = (votes: Record<string, number>, more: Partial<Motion> = {}) =>
  outcomeOf({ ...election, ...more }, 10, { ...tallyOf(new Map(), candidates), cast: 10, candidates: votes })

describe('a ballot', () => {
  it.each<[string, Motion, Choice, boolean]>([
    ['an answer to a list', motion, { answer: 'against' }, true],
    ['ticks on a list that is voted on as a whole', motion, ticks('candidate-1'), false],
    ['another opinion where there is none', { ...motion, otherAnswer: null }, { answer: 'other' }, false],
    [
      'another opinion under a name of its own',
      { ...motion, otherAnswer: 'Không có ý kiến' },
      { answer: 'other' },
      true,
    ],
    ['as many ticks as seats', election, ticks('a', 'e'), true],
    ['fewer ticks than seats', election, ticks('c'), true],
    ['no tick', election, ticks(), true],
    ['more ticks than seats', election, ticks('a', 'b', 'c'), false],
    ['somebody ticked twice', election, ticks('a', 'a'), false],
    ['somebody who does not stand', election, ticks('f'), false],
    ['an answer where candidates are ticked', election, { answer: 'for' }, false],
    [
      'all ticked where there is no number of seats',
      { ...election, seats: null },
      ticks('a', 'b', 'c', 'd', 'e'),
      true,
    ],
  ])('with %s: valid %s', (_what, of, choice, valid) => {
    expect(isValidChoice(of, choice)).toBe(valid)
  })

  it('is kept the same whatever order it was ticked in, and read back as it was', () => {
    expect(keepChoice(ticks('b', 'a'))).toBe(keepChoice(ticks('a', 'b')))
    expect(readChoice(keepChoice(ticks('b', 'a')))).toEqual(ticks('a', 'b'))
    expect(readChoice(keepChoice({ answer: 'other' }))).toEqual({ answer: 'other' })
    expect(readChoice('invalid')).toBeNull()
  })

  it('has a receipt of eight characters that nobody reads for one another', () => {
    expect(receiptAlphabet).not.toMatch(/[01ILOUV]/)
    for (const one of receiptAlphabet) expect(one.repeat(8)).toMatch(receiptPattern)
    expect('2345678').not.toMatch(receiptPattern)
  })
})

describe('a motion', () => {
  it.each<[string, Partial<Motion>, boolean]>([
    ['as the plan has it', {}, true],
    [
      'with somebody on its list twice',
      { candidates: [...motion.candidates, { id: 'again', personId: 'person-01' }] },
      false,
    ],
    ['by ticks without candidates', { form: 'candidates', candidates: [] }, false],
    ['of a question with candidates', { form: 'question' }, false],
    ['with more seats than candidates', { ...election, seats: 6 }, false],
    ['with seats though it is answered', { seats: 1 }, false],
    ['secret and changeable', { ballot: 'secret', changeable: true }, false],
    ['that nobody can win', { majority: { comparison: 'moreThan', numerator: 1, denominator: 1 } }, false],
    ['by unanimity', { majority: { comparison: 'atLeast', numerator: 1, denominator: 1 } }, true],
    ['with a majority of more than all', { majority: { comparison: 'atLeast', numerator: 3, denominator: 2 } }, false],
  ])('%s: sound %s', (_what, more, sound) => {
    expect(isSound({ ...motion, ...more })).toBe(sound)
  })
})

describe('those who are chosen', () => {
  it('are the ones over the threshold by number of votes, no more than the seats', () => {
    expect(chosenBy({ a: 6, b: 9, c: 7, d: 5, e: 0 })).toMatchObject({ chosen: ['b', 'c'], tied: [], adopted: true })
  })

  it('are fewer than the seats where fewer are over the threshold, and then the motion is not carried', () => {
    expect(chosenBy({ a: 6, b: 5, c: 5, d: 5, e: 0 })).toMatchObject({ chosen: ['a'], tied: [], adopted: false })
  })

  it('are not the ones whose votes are even across the last seat: a tie is reported and never broken', () => {
    expect(chosenBy({ a: 9, b: 7, c: 7, d: 1, e: 0 })).toMatchObject({
      chosen: ['a'],
      tied: ['b', 'c'],
      adopted: false,
    })
    expect(chosenBy({ a: 7, b: 7, c: 7, d: 1, e: 0 })).toMatchObject({ chosen: [], tied: ['a', 'b', 'c'] })
  })

  it('may be even with one another where the seats are enough for them all', () => {
    expect(chosenBy({ a: 7, b: 7, c: 6, d: 1, e: 0 })).toMatchObject({ chosen: ['a', 'b'], tied: [], adopted: true })
  })

  it('without a number of seats are all who pass, and it is carried when everybody does', () => {
    expect(chosenBy({ a: 6, b: 6, c: 6, d: 6, e: 6 }, { seats: null }).adopted).toBe(true)
    expect(chosenBy({ a: 6, b: 6, c: 6, d: 6, e: 5 }, { seats: null })).toMatchObject({
      chosen: ['a', 'b', 'c', 'd'],
      adopted: false,
    })
  })
})

describe('a secret vote with fewer than five ballots', () => {
  it('adopts nothing and chooses nobody, for even that would tell what is on the ballots', () => {
    const secret: Motion = { ...motion, ballot: 'secret', base: 'cast' }
    const inFavour = (ballots: number) => tallyOf(new Map([['for', ballots]]), motion.candidates)
    expect(outcomeOf(secret, 5, inFavour(4)).adopted).toBe(false)
    expect(outcomeOf(secret, 5, inFavour(5)).adopted).toBe(true)
    expect(outcomeOf({ ...secret, ballot: 'open' }, 5, inFavour(4)).adopted).toBe(true)
    const few = { ...tallyOf(new Map(), candidates), cast: 4, candidates: { a: 4, b: 4, c: 0, d: 0, e: 0 } }
    expect(outcomeOf(election, 5, few)).toMatchObject({ chosen: [], tied: [], adopted: false })
  })
})

describe('the base', () => {
  it.each([
    ['roll', 12],
    ['cast', 10],
    ['valid', 8],
  ] as const)('%s is %i of a roll of 12 with 10 ballots, 2 of them invalid', (base, size) => {
    expect(sizeOfBase(base, 12, { cast: 10, invalid: 2 })).toBe(size)
  })
})

const ballots = fc.array(
  fc.oneof(
    fc.record({ answer: fc.constantFrom('for' as const, 'against' as const, 'other' as const) }),
    fc.record({ candidates: fc.subarray(candidates.map(({ id }) => id)) }),
    fc.constant(null),
  ),
  { maxLength: 60 },
)

describe('the count', () => {
  it('is the same as counting the ballots one by one, whatever is on them', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const kept = counts(all.filter((one) => one !== null))
        const invalid = all.filter((one) => one === null).length
        if (invalid > 0) kept.set('invalid', invalid)
        const tally = tallyOf(kept, candidates)
        expect(tally.cast).toBe(all.length)
        expect(tally.invalid).toBe(invalid)
        for (const answer of ['for', 'against', 'other'] as const) {
          expect(tally[answer]).toBe(
            all.filter((one) => one !== null && 'answer' in one && one.answer === answer).length,
          )
        }
        for (const { id } of candidates) {
          const ticked = all.filter((one) => one !== null && 'candidates' in one && one.candidates.includes(id))
          expect(tally.candidates[id]).toBe(ticked.length)
        }
      }),
    )
  })

  it('chooses nobody below the threshold, nobody with fewer votes than somebody left out, and no more than the seats', () => {
    const votes = fc.record(Object.fromEntries(candidates.map(({ id }) => [id, fc.nat({ max: 12 })])))
    const seats = fc.option(fc.integer({ min: 1, max: 5 }))
    const threshold = fc.record({
      numerator: fc.integer({ min: 1, max: 4 }),
      denominator: fc.integer({ min: 4, max: 6 }),
    })
    fc.assert(
      fc.property(votes, seats, threshold, (got, wanted, { numerator, denominator }) => {
        const majority = { comparison: 'atLeast' as const, numerator, denominator }
        const { chosen, tied, adopted } = chosenBy(got, { seats: wanted, majority })
        const passes = (id: string) => denominator * (got[id] ?? 0) >= numerator * 10
        const free = (wanted ?? 5) - chosen.length
        expect(free).toBeGreaterThanOrEqual(0)
        for (const id of [...chosen, ...tied]) expect(passes(id)).toBe(true)
        const left = candidates.map(({ id }) => id).filter((id) => !chosen.includes(id))
        for (const id of chosen) for (const other of left) expect(got[other] ?? 0).toBeLessThan((got[id] ?? 0) + 1)
        // Who passes and is not chosen is in a tie over the seats that are left, or behind one, or behind the last seat.
        const unlucky = left.filter(passes)
        if (tied.length > 0) expect(tied.length).toBeGreaterThan(free)
        else if (unlucky.length > 0) expect(free).toBe(0)
        for (const id of tied) expect(got[id]).toBe(got[tied[0] ?? ''])
        expect(adopted).toBe(chosen.length === (wanted ?? 5))
      }),
    )
  })
})

describe('a secret vote in which fewer than five have voted', () => {
  it('comes to the same whatever is on the ballots, invalid ones too', () => {
    const papers = fc.integer({ min: 0, max: 4 }).chain((cast) => {
      const ballots = fc.array(fc.constantFrom('for', 'against', 'invalid'), { minLength: cast, maxLength: cast })
      return fc.tuple(ballots, ballots)
    })
    fc.assert(
      fc.property(papers, fc.constantFrom(...voteBases), (pair, base) => {
        const secret: Motion = { ...motion, ballot: 'secret', base }
        const [one, other] = pair.map((ballots) => {
          const kept = new Map<string, number>()
          for (const ballot of ballots) kept.set(ballot, (kept.get(ballot) ?? 0) + 1)
          return outcomeOf(secret, 9, tallyOf(kept, motion.candidates))
        })
        expect(one).toEqual(other)
      }),
    )
  })
})

describe('a recount', () => {
  const choices = counts([{ answer: 'for' }, { answer: 'for' }, { answer: 'against' }])
  const tally = tallyOf(choices, motion.candidates)
  const vote: Vote = {
    state: 'closed',
    id: 'v1',
    motion,
    roll: new Set(['p1', 'p2', 'p3', 'p4']),
    quorum: null,
    openedAt: start,
    closesAt: null,
    closedAt: start,
    closing: 'hand',
    tally,
    outcome: outcomeOf(motion, 4, tally),
    receipts: { count: 3, hash: 'h' },
    paper: { issued: 0, returned: 0 },
    votersHash: 'v',
  }
  const stored: Stored = {
    choices,
    receipts: 3,
    receiptsHash: 'h',
    voters: 3,
    votersHash: 'v',
    sealed: true,
    paper: { issued: 0, returned: 0 },
  }

  it('of what is there agrees, also with paper ballots that were handed out and never came back', () => {
    expect(recount(vote, stored).differences).toEqual([])
    const paper = { issued: 2, returned: 1 }
    expect(recount({ ...vote, paper }, { ...stored, voters: 4, paper }).differences).toEqual([])
  })

  it.each([
    ['a ballot more', { choices: new Map([...choices, ['against', 2]]) }, ['tally', 'receipts', 'voters']],
    [
      'a ballot altered',
      {
        choices: new Map([
          ['for', 1],
          ['against', 2],
        ]),
      },
      ['tally', 'outcome'].slice(0, 1),
    ],
    ['a receipt lost', { receipts: 2 }, ['receipts']],
    ['another list of receipts', { receiptsHash: 'other' }, ['receipts']],
    ['a voter more', { voters: 4 }, ['voters']],
    ['another list of voters', { votersHash: 'other' }, ['voters']],
    ['paper that nobody has counted', { paper: { issued: 1, returned: 1 } }, ['voters']],
    ['no seal', { sealed: false }, ['voters']],
  ] as const)('says that there is %s', (_what, more, differences) => {
    expect(recount(vote, { ...stored, ...more }).differences).toEqual(differences)
  })

  it('of a vote that is not closed has nothing to hold it against', () => {
    const { id, roll, quorum, openedAt, closesAt } = vote
    const open: Vote = { state: 'open', id, motion, roll, quorum, openedAt, closesAt }
    expect(recount(open, stored).differences).toEqual(['notClosed'])
  })
})
