import type { ScreenId, TabletId } from '../ids.ts'

/**
 * What a screen is there for: the hall's picture; the welcome in the lobby; the speaker's monitor with his time; or a
 * screen at the side with the agenda and what is on.
 */
export const layouts = ['hall', 'lobby', 'confidence', 'side'] as const
export type Layout = (typeof layouts)[number]

/** Red and gold, or blue and white: the two manners of official conferences. One for all screens. */
export const themes = ['red', 'blue'] as const
export type Theme = (typeof themes)[number]

export const screenLanguages = ['vi', 'en'] as const
export type ScreenLanguage = (typeof screenLanguages)[number]

/** What the office has set of a screen. */
export type ScreenSetting = {
  id: ScreenId
  name: string
  layout: Layout
  language: ScreenLanguage
  /** Of the key that it got when its code was typed in; null for one that came by the screens' link. */
  keyHash: string | null
}

/** Who leads: the tablet whose commands count. Nobody until the first one has claimed it. */
export type Lead = TabletId | null

/** Six digits, shown by a screen that belongs to nobody yet. */
export const pairingCode = /^\d{6}$/
