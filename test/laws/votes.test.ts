import fc from 'fast-check'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createPhoneTokens } from '../../server/access/phone-tokens.ts'
import { type BallotClerk, type BallotFrom, createBallotClerk } from '../../server/cast-ballot.ts'
import type { DecideWith } from '../../server/decide.ts'
import { createDrafts } from '../../server/drafts.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import { handleCommand } from '../../server/handle-command.ts'
import { createPairings } from '../../server/screens/pairing.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { voteRows } from '../../server/views/vote-tables.ts'
import type { CommandBody, CommandType } from '../../shared/commands.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Majority } from '../../shared/model.ts'
import type { Role } from '../../shared/roles.ts'
import { type Choice, isValidChoice } from '../../shared/vote/ballot.ts'
import { ballotKinds, type Motion, voteBases } from '../../shared/vote/motion.ts'
import { writeTicks } from '../../shared/vote/paper-ballot.ts'
import { checkedIn, motion, people, person, prepared, start, started } from '../kit/conference.ts'
import { seededDice } from '../kit/dice.ts'
import { keysOfOne } from '../kit/hall-on-a-port.ts'
import { receiptOf } from '../kit/receipt.ts'
import '../kit/seed.ts'

const candidates = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, personId: person(index + 1).id }))
const majority: fc.Arbitrary<Majority> = fc
  .record({
    comparison: fc.constantFrom('moreThan' as const, 'atLeast' as const),
    numerator: fc.integer({ min: 1, max: 4 }),
    denominator: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ numerator, denominator }) => numerator <= denominator)
const rules: fc.Arbitrary<Motion> = fc
  .record({
    form: fc.constantFrom('list' as const, 'candidates' as const),
    ballot: fc.constantFrom(...ballotKinds),
    changes: fc.boolean(),
    seats: fc.option(fc.integer({ min: 1, max: 4 })),
    otherAnswer: fc.constantFrom('', null),
    base: fc.constantFrom(...voteBases),
    majority,
  })
  .map(({ form, ballot, changes, seats, ...rest }) => ({
    ...motion,
    ...rest,
    candidates,
    form,
    ballot,
    changeable: changes && ballot === 'open',
    seats: form === 'candidates' ? seats : null,
  }))

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ answer: fc.constantFrom('for' as const, 'against' as const, 'other' as const) }),
  fc.record({ candidates: fc.subarray(candidates.map(({ id }) => id)) }),
)
const who = fc.integer({ min: 1, max: 9 })
const is = fc.constantFrom
type Step =
  | { what: 'cast'; who: number; choice: Choice; by: 'phone' | 'kiosk' | 'teller'; newest: boolean }
  | { what: 'again'; pick: number }
  | { what: 'paper'; who: number; handedOut: boolean }
  | { what: 'close' | 'cancel' | 'open' }
  | { what: 'count'; teller: number; wrong: boolean }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      what: is('cast' as const),
      who,
      choice,
      by: is('phone' as const, 'kiosk' as const, 'teller' as const),
      newest: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: is('again' as const), pick: fc.nat({ max: 99 }) }) },
  { weight: 5, arbitrary: fc.record({ what: is('paper' as const), who, handedOut: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: is('close' as const, 'cancel' as const, 'open' as const) }) },
  { weight: 3, arbitrary: fc.record({ what: is('count' as const), teller: fc.nat({ max: 1 }), wrong: fc.boolean() }) },
)

/** As it goes on the wire, where lists are not for reading alone. */

type Sent = { message: object; from: BallotFrom; person: string; choice: Choice }
/** The independent count of one vote: what every voter was told is in the box, and the papers in people's hands. */
type Known = {
  ballots: Map<string, { choice: Choice; version: number; id: string }>
  papers: Set<string>
  sent: Sent[]
}

