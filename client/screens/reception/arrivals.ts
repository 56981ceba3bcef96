import type { BadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { DeskVerdict, Direction } from '../../../shared/attendance/desk-verdict.ts'
import type { CheckInMeans } from '../../../shared/facts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ReadingFault } from '../../ui/scan/one-code.ts'

/**
 * Who came: a badge that is on no list here, a person known by badge or picked by name, or somebody added at the desk.
 * Of what is no badge nothing is kept: it may be an identity card.
 */
export type Shown = { code: BadgeCode } | { personId: PersonId } | { walkIn: string } | { nobody: true }

/** What the server said. */
export type Answered =
  | { kind: 'in' | 'returned' | 'undone'; personId: PersonId | null }
  /** `since`: he was out already, by the last time he was seen going. */
  | { kind: 'left'; personId: PersonId | null; since: Instant | null }
  | { kind: 'already'; personId: PersonId; at: Instant; desk: string }
  | { kind: 'refused'; why: RefusalCode | 'offline' }
  /** Nothing that the server could be asked about. */
  | { kind: 'unread'; why: ReadingFault }

/**
 * Until the server has answered there is no verdict of its own, and never a green one. Without a line the desk says
 * what it expects, and keeps the arrival.
 */
export type Verdict = { kind: 'asking'; slow: boolean } | { kind: 'kept'; expected: DeskVerdict } | Answered

export type Arrival = {
  /** Of its command; an arrival that never becomes one has an id of its own. */
  id: string
  shown: Shown
  means: CheckInMeans
  direction: Direction
  at: Instant
  /** When the frame was decoded or the last key came, by the page's own clock; null for one of an earlier visit. */
  readAt: number | null
  verdict: Verdict
  /** What the desk said by itself before the server answered. */
  saidHere: DeskVerdict | null
}

export type ArrivalEvent =
  | { type: 'arrived'; arrival: Arrival }
  | { type: 'slow'; id: string }
  | { type: 'kept'; id: string; expected: DeskVerdict }
  | { type: 'settled'; id: string; verdict: Answered }
  | { type: 'seen'; id: string }

/** As many as the list beside the large one holds. */
const remembered = 8

/** The latest first. One that is open, or turned out otherwise than the desk said, is never dropped for those that follow. */
export function arrivals(list: readonly Arrival[], event: ArrivalEvent): readonly Arrival[] {
  switch (event.type) {
    case 'arrived':
      // What was read back from the outbox may be here already.
      if (list.some(({ id }) => id === event.arrival.id)) return list
      return [event.arrival, ...list].filter(
        (arrival, index) => index < remembered || isOpen(arrival) || turnedOutOtherwise(arrival),
      )
    case 'slow':
      return change(list, event.id, (one) =>
        one.verdict.kind === 'asking' ? { ...one, verdict: { kind: 'asking', slow: true } } : one,
      )
    case 'kept':
      return change(list, event.id, (one) =>
        one.verdict.kind === 'asking'
          ? { ...one, verdict: { kind: 'kept', expected: event.expected }, saidHere: event.expected }
          : one,
      )
    case 'settled':
      return change(list, event.id, (one) => ({ ...one, verdict: event.verdict }))
    case 'seen':
      return change(list, event.id, (one) => ({ ...one, saidHere: null }))
    default:
      return event satisfies never
  }
}

export const isOpen = ({ verdict }: Arrival): boolean => verdict.kind === 'asking' || verdict.kind === 'kept'

/** The desk let somebody in and the server says no, or the other way round: somebody has to look at it. */
export function turnedOutOtherwise({ verdict, saidHere }: Arrival): boolean {
  if (saidHere === null || verdict.kind === 'asking' || verdict.kind === 'kept') return false
  return verdict.kind !== saidHere.kind && verdict.kind !== 'undone'
}

/** The other desk saw him after this one had, though it handed that in before. */
export const cameHereFirst = ({ at }: Pick<Arrival, 'at'>, said: Verdict | DeskVerdict): boolean =>
  said.kind === 'already' && said.at > at

const change = (list: readonly Arrival[], id: string, to: (arrival: Arrival) => Arrival) =>
  list.map((arrival) => (arrival.id === id ? to(arrival) : arrival))
