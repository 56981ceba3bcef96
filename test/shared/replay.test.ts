import { afterEach, expect, it, vi } from 'vitest'
import { evolve, evolveAll, newConference } from '../../shared/conference.ts'
import type { Fact } from '../../shared/facts.ts'
import { recordedFrom } from '../kit/given.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A door at which so many come, some of them go out and come back, and one is taken back. */
function dayOf(people: number): Fact[] {
  const ids = Array.from({ length: people }, (_, index) => `p${index}`)
  const scan = { desk: 'Bàn 1', means: 'scanner' as const }
  return [
    { type: 'rosterTaken', delegates: ids.map((personId) => ({ personId, official: true })) },
    ...ids.map((personId): Fact => ({ type: 'absenceEntered', personId, excused: true })),
    ...ids.map((personId): Fact => ({ type: 'attendeeCheckedIn', personId, ...scan })),
    ...ids.slice(0, 50).map((personId): Fact => ({ type: 'attendeeLeft', personId, ...scan })),
    ...ids.slice(0, 20).map((personId): Fact => ({ type: 'attendeeReturned', personId, ...scan })),
    { type: 'checkInUndone', personId: 'p0', reason: 'nhầm' },
  ]
}

it('a journal read in one go says what it says fact by fact, and leaves what was known before as it was', () => {
  const recorded = recordedFrom(dayOf(60))
  const [morning, rest] = [recorded.slice(0, 80), recorded.slice(80)]
  const before = evolveAll(newConference, morning)
  const copy = structuredClone(before)
  expect(evolveAll(before, rest)).toEqual(recorded.reduce((known, one) => evolve(known, one), newConference))
  expect(before).toEqual(copy)
})

it('a journal twice as long copies twice as much, and not four times', () => {
  const NativeMap = Map
  const copiedFor = (people: number): number => {
    let copied = 0
    vi.stubGlobal(
      'Map',
      class<K, V> extends NativeMap<K, V> {
        constructor(entries?: Iterable<readonly [K, V]> | null) {
          super(entries)
          copied += this.size
        }
      },
    )
    evolveAll(newConference, recordedFrom(dayOf(people)))
    vi.unstubAllGlobals()
    return copied
  }
  expect(copiedFor(400)).toBeLessThanOrEqual(2 * copiedFor(200))
})
