import { useEffect, useEffectEvent, useState } from 'react'
import { createBurst, silence } from './burst.ts'

/** Listens for a scanner that types, wherever the focus is, and leaves the field it typed into as it was. */
export function useUsbScanner(onScan: (text: string, lastKeyAt: number) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    const burst = createBurst()
    let field: { element: HTMLInputElement; before: string } | null = null
    let timer: ReturnType<typeof setTimeout>
    let lastKeyAt = 0
    const take = (text: string | null) => {
      if (text === null) return
      if (field) restore(field.element, field.before)
      scanned(text, lastKeyAt)
    }
    const onKey = (event: KeyboardEvent) => {
      clearTimeout(timer)
      const { target, key, code, repeat, shiftKey: shift, timeStamp: at } = event
      lastKeyAt = at
      const outcome = burst.press({ key, code, repeat, shift, at })
      switch (outcome.heard) {
        case 'first':
          field = target instanceof HTMLInputElement ? { element: target, before: target.value } : null
          break
        case 'typing':
          break
        case 'scanning':
          event.preventDefault()
          break
        case 'scanned':
          // Neither the button under the focus nor the field may take the scanner's Enter for its own.
          event.preventDefault()
          event.stopImmediatePropagation()
          take(outcome.text)
          return
        default:
          outcome satisfies never
      }
      timer = setTimeout(() => take(burst.end()), silence)
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      clearTimeout(timer)
    }
  }, [])
}

/** React hears of a value set from outside only through the prototype's setter and an event. */
function restore(element: HTMLInputElement, before: string): void {
  if (element.value === before) return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, before)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Whether key presses reach this page: a scanner types into whatever window has the keyboard. */
export function useHasKeyboard(): boolean {
  const [has, setHas] = useState(() => document.hasFocus())
  useEffect(() => {
    const update = () => setHas(document.hasFocus())
    window.addEventListener('focus', update)
    window.addEventListener('blur', update)
    return () => {
      window.removeEventListener('focus', update)
      window.removeEventListener('blur', update)
    }
  }, [])
  return has
}