/** A conference with so many of its nine delegates in the hall, and one motion. */
async function conferenceOf(put: Motion, present: number) {
  const storage = memoryStorage()
  await storage.addConference('one', keysOfOne, start)
  const facts: Fact[] = [
    ...prepared,
    { type: 'motionSet', motion: put },
    ...Array.from({ length: present }, (_, index) => checkedIn(index + 1)),
    started('vote'),
  ]
  await storage.conference('one').journal.turn((turn) => turn.commit({ at: start, by: 'server', facts, people }))
  const hall: Hall = await openHall('one', storage.conference('one'))
  const dice = seededDice('votes')
  const log = pino({ level: 'silent' })
  const now = () => start
  const using: DecideWith = {
    now,
    dice,
    drafts: createDrafts(),
    tokens: createPhoneTokens(dice.newId),
    pairings: createPairings(dice.newPairingCode),
    mediaFiles: storage.media,
    conferenceOfBadge: () => null,
    log,
  }
  let sent = 0
  const command = <T extends CommandType>(role: Role, type: T, body: CommandBody<T>, device = 'one-device') => {
    sent += 1
    return handleCommand(hall, { role, device }, { id: `command-${sent}`, type, body }, using)
  }
  const clerk: BallotClerk = createBallotClerk(hall, log, now)
  return { hall, command, clerk }
}

/** How often what the law is about really happened: a law over nothing would hold, too. */
const seen = { closed: 0, onPaper: 0, invalid: 0, changed: 0, cancelled: 0, repeated: 0, ticked: 0 }

