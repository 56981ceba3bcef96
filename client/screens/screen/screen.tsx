import { useCallback, useMemo, useState } from 'react'
import type { MediaId } from '../../../shared/ids.ts'
import type { ScreenView } from '../../../shared/views.ts'
import { useLine, useOwnScreen, viewHook } from '../../hall.tsx'
import { LanguageHere, useLanguage } from '../../i18n/language.ts'
import { CalmGround } from './calm-ground.tsx'
import { HereContext } from './here.tsx'
import { Identified } from './identified.tsx'
import { recallPicture, useKeptPicture } from './kept-picture.ts'
import { layoutAsked } from './layout.ts'
import { LayoutPicture } from './layout-picture.tsx'
import styles from './screen.module.css'
import { useFontsReady, usePicturesReady } from './use-everything-ready.ts'
import { useFullScreenKey } from './use-full-screen-key.ts'
import { useOwnRow, useReload } from './use-own-row.ts'
import { useReport } from './use-report.ts'
import { useSound } from './use-sound.ts'
import { useTheme } from './use-theme.ts'
import { useWakeLock } from './use-wake-lock.ts'

const useView = viewHook<'screen'>()

/** Draws what the server shows; until it answers, what this screen showed last. */
export function Screen() {
  const seen: ScreenView | null = useView((view) => view) // null while it waits: the one place that reads it so early
  const [kept] = useState(recallPicture)
  const view = seen ?? kept?.view ?? null
  const row = useOwnRow(view, kept?.screenId ?? null)
  // A screen that the office has not named has the layout and the language of its link.
  const isSet = row !== null && row.name !== ''
  const [asked] = useState(() => layoutAsked(window.location.search))
  const ofDevice = useLanguage()
  const layout = isSet ? row.layout : asked
  const language = isSet ? row.language : ofDevice

  const [waiting, setWaiting] = useState(false)
  const [playedThrough, setPlayedThrough] = useState<readonly MediaId[]>([])
  const onPlayedThrough = useCallback(
    (mediaId: MediaId) => setPlayedThrough((all) => (all.includes(mediaId) ? all : [...all, mediaId])),
    [],
  )
  const { sound, onSound } = useSound(layout === 'hall')
  const here = useMemo(() => ({ sound, onSound, onPlayedThrough }), [sound, onSound, onPlayedThrough])
  const ready = usePicturesReady(layout === 'hall' ? view : null)
  useReport({ ...ready, sound, playedThrough: [...playedThrough] }, waiting && layout === 'hall')
  useKeptPicture(seen, useOwnScreen())
  useReload(row, seen !== null)
  useTheme(view)
  useFontsReady()
  useWakeLock()
  useFullScreenKey()
  // Without a picture it hangs on no wall yet: whoever sets it up is told what to open.
  const say = useLine().state === 'refused' ? 'notLinked' : 'notYet'
  return (
    <LanguageHere.Provider value={language}>
      <HereContext.Provider value={here}>
        <div lang={language} className={styles.whole}>
          {view ? <LayoutPicture layout={layout} view={view} onWaiting={setWaiting} /> : <CalmGround say={say} />}
          {row && <Identified row={row} />}
        </div>
      </HereContext.Provider>
    </LanguageHere.Provider>
  )
}
