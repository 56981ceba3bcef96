import type { CheckInMeans } from '../../../shared/facts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { Instant } from '../../../shared/time.ts'

/** Who came: by the code that was read, or picked out of the list. */
export type Shown = { code: string } | { personId: PersonId }

/** What the server said of an arrival; until it has, there is no verdict, and never a green one. */
export type Verdict =
  | { kind: 'asking'; slow: boolean }
  | { kind: 'in'; personId: PersonId }
  | { kind: 'already'; personId: PersonId; at: Instant; desk: string }
  | { kind: 'refused'; why: RefusalCode | 'offline' }

export type Arrival = { key: number; shown: Shown; means: CheckInMeans; at: Instant; verdict: Verdict }

export type ArrivalEvent =
  | { type: 'arrived'; arrival: Arrival }
  | { type: 'slow'; key: number }
  | { type: 'settled'; key: number; verdict: Verdict }

/** As many as the list beside the large one holds. */
const remembered = 8

/** The latest first. An arrival without a verdict is never dropped, however many come after it. */
export function arrivals(list: readonly Arrival[], event: ArrivalEvent): readonly Arrival[] {
  switch (event.type) {
    case 'arrived': {
      const open = (arrival: Arrival) => arrival.verdict.kind === 'asking'
      return [event.arrival, ...list].filter((arrival, index) => index < remembered || open(arrival))
    }
    case 'slow':
      return withVerdict(list, event.key, ({ kind }) => (kind === 'asking' ? { kind, slow: true } : null))
    case 'settled':
      return withVerdict(list, event.key, () => event.verdict)
    default:
      return event satisfies never
  }
}

const withVerdict = (list: readonly Arrival[], key: number, change: (verdict: Verdict) => Verdict | null) =>
  list.map((arrival) =>
    arrival.key === key ? { ...arrival, verdict: change(arrival.verdict) ?? arrival.verdict } : arrival,
  )
