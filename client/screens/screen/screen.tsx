import { useState } from 'react'
import type { ScreenView } from '../../../shared/views.ts'
import { useLine, viewHook } from '../../hall.tsx'
import { CalmGround } from './calm-ground.tsx'
import { recallPicture, useKeptPicture } from './kept-picture.ts'
import { layoutAsked } from './layout.ts'
import { Lobby } from './lobby/lobby.tsx'
import { Stage } from './stage.tsx'
import { useFontsReady, usePhotographsReady } from './use-everything-ready.ts'
import { useFullScreenKey } from './use-full-screen-key.ts'
import { useWakeLock } from './use-wake-lock.ts'

const useView = viewHook<'screen'>()

/** Draws what the server shows; until it answers, what this screen showed last. */
export function Screen() {
  const seen: ScreenView | null = useView((view) => view) // null while it waits: the one place that reads it so early
  const [kept] = useState(recallPicture)
  const [layout] = useState(() => layoutAsked(window.location.search))
  const view = seen ?? kept
  useKeptPicture(seen)
  usePhotographsReady(view)
  useFontsReady()
  useWakeLock()
  useFullScreenKey()
  // Without a picture it hangs on no wall yet: whoever sets it up is told what to open.
  const say = useLine().state === 'refused' ? 'notLinked' : 'notYet'
  if (!view) return <CalmGround say={say} />
  return layout === 'lobby' ? <Lobby view={view} /> : <Stage view={view} />
}
