import { useEffect, useRef } from 'react'
import type { ScreenView } from '../../../shared/views.ts'
import { recall, remember } from '../../device.ts'

const key = 'picture'
/** Raised when the view changes its shape: a page of another version draws nothing rather than nonsense. */
const version = 2
/** During a vote the view changes many times a second. */
const atMostEvery = 1_000

/** Of another conference's link, the picture would be the wrong one. */
const link = () => recall('secret:screen')

/** The view that this screen drew last, from before it was reloaded. */
export function recallPicture(): ScreenView | null {
  const text = recall(key)
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as { version?: unknown; link?: unknown; view?: ScreenView }
    return kept.version === version && kept.link === link() && kept.view ? kept.view : null
  } catch {
    return null // cut off while writing
  }
}

/** Keeps the view on this device, so that a reload with the server away still has a picture. */
export function useKeptPicture(view: ScreenView | null): void {
  const latest = useRef(view)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = view
    if (!view || timer.current !== null) return
    timer.current = setTimeout(() => {
      timer.current = null
      remember(key, JSON.stringify({ version, link: link(), view: latest.current }))
    }, atMostEvery)
  }, [view])
}
