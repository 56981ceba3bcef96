import type { RosterFileFault, RosterReading } from './roster.ts'

/** What taking a roster over would change: how many people are new, the same, changed, and no longer on it. */
export type RosterChanges = { added: number; kept: number; changed: number; gone: number }

/** A roster that has been read and waits for the office to take it (`takeRoster`). */
export type RosterDraft = { draftId: string; reading: RosterReading; changes: RosterChanges }

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
export type RosterUpload = RosterDraft | { refused: RosterFileFault | 'tooLarge' }
export type DefinitionUpload =
  | DefinitionDraft
  | { refused: 'notADefinition' | 'rosterNeeded' | 'tooLarge' | 'tooManyPhotographs' }
  /** No JSON any more from about this line on, counted from 1. */
  | { refused: 'brokenDefinition'; line: number }
  | { refused: 'problems'; problems: DefinitionProblem[] }
export type PhotographUpload =
  | { photographId: string }
  | { refused: 'notAPhotograph' | 'tooLarge' | 'tooManyPhotographs' | 'unknownPerson' }
export type PhotographRemoval = { done: true } | { refused: 'unknownPerson' }
