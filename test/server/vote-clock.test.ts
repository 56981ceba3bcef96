import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Hall, openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Ballot, Storage } from '../../server/storage/port.ts'
import { createVoteClock, type VoteClock } from '../../server/vote-clock.ts'
import type { Fact } from '../../shared/facts.ts'
import { minutes } from '../../shared/time.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { checkedIn, motion, opened, people, person, prepared, secretMotion, start, started } from '../kit/conference.ts'
import { keysOfOne } from '../kit/hall-on-a-port.ts'
import { stopTime } from '../kit/held-hall.ts'
import { receiptOf } from '../kit/receipt.ts'

let storage: Storage
let hall: Hall
let clock: VoteClock
let errors: string[]
let failing: boolean
let scrubs: number
beforeEach(() => {
  stopTime()
  errors = []
  failing = false
  scrubs = 0
})
afterEach(() => {
  clock.stop()
  vi.useRealTimers()
})

const log = () => pino({ level: 'warn', base: null }, { write: (line) => errors.push(line) })
/** As a server that starts with what is kept. */
async function startServer(): Promise<void> {
  const store = storage.conference('one')
  const scrub = async () => {
    scrubs += 1
    if (failing) throw new Error('somebody reads the file')
  }
  hall = await openHall('one', { ...store, ballotBox: { ...store.ballotBox, scrub } })
  clock = createVoteClock(hall, () => Date.now(), log())
}
async function withVote(put: Motion, ...more: Fact[]): Promise<void> {
  storage = memoryStorage()
  await storage.addConference('one', keysOfOne, start)
  const roll = [1, 2, 3, 4, 5]
  const facts = [
    ...prepared,
    ...roll.map((number) => checkedIn(number)),
    started('vote'),
    opened(put, ...roll),
    ...more,
  ]
  await storage.conference('one').journal.turn((turn) => turn.commit({ at: start, by: 'server', facts, people }))
}
const ballotOf = (number: number): Ballot => ({
  personId: person(number).id,
  ballotId: `ballot-${number}`,
  after: 0,
  means: 'phone',
  choice: 'for',
  receipt: receiptOf(`ballot-${number}`),
})
const boxed = (put: Motion) => ({ id: 'v1', ballot: put.ballot, changeable: put.changeable })
const vote = () => hall.conference.votes[0]
const pass = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds))

describe('a vote with a time limit', () => {
  const limited: Motion = { ...motion, minutes: 3 }

  it('is closed by the server when its time is up, and not a moment before', async () => {
    await withVote(limited)
    await startServer()
    await hall.store.ballotBox.cast(boxed(limited), [ballotOf(1)])
    await pass(minutes(3) - 1)
    expect(vote()?.state).toBe('open')
    await pass(1)
    expect(vote()).toMatchObject({ state: 'closed', closing: 'time', tally: { for: 1, cast: 1 } })
    const journal = await hall.store.journal.read()
    expect(journal.at(-1)).toMatchObject({ by: 'server', at: start + minutes(3), fact: { type: 'voteClosed' } })
  })

  it('is closed at once when the server’s clock is put right past its end, for nobody’s ballot is taken any more', async () => {
    await withVote(limited)
    await startServer()
    await pass(1_000)
    vi.setSystemTime(start + minutes(10))
    await pass(1_000)
    expect(vote()).toMatchObject({ state: 'closed', closing: 'time' })
  })

  it('is not closed before its time when the server’s clock is put back', async () => {
    await withVote(limited)
    await startServer()
    vi.setSystemTime(start - minutes(10))
    await pass(minutes(13) - 1)
    expect(vote()?.state).toBe('open')
    await pass(1)
    expect(vote()?.state).toBe('closed')
  })

  it('whose time was up while the server was down is closed as soon as it is back', async () => {
    await withVote(limited)
    vi.setSystemTime(start + minutes(10))
    await startServer()
    await pass(0)
    expect(vote()).toMatchObject({ state: 'closed', closing: 'time' })
  })

  it('that was closed by hand is not closed once more', async () => {
    await withVote(limited)
    await startServer()
    const closing: Fact = { type: 'voteCancelled', voteId: 'v1', cast: 0 }
    hall.advance(await hall.store.journal.turn((turn) => turn.commit({ at: Date.now(), by: 'mc', facts: [closing] })))
    await pass(minutes(5))
    expect(vote()?.state).toBe('cancelled')
    expect(errors).toEqual([])
  })
})

