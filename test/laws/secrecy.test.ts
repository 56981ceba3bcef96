import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Hall } from '../../server/hall.ts'
import { answers } from '../../shared/model.ts'
import type { Role } from '../../shared/roles.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { motion, people, secretMotion } from '../kit/conference.ts'
import { openHeldHall, stopTime } from '../kit/held-hall.ts'
import { beginnings, day, happen, seatEverybody } from '../kit/random-day.ts'
import { found, mustNotHear, newcomersTell } from '../kit/secrets.ts'
import { type AnswerOf, answersFrom, type Held, holdVote, type Voting, voteId, voting } from '../kit/voting.ts'
import '../kit/seed.ts'

beforeEach(() => stopTime())
afterEach(() => {
  vi.useRealTimers()
})

/** All that every device is ever sent, and what of it before the vote was closed. */
async function transcript(
  plan: Voting,
  answerOf: AnswerOf,
  put: Motion = secretMotion,
): Promise<{ whole: string[]; open: string[]; held: Held }> {
  vi.setSystemTime(0)
  const whole: string[] = []
  const open: string[] = []
  const onSend = (role: Role, written: string, hall: Hall) => {
    whole.push(`${role} ${written}`)
    if (hall.conference.votes.every((vote) => vote.state === 'open')) open.push(`${role} ${written}`)
  }
  const held = await holdVote(plan, answerOf, onSend, put)
  return { whole, open, held }
}
const choices = fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 18 })

it('until a secret vote is closed nobody is sent a byte that depends on what is on the ballots', async () => {
  await fc.assert(
    fc.asyncProperty(voting, choices, choices, async (plan, one, other) => {
      const [first, second] = [await transcript(plan, answersFrom(one)), await transcript(plan, answersFrom(other))]
      expect(first.open.length).toBeGreaterThan(0)
      expect(second.open).toEqual(first.open)
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('after it nobody is sent a byte that depends on who voted what: only the count shows', async () => {
  await fc.assert(
    fc.asyncProperty(voting, choices, fc.integer({ min: 1, max: 8 }), async (plan, chosen, by) => {
      const answerOf = answersFrom(chosen)
      const first = await transcript(plan, answerOf)
      // Those whose ballots were received, by the phone that cast it, hand their answers round.
      const received = first.held.phones.filter(
        ({ device, ballotId }) => 'done' in (device.answers.get(ballotId)?.[0] ?? {}),
      )
      const handedRound = new Map(
        received.map(({ ballotId }, index) => [ballotId, received[(index + by) % received.length]?.answer]),
      )
      const second = await transcript(
        plan,
        (person, isSecond) => handedRound.get(`ballot-${isSecond ? 2 : 1}-of-${person}`) ?? answerOf(person, isSecond),
      )
      expect(second.held.at.hall.conference.votes).toEqual(first.held.at.hall.conference.votes)
      expect(second.whole).toEqual(first.whole)
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('until an open vote is closed nobody but the voter is sent a byte that depends on what is on the ballots', async () => {
  const unlessHisOwn = (written: string) => !written.startsWith('attendee ["own"')
  await fc.assert(
    fc.asyncProperty(voting, choices, choices, async (plan, one, other) => {
      const first = await transcript(plan, answersFrom(one), motion)
      const second = await transcript(plan, answersFrom(other), motion)
      expect(second.open.filter(unlessHisOwn)).toEqual(first.open.filter(unlessHisOwn))
    }),
    { numRuns: 10 },
  )
}, 120_000)

it('the count itself does show, so that the two laws above compare what could differ', async () => {
  const plan: Voting = { disk: [0], steps: [0, 1, 2].map((phone) => ({ what: 'cast' as const, phone })) }
  const all = await Promise.all(
    answers.map(async (answer) => (await transcript(plan, () => answer)).held.at.hall.conference.votes[0]),
  )
  expect(all.map((vote) => vote?.state === 'closed' && vote.tally)).toMatchObject([
    { for: 3, against: 0, other: 0 },
    { for: 0, against: 3, other: 0 },
    { for: 0, against: 0, other: 3 },
  ])
  expect(all.map((vote) => vote?.id)).toEqual([voteId, voteId, voteId])
})

/** Codes of badges made during the day; a phone hears its own owner's. */
const newCodes = (hall: Hall, role: Role): string[] =>
  role === 'office' || role === 'attendee'
    ? []
    : [...hall.people.values()]
        .map((one) => one.badgeCode)
        .filter((code) => !people.some((one) => one.badgeCode === code))

it('no message of any day holds what its role must not know, nor a tally while a vote is open', async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ begin, disk, happenings }) => {
      const early: string[] = []
      let namesAllowed = false
      const beforeNames = new Set<string>()
      const at = await openHeldHall({
        facts: beginnings[begin],
        disk,
        onSend: (role, written, hall) => {
          const closed = hall.conference.votes.some((vote) => vote.state === 'closed')
          if (!closed && /"tally"|"adopted"/.test(written)) early.push(`${role} ${written}`)
          namesAllowed ||= hall.conference.lobbyNames
          if (role === 'screen' && !namesAllowed) beforeNames.add(written)
        },
      })
      const devices = await seatEverybody(at)
      for (const one of happenings) await happen(at, one)
      await at.flush()
      expect(early).toEqual([])
      for (const device of devices) {
        const owner = device.role === 'attendee' ? Number(/\d+$/.exec(device.name)?.[0]) : undefined
        const secrets = [...mustNotHear(device.role, owner), ...newCodes(at.hall, device.role)]
        if (device.role === 'screen') {
          expect(found([...beforeNames], secrets), 'before the office allows names in the lobby').toEqual([])
          const still = secrets.filter((text) => !newcomersTell.has(text))
          expect(found(device.sent, still), device.name).toEqual([])
        } else expect(found(device.sent, secrets), device.name).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
}, 120_000)
