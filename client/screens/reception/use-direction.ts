import { useEffect, useState } from 'react'
import type { Direction } from '../../../shared/attendance/desk-verdict.ts'
import type { Duration } from '../../../shared/time.ts'

/** A desk that was left on "out" would send the next delegates away: it goes back to "in" after this without a scan. */
const backAfter: Duration = 60_000

export type DirectionSwitch = { direction: Direction; choose: (direction: Direction) => void; scanned: () => void }

export function useDirection(): DirectionSwitch {
  // A new object for each scan begins the time anew.
  const [state, setState] = useState<{ direction: Direction }>({ direction: 'in' })
  useEffect(() => {
    if (state.direction === 'in') return
    const timer = setTimeout(() => setState({ direction: 'in' }), backAfter)
    return () => clearTimeout(timer)
  }, [state])
  return {
    direction: state.direction,
    choose: (direction) => setState({ direction }),
    scanned: () => setState((current) => (current.direction === 'in' ? current : { ...current })),
  }
}
