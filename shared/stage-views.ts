import type { HonoureeId, MediaId, PersonId, TabletId } from './ids.ts'
import type { Media, Program } from './stage/program.ts'
import type { ScreenSetting, Theme } from './stage/screens.ts'
import type { Instant } from './time.ts'

/** What the screens show beside the agenda, and in which manner. */
export type ProgramRow = Program & { theme: Theme; speakerMessage: string }

export type MediaRow = Media & { number: number }

/** What a screen is told of itself and of the others: no key. */
export type ScreenRow = Omit<ScreenSetting, 'keyHash'> & {
  /** Its place among the screens, from 1: its name where it has none. */
  number: number
  /** Until when it shows its name. */
  identifyUntil: Instant | null
  /** Counted up whenever it is to load itself anew. */
  reloads: number
}

/** What a screen says of itself: the revision that it has really painted, and what it has loaded. */
export type ScreenReport = {
  revision: number
  /** Photographs and media that may be called for. */
  pictures: { loaded: number; wanted: number }
  /** Of the files not loaded, the first some; a page of an older build names none. */
  missing?: string[] | undefined
  /** Whether the browser lets it be heard; `silent` where it is not there for sound. */
  sound: 'on' | 'blocked' | 'silent'
  /** Videos that it has played from beginning to end. */
  playedThrough: MediaId[]
}

/** `behind`: it has not painted what was published more than some seconds ago. */
export type ScreenState = { state: 'up' | 'behind' | 'gone'; since: Instant; report: ScreenReport | null }
export type WatchedScreenRow = ScreenRow & ScreenState & { byLink: boolean }

/** Which tablet leads, and whether it is on the line. */
export type LeadRow = { tablet: TabletId | null; connected: boolean }

/** Of an honouree: whether the award was handed over, and who receives it in his place. */
export type CeremonyRow = { id: HonoureeId; handedOver: Instant | null; onBehalf: PersonId | null }

/** Somebody the MC waits for, as reception sees him. */
export type AwaitedRow = {
  id: PersonId
  name: string
  position: string
  unit: string
  since: Instant
  onTheWay: boolean
}

/** Somebody who is in the hall and could receive on behalf of somebody who is not. */
export type InHallRow = { name: string; unit: string }

export type ScriptRow = { text: string }