describe('a vote that closes when everybody has voted', () => {
  const put: Motion = { ...motion, closesWhenAllVoted: true }

  it('stays open for the last one, and is closed with his ballot', async () => {
    await withVote(put)
    await startServer()
    const cast = async (numbers: number[]) => {
      const ballots = numbers.map(ballotOf)
      await hall.store.ballotBox.cast(boxed(put), ballots)
      hall.ballotsReceived(boxed(put), ballots)
      await pass(0)
    }
    await cast([1, 2, 3, 4])
    expect(vote()?.state).toBe('open')
    await cast([5])
    expect(vote()).toMatchObject({ state: 'closed', closing: 'everybody', tally: { cast: 5 } })
  })
})

describe('a vote in which somebody holds a ballot on paper', () => {
  it('does not close by itself: he has yet to fill it in', async () => {
    const put: Motion = { ...secretMotion, closesWhenAllVoted: true }
    await withVote(put)
    await startServer()
    const ballots = [1, 2, 3, 4].map(ballotOf)
    await hall.store.ballotBox.cast(boxed(put), ballots)
    hall.ballotsReceived(boxed(put), ballots)
    await hall.store.ballotBox.handOutPaper('v1', person(5).id)
    hall.paperHandedOut('v1', person(5).id, true)
    await pass(5_000)
    expect(vote()?.state).toBe('open')
  })
})

describe('whoever gives his paper back and votes by phone', () => {
  const handedOut = async () => {
    await withVote(secretMotion)
    await startServer()
    await hall.store.ballotBox.handOutPaper('v1', person(5).id)
    hall.paperHandedOut('v1', person(5).id, true)
    await hall.store.ballotBox.takePaperBack('v1', person(5).id)
    expect(await hall.store.ballotBox.cast(boxed(secretMotion), [ballotOf(5)])).toEqual(['received'])
  }
  const tell = {
    paper: () => hall.paperHandedOut('v1', person(5).id, false),
    ballot: () => hall.ballotsReceived(boxed(secretMotion), [ballotOf(5)]),
  }

  it.each([
    ['paper', 'ballot'],
    ['ballot', 'paper'],
  ] as const)('has voted, though the %s is told before the %s', async (first, second) => {
    await handedOut()
    tell[first]()
    tell[second]()
    expect([...hall.voters('v1')]).toEqual([[person(5).id, { means: 'phone', version: 1, choice: null }]])
    tell.ballot()
    expect(hall.voters('v1').get(person(5).id)?.version).toBe(1)
  })
})

describe('a crash', () => {
  it('between the tellers’ agreement and the result is made good by the next start', async () => {
    await withVote(secretMotion, { type: 'castingClosed', voteId: 'v1', closing: 'hand' })
    const { ballotBox } = storage.conference('one')
    await ballotBox.handOutPaper('v1', person(1).id)
    await ballotBox.seal('v1')
    await startServer()
    await pass(5_000)
    expect(vote()?.state, 'the tellers are still counting').toBe('counting')
    clock.stop()
    await ballotBox.putPaper('v1', [{ choice: 'against', receipt: receiptOf('paper') }])
    await startServer()
    await pass(0)
    expect(vote()).toMatchObject({
      state: 'closed',
      closing: 'hand',
      tally: { against: 1 },
      paper: { issued: 1, returned: 1 },
    })
  })

  it('between the sealing and the result is made good by the next start: nothing is cast any more', async () => {
    await withVote(motion)
    const { ballotBox } = storage.conference('one')
    await ballotBox.cast(boxed(motion), [ballotOf(1)])
    await ballotBox.seal('v1')
    await startServer()
    await pass(0)
    expect(vote()).toMatchObject({ state: 'closed', closing: 'hand', tally: { for: 1, cast: 1 } })
  })

  it('in the middle of a vote leaves it open, and its ballots in the box', async () => {
    await withVote(motion)
    await storage.conference('one').ballotBox.cast(boxed(motion), [ballotOf(1)])
    await startServer()
    await pass(minutes(60))
    expect(vote()?.state).toBe('open')
    expect(hall.voters('v1').size).toBe(1)
  })

  it('before the file was written anew is made good by the next start', async () => {
    await withVote(secretMotion, { type: 'voteCancelled', voteId: 'v1', cast: 0 })
    await startServer()
    await pass(1_000)
    expect(scrubs).toBe(1)
  })
})

describe('the file of a vote that is over', () => {
  it('is written anew, and tried again where somebody else is reading it', async () => {
    await withVote({ ...motion, minutes: 1 })
    await startServer()
    failing = true
    await pass(minutes(1) + 1_000)
    expect(scrubs).toBe(1)
    expect(errors.join()).toContain('tried again')
    failing = false
    await pass(10_000)
    expect(scrubs).toBe(2)
    await pass(60_000)
    expect(scrubs).toBe(2)
  })
})
