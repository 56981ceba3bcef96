declare const names: unique symbol
type Id<What extends string> = string & { readonly [names]?: What }

export type ConferenceId = Id<'conference'>
export type PersonId = Id<'person'>
export type ItemId = Id<'item'>
export type SpeechId = Id<'speech'>
export type RoundId = Id<'round'>
export type HonoureeId = Id<'honouree'>
export type MotionId = Id<'motion'>
/** Somebody's place on a motion's list: what ballots name him by, since nobody's own id is shown about. */
export type CandidateId = Id<'candidate'>
export type VoteId = Id<'vote'>
export type PhotographId = Id<'photograph'>
export type MediaId = Id<'media'>
/** A file of a media: a picture, a page of a document or a video. */
export type MediaFileId = Id<'mediaFile'>
export type ScreenId = Id<'screen'>
/** What a device made up for itself to be known by: a tablet of the MC, a teller's phone. */
export type DeviceId = Id<'device'>
export type TabletId = DeviceId
/** By the id that it was given when it was paired. */
export type KioskId = DeviceId
export type CommandId = Id<'command'>
