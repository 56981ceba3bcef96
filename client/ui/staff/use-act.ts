import { useState } from 'react'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Outcome } from '../../link.ts'

type Refused = Extract<Outcome, { refused: string }>['refused']

/** One act under way at a time, and in words why the last was not done. */
export function useAct(): {
  busy: boolean
  refusal: string | null
  run: (act: () => Promise<Outcome>, onDone?: () => void) => void
} {
  const words = useTexts(refusalTexts)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  const run = async (act: () => Promise<Outcome>, onDone?: () => void) => {
    if (busy) return
    setBusy(true)
    setRefused(null)
    const outcome = await act()
    setBusy(false)
    if ('refused' in outcome) setRefused(outcome.refused)
    else onDone?.()
  }
  return {
    busy,
    refusal: refused === null ? null : words(refused),
    run: (act, onDone) => void run(act, onDone),
  }
}
