import { useEffect, useState } from 'react'
import type { Direction } from '../../../shared/attendance/desk-verdict.ts'
import type { Duration, Instant } from '../../../shared/time.ts'
import { recall, remember } from '../../device.ts'

/** A desk that was left on "out" would send the next delegates away: it goes back to "in" after this without a scan. */
const backAfter: Duration = 60_000

export type DirectionSwitch = {
  direction: Direction
  /** It went back to "in" by itself, and nobody has scanned or chosen since. */
  wentBack: boolean
  choose: (direction: Direction) => void
  scanned: () => void
}

const key = 'direction'

/** The way through the door, as this device keeps it over a reload; yesterday's is none. */
export const keptDirection = (kept: string | null, now: Instant): Direction => (kept === outOn(now) ? 'out' : 'in')

/** The day is the device's own: it is there to end what was kept, not to be read. */
export const outOn = (now: Instant): string => `out ${new Date(now).toDateString()}`

export function useDirection(): DirectionSwitch {
  // A new object for each scan begins the time anew.
  const [state, setState] = useState<{ direction: Direction; wentBack: boolean }>(() => ({
    direction: keptDirection(recall(key), Date.now()),
    wentBack: false,
  }))
  const { direction } = state
  useEffect(() => {
    remember(key, direction === 'out' ? outOn(Date.now()) : null)
  }, [direction])
  useEffect(() => {
    if (state.direction === 'in') return
    const timer = setTimeout(() => setState({ direction: 'in', wentBack: true }), backAfter)
    return () => clearTimeout(timer)
  }, [state])
  return {
    ...state,
    choose: (chosen) => setState({ direction: chosen, wentBack: false }),
    scanned: () =>
      setState((current) =>
        current.direction === 'in' && !current.wentBack ? current : { ...current, wentBack: false },
      ),
  }
}
