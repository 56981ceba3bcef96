import { useEffect, useEffectEvent } from 'react'
import type { Duration } from '../../../shared/time.ts'
import type { Stroke } from '../../ui/scan/burst.ts'

/** Slower than any scanner, so that a garbled scan is seen whole. */
const silence: Duration = 300
/** A hand that types a few keys is no scan. */
const fewest = 8

/** The keys of each scan as they came, for looking at the keyboard itself. */
export function useStrokes(onBurst: (strokes: readonly Stroke[]) => void): void {
  const burst = useEffectEvent(onBurst)
  useEffect(() => {
    let strokes: Stroke[] = []
    let timer: ReturnType<typeof setTimeout>
    const end = () => {
      if (strokes.length >= fewest) burst(strokes)
      strokes = []
    }
    const onKey = ({ key, code, shiftKey: shift, repeat, timeStamp: at }: KeyboardEvent) => {
      if (['Shift', 'Enter', 'Tab', 'Control', 'Alt'].includes(key)) return
      clearTimeout(timer)
      strokes.push({ key, code, shift, repeat, at })
      timer = setTimeout(end, silence)
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      clearTimeout(timer)
    }
  }, [])
}