it('whatever the rules, the roll and the ways ballots come in, every vote counts what its voters were told and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.integer({ min: 3, max: 9 }),
      fc.array(step, { minLength: 10, maxLength: 80, size: 'max' }),
      async (put, present, steps) => {
        const { hall, command, clerk } = await conferenceOf(put, present)
        const known = new Map<string, Known>()
        const latest = () => hall.conference.votes.at(-1)
        const knownOf = (voteId: string): Known => {
          const one = known.get(voteId) ?? { ballots: new Map(), papers: new Set(), sent: [] }
          known.set(voteId, one)
          return one
        }
        let ids = 0
        const say = async (voteId: string, ballot: Sent) => {
          const vote = knownOf(voteId)
          const before = latest()
          const wasOpen = before?.id === voteId && before.state === 'open'
          const answer = await clerk(ballot.from, ballot.message)
          const { id, after } = ballot.message as { id: string; after: number }
          const earlier = vote.ballots.get(ballot.person)
          // Of a cancelled vote nothing is left to know it again by.
          if (earlier?.id === id && before?.state !== 'cancelled')
            return expect(answer, 'a repeat').toEqual({ done: true })
          const entitled = before?.roll.has(ballot.person) ?? false
          const mayCast =
            wasOpen &&
            entitled &&
            isValidChoice(put, ballot.choice) &&
            !(put.ballot === 'secret' && ballot.from.means === 'teller') &&
            !vote.papers.has(ballot.person) &&
            after === (earlier?.version ?? 0) &&
            (!earlier || put.changeable)
          expect('done' in answer, `${JSON.stringify(answer)} to ${JSON.stringify(ballot.message)}`).toBe(mayCast)
          if (mayCast) vote.ballots.set(ballot.person, { choice: ballot.choice, version: after + 1, id })
        }
        const open = () =>
          command('mc', 'openVote', { motionId: 'vote', after: hall.conference.votes.length, belowQuorum: true })
        await open()
        // What is still open at the end is closed, and counted by both tellers, right or wrong.
        const wrong = present % 2 === 0
        const ending: Step[] = [
          { what: 'close' },
          { what: 'count', teller: 0, wrong },
          { what: 'count', teller: 1, wrong },
        ]
        for (const one of [...steps, ...ending]) {
          const vote = latest()
          if (!vote) break // a secret vote of too few
          const state = knownOf(vote.id)
          switch (one.what) {
            case 'cast': {
              ids += 1
              const id = `ballot-${ids}`
              const { id: personId } = person(one.who)
              const means = one.by
              const after = one.newest ? (state.ballots.get(personId)?.version ?? 0) : 0
              const message = { id, voteId: vote.id, choice: one.choice, receipt: receiptOf(id), after }
              const from: BallotFrom = { means, voter: () => personId }
              const sent = { message, from, person: personId, choice: one.choice }
              state.sent.push(sent)
              await say(vote.id, sent)
              break
            }
            case 'again': {
              const sent = state.sent[one.pick % Math.max(1, state.sent.length)]
              if (sent) await say(vote.id, sent)
              break
            }
            case 'paper': {
              const personId = person(one.who).id
              const answer = await command('teller', 'handOutPaper', {
                voteId: vote.id,
                personId,
                handedOut: one.handedOut,
              })
              if (!('done' in answer)) break
              expect(state.ballots.has(personId), 'nobody has both').toBe(false)
              if (one.handedOut) state.papers.add(personId)
              else state.papers.delete(personId)
              break
            }
            case 'close':
              await command('mc', 'closeVote', { voteId: vote.id })
              break
            case 'cancel':
              await command('mc', 'cancelVote', { voteId: vote.id })
              break
            case 'open':
              await open()
              break
            case 'count': {
              if (vote.state !== 'counting') break
              // Whoever counts wrong finds one more of the first answer.
              const paper = put.form === 'candidates' ? writeTicks(candidates, ['a']) : { answer: 'for' as const }
              const ballots = [{ choice: one.wrong ? null : paper, ballots: state.papers.size }]
              await command('teller', 'enterPaperCount', { voteId: vote.id, ballots }, `teller-${one.teller}`)
              break
            }
            default:
              one satisfies never
          }
        }
        for (const vote of hall.conference.votes) {
          if (vote.state === 'cancelled') seen.cancelled += 1
          if (vote.state !== 'closed') continue
          const { ballots, papers } = knownOf(vote.id)
          const told = [...ballots.values()].map((one) => one.choice)
          const counted = (of: (one: Choice) => boolean) => told.filter(of).length
          // What the tellers agreed on is all of one kind.
          const { invalid } = vote.tally
          seen.closed += 1
          if (papers.size > 0) seen.onPaper += 1
          if (invalid > 0) seen.invalid += 1
          if (put.form === 'candidates' && told.length > 0) seen.ticked += 1
          if ([...ballots.values()].some(({ version }) => version > 1)) seen.changed += 1
          const valid = vote.paper.returned - invalid
          expect(vote.paper.issued).toBe(papers.size)
          expect(invalid === 0 || invalid === papers.size).toBe(true)
          expect(vote.tally.cast).toBe(told.length + papers.size)
          const paperFor = put.form === 'list' ? valid : 0
          expect(vote.tally).toMatchObject({
            for: counted((one) => 'answer' in one && one.answer === 'for') + paperFor,
            against: counted((one) => 'answer' in one && one.answer === 'against'),
            other: counted((one) => 'answer' in one && one.answer === 'other'),
          })
          for (const { id } of candidates) {
            const ticked = counted((one) => 'candidates' in one && one.candidates.includes(id))
            expect(vote.tally.candidates[id]).toBe(ticked + (put.form === 'candidates' && id === 'a' ? valid : 0))
          }
          expect(vote.receipts?.count).toBe(vote.tally.cast)
          const tooFew = put.ballot === 'secret' && vote.tally.cast < 5
          // Of too few not even the invalid ones are told.
          const counting = vote.tally.cast - (tooFew ? 0 : invalid)
          const base = { roll: vote.roll.size, cast: vote.tally.cast, valid: counting }[put.base]
          expect(vote.outcome.base).toBe(base)
          if (put.form === 'list') {
            const { comparison, numerator, denominator } = put.majority
            const [have, need] = [BigInt(vote.tally.for) * BigInt(denominator), BigInt(base) * BigInt(numerator)]
            expect(vote.outcome.adopted).toBe(
              !tooFew && base > 0 && (comparison === 'moreThan' ? have > need : have >= need),
            )
          }
          const answer = await command('office', 'recountVote', { voteId: vote.id })
          expect(answer).toEqual({ done: true, recount: { agrees: true, differences: [] } })
        }
        if (hall.conference.votes.filter(({ state }) => state === 'closed').length > 1) seen.repeated += 1
        // One is under way at most, and the first of each motion stays on record.
        const underWay = Object.values(voteRows(hall)).filter(({ state }) => state === 'open' || state === 'counting')
        expect(underWay.length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 150 },
  )
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0)
}, 120_000)
