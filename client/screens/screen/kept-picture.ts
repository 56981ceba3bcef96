import { useEffect } from 'react'
import type { ScreenId } from '../../../shared/ids.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { recall, remember, windowName } from '../../device.ts'
import { screenSecret } from '../../entrance.tsx'
import { useLatest } from './use-latest.ts'

/** Raised when the view changes its shape: a page of another version draws nothing rather than nonsense. */
const version = 4
/** During a vote the view changes many times a second. */
const atMostEvery = 1_000

const key = () => `picture${windowName()}`

export type KeptPicture = { view: ScreenView; screenId: ScreenId | null }

/** What this screen drew last, from before it was reloaded, and which row was its own. */
export function recallPicture(): KeptPicture | null {
  const text = recall(key())
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<KeptPicture> & { version?: unknown; link?: unknown }
    // Of another conference's link, the picture would be the wrong one.
    if (kept.version !== version || kept.link !== screenSecret() || !kept.view) return null
    return { view: kept.view, screenId: kept.screenId ?? null }
  } catch {
    return null // cut off while writing
  }
}

/** Keeps the view on this device, so that a reload with the server away still has a picture. */
export function useKeptPicture(view: ScreenView | null, screenId: ScreenId | null): void {
  const latest = useLatest({ view, screenId })
  const isThere = view !== null
  useEffect(() => {
    if (!isThere) return
    let kept: unknown = null
    const keep = () => {
      if (latest.current.view === kept) return
      kept = latest.current.view
      remember(key(), JSON.stringify({ version, link: screenSecret(), ...latest.current }))
    }
    const timer = setInterval(keep, atMostEvery)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [isThere, latest])
}
