import { createContext, useContext } from 'react'
import type { MediaId } from '../../../shared/ids.ts'
import type { ScreenReport } from '../../../shared/stage-views.ts'

/** What a picture has to know of the screen that it is on, and to tell it. */
export type ScreenHere = {
  sound: ScreenReport['sound']
  /** Whether the browser let a video be heard. */
  onSound: (sound: 'on' | 'blocked') => void
  onPlayedThrough: (mediaId: MediaId) => void
}

const silent: ScreenHere = { sound: 'silent', onSound: () => undefined, onPlayedThrough: () => undefined }

export const HereContext = createContext(silent)
export const useHere = (): ScreenHere => useContext(HereContext)
