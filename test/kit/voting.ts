import fc from 'fast-check'
import type { Hall } from '../../server/hall.ts'
import type { SentBallot } from '../../shared/commands.ts'
import { answers, type Answer as BallotAnswer } from '../../shared/model.ts'
import type { Role } from '../../shared/roles.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { checkedIn, motion, officials, opened, prepared, started } from './conference.ts'
import type { HeldDevice } from './held-device.ts'
import { type HeldHall, openHeldHall } from './held-hall.ts'
import { receiptOf } from './receipt.ts'

export const voteId = 'v1'
const voters = Array.from({ length: officials }, (_, index) => index + 1)

type Step =
  | { what: 'cast' | 'castAgain' | 'up' | 'down' | 'cut' | 'connect'; phone: number }
  | { what: 'close' | 'closeUp'; tablet: number }
  | { what: 'pass'; milliseconds: number }

/** Nine delegates, each with two phones, and two tablets that may close the vote at any time. */
const phone = fc.nat({ max: 2 * officials - 1 })
const tablet = fc.nat({ max: 1 })
const is = fc.constantFrom
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ what: is('cast' as const, 'up' as const), phone }) },
  { weight: 6, arbitrary: fc.record({ what: is('castAgain' as const, 'up' as const, 'down' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ what: is('cut' as const, 'connect' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ what: is('close' as const, 'closeUp' as const), tablet }) },
  { weight: 4, arbitrary: fc.record({ what: is('pass' as const), milliseconds: is(0, 1, 5, 30) }) },
)
export const voting = fc.record({
  disk: fc.array(is(0, 1, 5, 20), { minLength: 1, maxLength: 7 }),
  steps: fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }),
})
export type Voting = typeof voting extends fc.Arbitrary<infer T> ? T : never

/** What is on the ballot of a phone, the first and the second of a person. */
export type AnswerOf = (person: number, second: boolean) => BallotAnswer
export const answersFrom =
  (choices: readonly number[]): AnswerOf =>
  (person, second) =>
    answers[((choices[(person + (second ? officials : 0)) % choices.length] ?? 0) + (second ? 1 : 0)) % 3] ?? 'other'

/** A first ballot of the vote, as a phone sends it; its receipt is made of its id. */
export const ballotOf = (id: string, answer: BallotAnswer): SentBallot => ({
  id,
  voteId,
  choice: { answer },
  receipt: receiptOf(id),
  after: 0,
})

export type Held = {
  at: HeldHall
  phones: readonly { person: number; device: HeldDevice; ballotId: string; answer: BallotAnswer }[]
}

/** Plays it to the end: the vote is closed, and everything has been answered. */
export async function holdVote(
  { disk, steps }: Voting,
  answerOf: AnswerOf,
  onSend?: (role: Role, written: string, hall: Hall) => void,
  put: Motion = motion,
): Promise<Held> {
  const facts = [...prepared, ...voters.map((number) => checkedIn(number)), started('vote'), opened(put, ...voters)]
  const at = await openHeldHall({ facts, disk, ...(onSend ? { onSend } : {}) })
  at.staff('screen', 'screen')
  at.staff('office', 'office')
  const tablets = [at.staff('mc', 'tablet'), at.staff('mc', 'second tablet')]
  const phones = [false, true].flatMap((second) =>
    voters.map((person) => ({
      person,
      device: at.phone(person, `phone ${second ? 2 : 1} of ${person}`),
      ballotId: `ballot-${second ? 2 : 1}-of-${person}`,
      answer: answerOf(person, second),
    })),
  )
  for (const device of at.network.devices) await device.connect()
  await at.pass(1_000)
  for (const device of at.network.devices) device.down(Number.POSITIVE_INFINITY)

  const close = (tablet: HeldDevice | undefined, id: string) =>
    tablet?.say({ channel: 'command', message: { id, type: 'closeVote', body: { voteId } } })
  for (const [index, next] of steps.entries()) {
    const one = 'phone' in next ? phones[next.phone] : undefined
    const tablet = 'tablet' in next ? tablets[next.tablet] : undefined
    switch (next.what) {
      case 'cast':
        if (one) one.device.say({ channel: 'ballot', message: ballotOf(one.ballotId, one.answer) })
        break
      case 'castAgain':
        one?.device.sayAgain()
        break
      case 'up':
      case 'down':
        one?.device[next.what](2)
        break
      case 'cut':
        one?.device.cut(index % 2 === 0)
        break
      case 'connect':
        await one?.device.connect()
        break
      case 'close':
        close(tablet, `close-${index}`)
        break
      case 'closeUp':
        tablet?.up(1)
        break
      case 'pass':
        await at.pass(next.milliseconds)
        break
      default:
        next satisfies never
    }
  }
  await at.flush()
  close(tablets[0], 'close-at-the-end')
  await at.flush()
  return { at, phones }
}
