import type { MediaFileId, PersonId } from './ids.ts'
import type { RosterFileRefusal, RosterReading } from './roster.ts'

/** What of a person a second roster may change. */
export const rosterChangeFields = ['name', 'position', 'unit', 'category', 'voting', 'note', 'seat'] as const
export type RosterFieldChange =
  | { field: Exclude<(typeof rosterChangeFields)[number], 'voting'>; from: string; to: string }
  | { field: 'voting'; from: boolean; to: boolean }

/** Where somebody stands on the agenda, by the item's number and title; `goesUp` for a collective that is honoured. */
export type AgendaPart = {
  as: 'introduced' | 'speaks' | 'presents' | 'honoured' | 'goesUp' | 'candidate'
  item: number
  title: string
}

type Named = { name: string; position: string; unit: string }

/**
 * What taking a roster over would change against the one there is. Whoever is kept or changed keeps his badge;
 * the badge of somebody who is gone lets nobody in any more.
 */
export type RosterChanges = {
  kept: number
  added: (Named & { row: number })[]
  changed: (Named & { row: number; changes: RosterFieldChange[] })[]
  gone: (Named & { personId: PersonId; agenda: AgendaPart[] })[]
}

/** A roster that has been read and waits for the office to take it (`takeRoster`). */
export type RosterDraft = { draftId: string; reading: RosterReading; changes: RosterChanges; after: RosterAfter }

/** How many there would be then, those added at the desk with them. */
export type RosterAfter = { summoned: number; guests: number }

/** What may be wrong at one place of a conference definition file; each code is a key of the dictionaries. */
export type DefinitionFault =
  | { code: PlainFault }
  /** A whole number is wanted. */
  | { code: 'notANumber'; least: number; most: number }
  | { code: 'tooLong' | 'tooMany'; most: number }
  | { code: 'notOneOf'; allowed: string[] }
type PlainFault =
  | 'missing'
  | 'unknownKey'
  | 'notText'
  | 'notAList'
  | 'notAGroup'
  | 'notTrueOrFalse'
  | 'empty'
  | 'emptyList'
  | 'notATime'
  | 'notATimeZone'
  | 'aboveOne'
  | 'notAPerson'
  | 'unknownPerson'
  | 'severalPersons'
  | 'notAPhotograph'
  | 'photographTooLarge'
  | 'unsoundMotion'
  | 'notAllowed'

/** What is wrong, where (`['items', 5, 'plannedMinutes']`, counted from 0), and what stands there in the file. */
export type DefinitionProblem = DefinitionFault & { path: (string | number)[]; found: string }

/** A definition that has been read and waits for the office to take it (`takeDefinition`). */
export type DefinitionDraft = {
  draftId: string
  title: string
  startsAt: number
  timeZone: string
  items: { title: string; plannedMinutes: number }[]
  speeches: number
  rounds: number
  honourees: number
  photographs: number
}

/** Answers of the office's uploads. A refusal's code is a key of the dictionaries. */
export type RosterUpload = RosterDraft | RosterFileRefusal | { refused: 'tooLarge' | 'malformed' }
export type DefinitionUpload =
  | DefinitionDraft
  | { refused: 'notADefinition' | 'rosterNeeded' | 'tooLarge' | 'tooManyPhotographs' }
  /** No JSON any more from about this line on, counted from 1. */
  | { refused: 'brokenDefinition'; line: number }
  | { refused: 'problems'; problems: DefinitionProblem[] }
export type PhotographUpload =
  | { photographId: string }
  | { refused: 'notAPhotograph' | 'tooLarge' | 'tooManyPhotographs' | 'unknownPerson' | 'voteIsOpen' }
export type PhotographRemoval = { done: true } | { refused: 'unknownPerson' | 'voteIsOpen' }
/** A picture or a video that was brought in; it waits for `addMedia` to give it a place. */
export type MediaUpload = { fileId: MediaFileId; size: number } | { refused: 'notMedia' | 'tooLarge' }
