import { useEffect, useRef } from 'react'
import type { McView } from '../../../shared/views.ts'

/** On a phone, where the page itself scrolls: another item is read from where it stands, and not from where its row was tapped. */
export function useTopOfItem({ stage }: Pick<McView, 'stage'>): void {
  const itemId = stage.main?.position?.itemId ?? null
  const known = useRef(itemId)
  useEffect(() => {
    if (known.current === itemId) return
    known.current = itemId
    window.scrollTo(0, 0)
  }, [itemId])
}
