import type { RosterFileFault, RosterReading } from './roster.ts'

/** What taking a roster over would change: how many people are new, the same, changed, and no longer on it. */
export type RosterChanges = { added: number; kept: number; changed: number; gone: number }

/** A roster that has been read and waits for the office to take it (`takeRoster`). */
export type RosterDraft = { draftId: string; reading: RosterReading; changes: RosterChanges }

/** What is wrong in a conference definition file, and where: `items[3].rounds[0].honourees[2]`. */
export type DefinitionProblem = {
  path: string
  code: 'missing' | 'notAllowed' | 'unknownPerson' | 'severalPersons' | 'notAPhotograph'
  /** The name or value it is about. */
  text: string
}

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
  | { refused: 'notADefinition' | 'rosterNeeded' | 'tooLarge' }
  | { refused: 'problems'; problems: DefinitionProblem[] }
export type PhotographUpload = { photographId: string } | { refused: 'notAPhotograph' | 'tooLarge' | 'unknownPerson' }
export type PhotographRemoval = { done: true } | { refused: 'unknownPerson' }
