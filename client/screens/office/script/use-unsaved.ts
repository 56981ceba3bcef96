import { useState } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'

/** What was typed for a step and not saved: a press beside the window, Escape or another section must not lose it. */
const typed = new Map<StepKey, string>()

/** The words of a step as they stand in its window; null for those that are saved. */
export function useUnsaved(step: StepKey): [string | null, (text: string | null) => void] {
  const [text, setText] = useState(() => typed.get(step) ?? null)
  const keep = (next: string | null) => {
    if (next === null) typed.delete(step)
    else typed.set(step, next)
    setText(next)
  }
  return [text, keep]
}
