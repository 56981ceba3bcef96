import { useEffect, useRef } from 'react'
import type { ScreenId } from '../../../shared/ids.ts'
import type { ScreenRow } from '../../../shared/stage-views.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { useOwnScreen } from '../../hall.tsx'

/** What the office has set of this screen; null as long as it has not. A reload with the server away knows it too. */
export function useOwnRow(view: ScreenView | null, known: ScreenId | null): ScreenRow | null {
  const own = useOwnScreen() ?? known
  return (own && view?.screens[own]) || null
}

/** Loads the page anew when the console says so: when its counter has risen above what it was when the page was opened. */
export function useReload(row: ScreenRow | null, isFromServer: boolean): void {
  const atFirst = useRef<number | null>(null)
  const reloads = isFromServer ? row?.reloads : undefined
  useEffect(() => {
    if (reloads === undefined) return
    if (atFirst.current !== null && reloads > atFirst.current) return window.location.reload()
    // A server that was started again counts from nothing.
    atFirst.current = reloads
  }, [reloads])
}
