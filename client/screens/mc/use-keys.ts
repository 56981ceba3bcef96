import { useEffect, useRef } from 'react'

/** What a presenter's remote and a keyboard do, by the names of their keys. */
const keys: Record<string, keyof Acts> = {
  PageDown: 'onNext',
  ArrowRight: 'onNext',
  ' ': 'onNext',
  PageUp: 'onBack',
  ArrowLeft: 'onBack',
  b: 'onBlackout',
  B: 'onBlackout',
  '.': 'onBlackout',
}
type Acts = { onNext: () => void; onBack: () => void; onBlackout: () => void }

/** Where a key belongs to what is typed or chosen, or to a question that stands. */
const isTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null ||
  (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null)

/** The same acts as the buttons do, for as long as nothing else wants the keys; one that is held down is one press. */
export function useKeys(acts: Acts): void {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target)) return
      // A button with the focus is pressed by the space bar itself.
      if (event.key === ' ' && event.target !== document.body) return
      event.preventDefault()
      if (!event.repeat) current.current[act]()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
