import { useState } from 'react'
import { Notice } from '../../ui/staff/notice.tsx'
import { useArrivalWords } from './arrival-words.ts'
import type { Arrival } from './arrivals.ts'

/** The latest arrival, if it came after the window that asks was opened. */
export function useScannedMeanwhile(arrivals: readonly Arrival[]): Arrival | undefined {
  const [latest] = arrivals
  const [before] = useState(latest?.id)
  return latest?.id === before ? undefined : latest
}

/** In a window that lies over the verdict: what was scanned while it is open, in one line. */
export function ScannedMeanwhile({ arrival }: { arrival: Arrival | undefined }) {
  return arrival ? <Said key={arrival.id} arrival={arrival} /> : null
}

function Said({ arrival }: { arrival: Arrival }) {
  const { name, wordsFor } = useArrivalWords(arrival)
  const { kind } = arrival.verdict
  return (
    <Notice kind={kind === 'in' || kind === 'returned' ? 'good' : 'care'} live="status">
      <strong>{name}</strong>: {wordsFor(arrival.verdict)}
    </Notice>
  )
}
