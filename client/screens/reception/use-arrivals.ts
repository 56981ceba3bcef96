import { useReducer, useRef, useState } from 'react'
import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { CheckInMeans } from '../../../shared/facts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Duration, Instant } from '../../../shared/time.ts'
import type { Outcome } from '../../link.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { type Arrival, arrivals, type Shown, type Verdict } from './arrivals.ts'
import { createTones } from './tones.ts'

/** From here on the desk is told that the answer is late. */
export const patience: Duration = 1_500

export type Desk = {
  /** The latest first. */
  arrivals: readonly Arrival[]
  /** What was scanned or typed, as it came. */
  admitCode: (text: string, means: Exclude<CheckInMeans, 'name'>) => void
  admitPerson: (personId: PersonId) => void
}

/** Lets people in: every scan at once, each with its verdict when the server has answered. */
export function useArrivals(desk: string, now: Instant): Desk {
  const send = receptionHooks.useSend()
  const [list, tell] = useReducer(arrivals, [])
  const [play] = useState(createTones)
  const last = useRef(0)

  const arrive = (shown: Shown, means: CheckInMeans, verdict: Verdict): number => {
    last.current += 1
    const key = last.current
    tell({ type: 'arrived', arrival: { key, shown, means, at: now, verdict } })
    if (verdict.kind === 'refused') play('refused')
    return key
  }
  const ask = async (shown: Shown, means: CheckInMeans) => {
    const key = arrive(shown, means, { kind: 'asking', slow: false })
    const late = setTimeout(() => {
      tell({ type: 'slow', key })
      play('held')
    }, patience)
    const verdict = verdictOf(await send({ type: 'checkIn', badge: shown, desk, means }))
    clearTimeout(late)
    tell({ type: 'settled', key, verdict })
    if (verdict.kind !== 'asking') play(verdict.kind)
  }

  return {
    arrivals: list,
    admitCode: (text, means) => {
      const code = readBadgeCode(text)
      if (code) void ask({ code }, means)
      else arrive({ code: text }, means, { kind: 'refused', why: 'unreadableCode' })
    },
    admitPerson: (personId) => void ask({ personId }, 'name'),
  }
}

function verdictOf(outcome: Outcome): Verdict {
  if ('refused' in outcome) return { kind: 'refused', why: outcome.refused }
  if (!outcome.checkIn) return { kind: 'refused', why: 'malformed' }
  const { personId, already } = outcome.checkIn
  return already ? { kind: 'already', personId, ...already } : { kind: 'in', personId }
}
