import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  closeConference,
  leaveOutItem,
  showStep,
  startItem,
  takeInItem,
  undoStep,
} from '../../shared/agenda/decide-agenda.ts'
import { itemState, usedTime } from '../../shared/agenda/progress.ts'
import { allSteps } from '../../shared/agenda/steps.ts'
import { type Conference, evolve } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { isRefusal, type Refusal } from '../../shared/refusals.ts'
import { between, type Duration, type Instant, later, minutes } from '../../shared/time.ts'
import { definition, prepared, start } from '../kit/conference.ts'
import { conferenceAfter } from '../kit/given.ts'
import '../kit/seed.ts'

type Wish = (conference: Conference) => Refusal | Fact[]

const itemIds = definition.items.map((item) => item.id)
const here = (conference: Conference) => conference.progress.position

/** What a tablet that is up to date may ask for. */
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.constantFrom(...itemIds).map(
    (to): Wish =>
      (conference) =>
        startItem(conference, { from: here(conference)?.itemId ?? null, to }),
  ),
  fc.nat().map(
    (pick): Wish =>
      (conference) => {
        const item = definition.items.find((one) => one.id === here(conference)?.itemId)
        const steps = item ? allSteps(item) : []
        const from = here(conference)?.step ?? 'title:none'
        return showStep(conference, { from, to: steps[pick % steps.length] ?? from })
      },
  ),
  fc.constant<Wish>((conference) => leaveOutItem(conference, { itemId: 'vote' })),
  fc.constant<Wish>((conference) => takeInItem(conference, { itemId: 'vote' })),
  fc.constant<Wish>((conference) => closeConference(conference, { from: here(conference)?.itemId ?? '' })),
  fc.constant<Wish>((conference) => undoStep(conference, { undone: conference.undoable.at(-1)?.number ?? 1 })),
)
const walk = fc.array(fc.record({ wish, after: fc.integer({ min: 0, max: 600_000 }) }), { maxLength: 60 })

/** Walks along, and shows every state on the way with the time it came about. */
function follow(
  steps: readonly { wish: Wish; after: Duration }[],
  see: (before: Conference, after: Conference, at: Instant) => void,
): Conference {
  let at = start
  return steps.reduce((conference, { wish: decide, after }) => {
    at = later(at, after)
    const facts = decide(conference)
    if (isRefusal(facts)) return conference
    const next = facts.reduce((one, fact) => evolve(one, { number: one.number + 1, at, by: 'mc', fact }), conference)
    see(conference, next, at)
    return next
  }, conferenceAfter(prepared))
}

it('has exactly one live item while it runs, where the hall is, and none before or after', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      follow(steps, (_, { progress }) => {
        const live = itemIds.filter((itemId) => progress.items[itemId]?.state === 'live')
        expect(live).toEqual(progress.phase === 'running' ? [progress.position?.itemId] : [])
      })
    }),
  )
})

it('takes back any step whole: the agenda is what it was before, time origins and all', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      follow(steps, (before, after, at) => {
        const last = after.undoable.at(-1)
        if (!last || last.number !== after.number) return
        const fact: Fact = { type: 'stepUndone', undone: last.number }
        const undone = evolve(after, { number: after.number + 1, at: later(at, minutes(3)), by: 'mc', fact })
        expect(undone.progress).toEqual(before.progress)
      })
    }),
  )
})

it('keeps of an item that was live its first start and its time used, whatever comes after', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      follow(steps, (before, after, at) => {
        if (after.undoable.at(-1)?.number !== after.number) return
        for (const itemId of itemIds) {
          const [was, is] = [before, after].map(({ progress }) => itemState(progress, itemId))
          if (!was || !is || !('startedAt' in was)) continue
          expect(is).toMatchObject({ startedAt: was.startedAt })
          expect(usedTime(is, at)).toBeGreaterThanOrEqual(usedTime(was, at))
        }
      })
    }),
  )
})

it('has interrupted items only after the live one', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      follow(steps, (_, { progress }) => {
        const states = itemIds.map((itemId) => itemState(progress, itemId).state)
        const first = states.indexOf('interrupted')
        if (first >= 0) expect(states.indexOf('live')).toBeLessThan(first)
        if (progress.phase === 'closed') expect(first).toBe(-1)
      })
    }),
  )
})

it('never counts more time than has passed, over all items together', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      follow(steps, (_, { progress }, at) => {
        const used = Object.values(progress.items).map((item) => usedTime(item, at))
        expect(used.every((one) => one >= 0)).toBe(true)
        expect(used.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(between(start, at))
      })
    }),
  )
})
