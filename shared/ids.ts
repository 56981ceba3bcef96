declare const names: unique symbol
type Id<What extends string> = string & { readonly [names]?: What }

export type ConferenceId = Id<'conference'>
export type PersonId = Id<'person'>
export type ItemId = Id<'item'>
export type SpeechId = Id<'speech'>
export type RoundId = Id<'round'>
export type HonoureeId = Id<'honouree'>
export type VoteId = Id<'vote'>
export type PhotographId = Id<'photograph'>
export type CommandId = Id<'command'>
