import type { RosterFileRefusal, RosterReading } from './roster.ts'

/** What of a person a second roster may change. */
export const rosterChangeFields = ['name', 'position', 'unit', 'category', 'voting', 'note', 'seat'] as const
export type RosterFieldChange =
  | { field: Exclude<(typeof rosterChangeFields)[number], 'voting'>; from: string; to: string }
  | { field: 'voting'; from: boolean; to: boolean }

type Named = { name: string; position: string; unit: string }

/**
 * What taking a roster over would change against the one there is. Whoever is kept or changed keeps his badge;
 * the badge of somebody who is gone lets nobody in any more.
 */
export type RosterChanges = {
  kept: number
  added: (Named & { row: number })[]
  changed: (Named & { row: number; changes: RosterFieldChange[] })[]
  gone: Named[]
}

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
export type RosterUpload = RosterDraft | RosterFileRefusal | { refused: 'tooLarge' | 'malformed' }
export type DefinitionUpload =
  | DefinitionDraft
  | { refused: 'notADefinition' | 'rosterNeeded' | 'tooLarge' }
  | { refused: 'problems'; problems: DefinitionProblem[] }
export type PhotographUpload = { photographId: string } | { refused: 'notAPhotograph' | 'tooLarge' | 'unknownPerson' }
