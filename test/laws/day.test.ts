import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CommandType } from '../../shared/commands.ts'
import type { Answer } from '../../shared/protocol.ts'
import { misfits, saidTwice } from '../kit/effects.ts'
import type { HeldDevice } from '../kit/held-device.ts'
import { openHeldHall, stopTime } from '../kit/held-hall.ts'
import { beginnings, day, happen, seatEverybody } from '../kit/random-day.ts'
import '../kit/seed.ts'

beforeEach(() => stopTime())
afterEach(() => {
  vi.useRealTimers()
})

/** The answer that each command got for good; devices of a role may have said the same, and it is one answer. */
const finalAnswers = (devices: readonly HeldDevice[]): { type: CommandType; answer: Answer }[] =>
  devices.flatMap((device) =>
    [...device.answers].flatMap(([id, [answer]]) => {
      const type = id.replace(/-\d+$/, '')
      return answer && type !== 'ballot' ? [{ type: type as CommandType, answer }] : []
    }),
  )

it('converges, does everything at most once, and never shows a picture that was not the hall’s', async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ begin, disk, happenings }) => {
      const facts = beginnings[begin]
      const at = await openHeldHall({ facts, disk })
      const devices = await seatEverybody(at)
      for (const device of devices) {
        device.onMessage(() => {
          const { view } = device.store.getState()
          if (view) expect(at.wasPicture(device.role, view), device.name).toBe(true)
        })
      }
      for (const one of happenings) await happen(at, one)
      await at.flush()

      for (const device of devices) {
        expect(device.gaps, device.name).toBe(0)
        if (!device.online) {
          // Only somebody taken off the roster is not let in again, with a badge that was lost, or by a phone that was let go.
          expect(device.role).toBe('attendee')
          expect(at.own(device) === null || at.isKeptOut(device), device.name).toBe(true)
          continue
        }
        const { view, own } = device.store.getState()
        expect(view, device.name).toEqual(at.picture(device.role))
        if (device.role === 'attendee') expect(own, device.name).toEqual(at.own(device))
      }

      const recorded = await at.storage.conference('one').journal.read()
      expect(recorded).toEqual(at.hall.recorded)
      for (const device of devices) {
        for (const [id, all] of device.answers) {
          // A ballot that was refused may be refused for another reason later; a command has one answer for ever.
          const seen = all.map((answer) => (device.role === 'attendee' ? 'done' in answer : JSON.stringify(answer)))
          expect(new Set(seen).size, id).toBe(1)
        }
      }
      expect(misfits(finalAnswers(devices), recorded.slice(facts.length))).toEqual([])
      expect(saidTwice(recorded)).toEqual([])
      expect(await at.storage.conference('one').people.all()).toEqual([...at.hall.people.values()])
      expect(at.errors).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 120_000)

it('shows who arrives between two publications what the others see, not what they are about to see', async () => {
  const at = await openHeldHall({ facts: beginnings['in the morning'], disk: [0] })
  const [mc, screen, late] = [at.staff('mc', 'tablet'), at.staff('screen', 'screen'), at.staff('screen', 'late')]
  for (const device of [mc, screen]) await device.connect()
  await at.pass(1_000)
  const leaveOut = (type: 'leaveOutItem' | 'takeInItem', id: string) => {
    mc.say({ channel: 'command', message: { id, type, body: { itemId: 'vote' } } })
    mc.up(1)
  }
  leaveOut('leaveOutItem', 'first')
  await at.pass(1)
  // Published at once; the next two come within the pause after it, and cancel each other out.
  leaveOut('takeInItem', 'second')
  await late.connect()
  await at.pass(22)
  leaveOut('leaveOutItem', 'third')
  await at.flush()
  for (const device of [screen, late]) expect(device.store.getState().view).toEqual(at.picture('screen'))
  expect(at.hall.conference.progress.items.vote).toEqual({ state: 'leftOut' })
})

it('shows who comes to an empty hall what happened while nobody was there', async () => {
  const at = await openHeldHall({ facts: beginnings['in the morning'], disk: [0] })
  const [mc, screen] = [at.staff('mc', 'tablet'), at.staff('screen', 'screen')]
  for (const device of [mc, screen]) await device.connect()
  await at.pass(1_000)
  screen.cut(true)
  mc.say({ channel: 'command', message: { id: 'only', type: 'startItem', body: { from: null, to: 'opening' } } })
  mc.up(1)
  await at.pass(1_000)
  await screen.connect()
  await at.pass(1_000)
  screen.down(Number.POSITIVE_INFINITY)
  expect(screen.store.getState().view).toEqual(at.picture('screen'))
  expect(at.hall.conference.progress.phase).toBe('running')
})
