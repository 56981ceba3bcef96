/**
 * What a reading of the office's own spreadsheet yields, shown to the office before anything is taken over.
 * Names are NFC with single spaces; nothing here has an id yet, for the spreadsheet gives none.
 */
export type RosterPerson = {
  /** The row in the spreadsheet as the office sees it, from 1. */
  row: number
  name: string
  position: string
  unit: string
  /** Thành phần: the cell, or the section title where the cell is empty. */
  category: string
  /** Quyền biểu quyết: an official delegate may vote, a guest may not. */
  voting: boolean
  note: string
}

/** Why a row could not be read as a person; each is a key of the dictionaries. */
export const rosterFaults = ['noName', 'unclearVotingRight', 'sameAsRow'] as const
export type RosterFault = (typeof rosterFaults)[number]

/** Why a whole file could not be read. */
export const rosterFileFaults = ['notASpreadsheet', 'noHeadingRow', 'noPeople'] as const
export type RosterFileFault = (typeof rosterFileFaults)[number]

export const rosterFields = ['number', 'name', 'position', 'unit', 'category', 'voting', 'note'] as const
export type RosterField = (typeof rosterFields)[number]

export type UnreadRow = {
  row: number
  reason: RosterFault
  /** The row as it stands in the file, cells joined, so that the office finds it again. */
  text: string
  /** The earlier row this one repeats, for `sameAsRow`. */
  otherRow?: number
}

export type RosterReading = {
  /** The row that holds the column names, from 1. */
  headingRow: number
  /** Which column was understood as what: the office's own title of it. */
  columns: { field: RosterField; title: string }[]
  /** Columns whose title says nothing to us; they are left alone. */
  unusedColumns: string[]
  /** Section rows such as "II. LÃNH ĐẠO SỞ". */
  sections: { row: number; title: string }[]
  people: RosterPerson[]
  unread: UnreadRow[]
}
