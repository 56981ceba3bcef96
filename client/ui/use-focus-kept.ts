import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where what had the focus in `place` is gone from the page, the focus goes to `next`: a reader goes on there, and not at the
 * page's top. Whoever has put it somewhere else, or nowhere, is left alone.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, next: RefObject<HTMLElement | null>): void {
  const at = useRef<Element | null>(null)
  useEffect(() => {
    const element = place.current
    const note = ({ target }: FocusEvent) => {
      at.current = target instanceof Element ? target : null
    }
    const leave = ({ target }: FocusEvent) =>
      // Some browsers say so too when it is taken off the page, which is not yet seen while they say it.
      queueMicrotask(() => {
        if (target === at.current && at.current?.isConnected) at.current = null
      })
    element?.addEventListener('focusin', note)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('focusin', note)
      element?.removeEventListener('focusout', leave)
    }
  }, [place])
  useEffect(() => {
    if (!at.current || at.current.isConnected) return
    at.current = null
    if (document.activeElement === document.body) next.current?.focus()
  })
}
