import type { ItemId, MediaFileId, MediaId, VoteId } from '../ids.ts'
import type { Duration, Instant } from '../time.ts'

/**
 * A picture, a video or a document that the office has put in (plan, 2.6: phóng sự, video, hình ảnh minh họa). Of a
 * document every page is a file of its own, in their order; the rest have one.
 */
export type Media = {
  id: MediaId
  kind: 'picture' | 'video' | 'document'
  title: string
  /** The item it belongs to, or none. */
  itemId: ItemId | null
  files: readonly MediaFileId[]
}
export const mediaKinds = ['picture', 'video', 'document'] as const satisfies Media['kind'][]

/**
 * What the screens may show in the agenda's place. `page` is counted from 1; of a picture or a video it is 1. A vote is shown
 * as it is, open or with its result; `receipts` is the list in which voters find their ballots.
 */
export type Source =
  | { kind: 'media'; mediaId: MediaId; page: number }
  | { kind: 'message'; text: string }
  | { kind: 'vote'; voteId: VoteId }
  | { kind: 'receipts'; voteId: VoteId }

/** A video's place: `position` milliseconds into it at `since`, and from then on where it plays. */
export type Playback = { playing: boolean; position: Duration; since: Instant }

/** What lies over everything: nothing, darkness, or the conference's heading. Lifting it shows what was there before. */
export const covers = ['none', 'blackout', 'heading'] as const
export type Cover = (typeof covers)[number]

/** What the screens show beside the agenda. */
export type Program = {
  taken: Source | null
  /** Of the video that is taken. */
  playback: Playback | null
  cover: Cover
}

export const agendaAlone: Program = { taken: null, playback: null, cover: 'none' }

/** Where a video is at `now`, in milliseconds from its beginning. */
export const playedUntil = ({ playing, position, since }: Playback, now: Instant): Duration =>
  playing ? position + Math.max(0, now - since) : position

export const sameSource = (a: Source | null, b: Source | null): boolean => JSON.stringify(a) === JSON.stringify(b)
