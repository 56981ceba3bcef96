import { expect } from 'vitest'
import { type Conference, evolve, newConference } from '../../shared/conference.ts'
import type { Fact, Recorded } from '../../shared/facts.ts'
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/refusals.ts'
import { type Duration, later, minutes } from '../../shared/time.ts'
import { start } from './conference.ts'

/** A fact with the time after the announced start at which it happened. */
export type Timed = { after: Duration; fact: Fact }
export const at = (minute: number, fact: Fact): Timed => ({ after: minutes(minute), fact })

/** As the journal would hold them; what has no time of its own happened at the announced start. */
export const recordedFrom = (facts: readonly (Fact | Timed)[]): Recorded[] =>
  facts.map((one, index) => {
    const { after, fact } = 'fact' in one ? one : { after: 0, fact: one }
    return { number: index + 1, at: later(start, after), by: 'server', fact }
  })

export const conferenceAfter = (facts: readonly (Fact | Timed)[]): Conference =>
  recordedFrom(facts).reduce(evolve, newConference)

/** given(facts).when(decision).gives(facts or the code of a refusal); `facts` and `conference` where it was not refused. */
export function given(...facts: (Fact | Timed)[]) {
  const conference = conferenceAfter(facts)
  return {
    conference,
    when: (decide: (conference: Conference) => Refusal | Fact[]) => {
      const decided = decide(conference)
      const taken = (): Fact[] => {
        if (isRefusal(decided)) throw new Error(`it was refused: ${decided.refused}`)
        return decided
      }
      return {
        gives: (expected: Fact[] | RefusalCode) =>
          expect(decided).toEqual(typeof expected === 'string' ? { refused: expected } : expected),
        get facts() {
          return taken()
        },
        get conference() {
          return conferenceAfter([...facts, ...taken()])
        },
      }
    },
  }
}
