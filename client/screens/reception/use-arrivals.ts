import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { type BadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import {
  type DeskVerdict,
  type Direction,
  deskVerdict,
  type MeantHere,
} from '../../../shared/attendance/desk-verdict.ts'
import type { CommandBody } from '../../../shared/commands.ts'
import type { CheckInMeans } from '../../../shared/facts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Duration, Instant } from '../../../shared/time.ts'
import { newId } from '../../device.ts'
import { useClock, useLine } from '../../hall.tsx'
import type { Outcome } from '../../link.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import type { ReadingFault } from '../../ui/scan/one-code.ts'
import { type Answered, type Arrival, arrivals, isOpen, type Shown } from './arrivals.ts'
import { keptArrivals, unsentScans } from './kept-scans.ts'
import { ownerOfBadge } from './known-badges.ts'
import { createTones } from './tones.ts'

/** From here on the desk is told that the answer is late. */
export const patience: Duration = 1_500

/** Somebody on no list, as the form has it. */
export type WalkIn = Pick<CommandBody<'addWalkIn'>, 'name' | 'position' | 'unit' | 'category' | 'standsInFor'>

export type Desk = {
  /** The latest first. */
  arrivals: readonly Arrival[]
  /** What was scanned or typed, as it came; `readAt` by the page's clock. */
  admitCode: (text: string, means: Exclude<CheckInMeans, 'name'>, readAt: number) => void
  /** A picture was taken, and no badge could be read in it. */
  admitNothing: (why: ReadingFault) => void
  /** By name. Whoever would not be let through anyway has his verdict from here, and nothing goes on record. */
  admitPerson: (personId: PersonId) => void
  admitWalkIn: (walkIn: WalkIn) => void
  /** Takes a check-in of this desk back; the refusal, if it was too late. */
  undo: (arrival: Arrival, personId: PersonId | null) => Promise<Outcome>
  /** Somebody has looked at an arrival that turned out otherwise than the desk had said. */
  seen: (id: string) => void
  /** The verdict of this arrival is on the screen. */
  painted: (arrival: Arrival) => void
  /** Not everything is safe from a closed tab: the browser keeps nothing. */
  keepsNothing: boolean
}

/** Lets people through: every scan at once, each with its verdict when the server has answered, or the desk's own without a line. */
export function useArrivals(desk: string, direction: Direction): Desk {
  const { handIn, unanswered, opened, answerTo, withdraw } = receptionHooks.useHands()
  const send = receptionHooks.useSend()
  const view = receptionHooks.useView((whole) => whole)
  const clock = useClock()
  const lineUp = useLine().state === 'up'
  const [list, tell] = useReducer(arrivals, [])
  const [keepsNothing, setKeepsNothing] = useState(false)
  const [play] = useState(createTones)
  const verdictAfter = useRef<number | null>(null)
  /** What the desk would say by itself, for when the line goes before the answer comes. */
  const expectations = useRef(new Map<string, DeskVerdict>())

  const keep = (id: string) => {
    const expected = expectations.current.get(id)
    if (!expected) return
    expectations.current.delete(id)
    tell({ type: 'kept', id, expected })
    play(expected.kind === 'already' || expected.kind === 'refused' ? expected.kind : 'held')
  }
  const settle = (id: string, verdict: Answered) => {
    tell({ type: 'settled', id, verdict })
    // Handed in later: the person has gone on, and a sound now would be taken for the next one's.
    if (expectations.current.delete(id)) play(soundOf(verdict))
  }
  const follow = async (handedIn: ReturnType<typeof handIn>, arrival: Omit<Arrival, 'id'>, expected: DeskVerdict) => {
    const { id, kept, answered } = handedIn
    expectations.current.set(id, expected)
    tell({ type: 'arrived', arrival: { ...arrival, id } })
    const late = setTimeout(() => {
      if (!expectations.current.has(id)) return
      tell({ type: 'slow', id })
      play('held')
    }, patience)
    const durable = kept.then((is) => {
      if (!is) setKeepsNothing(true)
    })
    // Without a line the verdict is given at once, but not before the scan is safe.
    if (!lineUp) void durable.then(() => keep(id))
    const outcome = await answered
    clearTimeout(late)
    settle(id, answeredBy(outcome, direction))
  }
  const arrival = (
    shown: Shown,
    means: CheckInMeans,
    readAt: number,
    scannedAt: Instant | null,
  ): Omit<Arrival, 'id'> => ({
    shown,
    means,
    direction,
    at: scannedAt ?? Date.now(),
    readAt,
    verdict: { kind: 'asking', slow: false },
    saidHere: null,
  })
  const admit = (
    shown: { code: BadgeCode } | { personId: PersonId; hash?: string },
    means: CheckInMeans,
    readAt: number,
    meant: MeantHere,
  ) => {
    const expected = deskVerdict(view.people, unsentScans(unanswered(), Date.now()), { meant, direction })
    const type = direction === 'in' ? 'checkIn' : 'recordLeaving'
    // Taken once: the desk's list, the record and the office's list all say this time.
    const scannedAt = clock()
    const scan = { badge: shown, desk, means, scannedAt, verdictAfter: verdictAfter.current }
    verdictAfter.current = null
    const about = 'personId' in shown ? shown.personId : shown.code
    void follow(handIn({ type, ...scan }, about, expected), arrival(shown, means, readAt, scannedAt), expected)
  }

  /** A verdict that needs no server. */
  const tellHere = (shown: Shown, means: CheckInMeans, readAt: number, verdict: Answered) => {
    tell({ type: 'arrived', arrival: { ...arrival(shown, means, readAt, clock()), id: newId(), verdict } })
    play(soundOf(verdict))
  }

  const lineLost = useEffectEvent(() => {
    for (const id of [...expectations.current.keys()]) keep(id)
  })
  useEffect(() => {
    if (!lineUp) lineLost()
  }, [lineUp])

  const recall = useEffectEvent(() => {
    for (const one of keptArrivals(unanswered(), view.people, Date.now())) {
      if (expectations.current.has(one.id)) continue
      tell({ type: 'arrived', arrival: one })
      void answerTo(one.id).then((outcome) => settle(one.id, answeredBy(outcome, one.direction)))
    }
  })
  useEffect(() => {
    void opened.then(() => recall())
  }, [opened])

  return {
    arrivals: list,
    keepsNothing,
    admitCode: (text, means, readAt) => {
      const code = readBadgeCode(text)
      if (code) {
        const meant = ownerOfBadge(code, view)
        // The hash, and not the code, is kept here; it says which badge it was, should that be reported lost meanwhile.
        const person = typeof meant === 'object' ? undefined : view.people[meant]
        const shown = person ? { personId: person.id, hash: person.badgeHash } : { code }
        return admit(shown, means, readAt, meant)
      }
      tellHere({ nobody: true }, means, readAt, { kind: 'unread', why: 'foreignCode' })
    },
    admitNothing: (why) => tellHere({ nobody: true }, 'camera', performance.now(), { kind: 'unread', why }),
    admitPerson: (personId) => {
      const readAt = performance.now()
      const unsent = unsentScans(unanswered(), Date.now())
      const expected = deskVerdict(view.people, unsent, { meant: personId, direction })
      if (expected.kind === 'already') return tellHere({ personId }, 'name', readAt, { ...expected, personId })
      if (expected.kind === 'refused') return tellHere({ personId }, 'name', readAt, expected)
      admit({ personId }, 'name', readAt, personId)
    },
    admitWalkIn: (walkIn) => {
      const scannedAt = clock()
      const command = { type: 'addWalkIn', ...walkIn, desk, scannedAt } as const
      const one = {
        ...arrival({ walkIn: walkIn.name }, 'name', performance.now(), scannedAt),
        direction: 'in' as const,
      }
      void follow(handIn(command, walkIn.name, { kind: 'in' }), one, { kind: 'in' })
    },
    undo: async ({ id, verdict }, personId) => {
      const undone = { type: 'settled', id, verdict: { kind: 'undone', personId } } as const
      if (verdict.kind === 'kept' && withdraw(id)) {
        tell(undone)
        return { done: true }
      }
      if (personId === null) return { refused: 'offline' }
      const outcome = await send({ type: 'undoCheckIn', personId, desk, reason: '' })
      if ('done' in outcome) tell(undone)
      return outcome
    },
    seen: (id) => tell({ type: 'seen', id }),
    painted: ({ id, readAt }) => {
      if (readAt === null || list[0]?.id !== id) return
      verdictAfter.current = Math.min(60_000, Math.max(0, Math.round(performance.now() - readAt)))
    },
  }
}

function answeredBy(outcome: Outcome, direction: Direction): Answered {
  if ('refused' in outcome) return { kind: 'refused', why: outcome.refused }
  if (outcome.walkIn) return { kind: 'in', personId: outcome.walkIn.personId }
  if (!outcome.checkIn) return { kind: 'refused', why: 'malformed' }
  const { personId, already, returned, outSince } = outcome.checkIn
  if (direction === 'out') return { kind: 'left', personId, since: outSince ?? null }
  if (already) return { kind: 'already', personId, ...already }
  return { kind: returned ? 'returned' : 'in', personId }
}

const soundOf = ({ kind }: Answered) => {
  if (kind === 'unread') return 'refused'
  return kind === 'already' || kind === 'refused' ? kind : 'in'
}

/** The latest of somebody that has no answer yet. */
export const openArrivalOf = (list: readonly Arrival[], personId: PersonId): Arrival | undefined =>
  list.find((one) => isOpen(one) && 'personId' in one.shown && one.shown.personId === personId)
