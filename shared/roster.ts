import * as z from 'zod/mini'

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
  /** Block, row and seat in words, as "Khu A, hàng 2, ghế 5"; empty where the list gives no seats. */
  seat: string
  /** With its zero again. Shown, so that people of the same name are told apart; never kept, for the day does not need it. */
  telephone: string
}

/** Why a row could not be read as a person; each is a key of the dictionaries. */
export const rosterFaults = ['noName', 'unclearVotingRight', 'sameAsRow'] as const
export type RosterFault = (typeof rosterFaults)[number]

/** Why a whole file could not be read. */
export const rosterFileFaults = [
  'notASpreadsheet',
  /** A binary workbook of Excel 97-2003, whatever it is called. */
  'oldExcel',
  /** A workbook that opens with a password only. */
  'locked',
  /** A web page or XML that calls itself a workbook. */
  'htmlTable',
  /** Typed with TCVN3 or VNI fonts: the letters are not what they look like. */
  'oldFont',
  'noHeadingRow',
  'noPeople',
] as const
export type RosterFileFault = (typeof rosterFileFaults)[number]

/** What a column may hold. `birth` and `telephone` tell people of the same name apart and are not kept. */
export const rosterFields = [
  'number',
  'name',
  'surname',
  'givenName',
  'position',
  'unit',
  'category',
  'voting',
  'note',
  'place',
  'block',
  'seatRow',
  'seat',
  'telephone',
  'birth',
] as const
export type RosterField = (typeof rosterFields)[number]

/** Which column holds what, from 0, as the office says it; a field that is not named has no column. */
export const rosterMapping = z.partialRecord(
  z.enum(rosterFields),
  z.nullable(z.int().check(z.minimum(0), z.maximum(16_383))),
)
export type RosterMapping = z.infer<typeof rosterMapping>

export type RosterColumn = {
  /** From 0: 0 is the spreadsheet's column A. */
  index: number
  /** The office's own words; empty where the column has no heading. */
  title: string
  field: RosterField | null
  /** Some of what stands in it. */
  samples: string[]
}

export type UnreadRow = {
  row: number
  reason: RosterFault
  /** The row as it stands in the file, cells joined, so that the office finds it again. */
  text: string
  /** The earlier row this one repeats, for `sameAsRow`. */
  otherRow?: number
}

/** What the office should look at before it takes the list; each is a key of the dictionaries. */
export const rosterWarnings = [
  /** The rows name different people alike; `text` is the name. */
  'sameName',
  /** The rows put different people on one seat, by block, row and seat; `text` is the seat. */
  'sameSeat',
  /** No column says who may vote: everybody but guests is taken as entitled. */
  'votersAll',
  /** Nothing stands in the voting cells of these rows, and others say no: taken as yes, guests excepted. */
  'blankVoteYes',
  /** Nothing stands in the voting cells of these rows, and others are marked: taken as no. */
  'blankVoteNo',
  /** The text is in an encoding from before Unicode: letters may be wrong. */
  'oldEncoding',
  /** Cells merged over several rows, from which these rows got what they hold. */
  'mergedFilled',
  /** Names whose capitals were set right. */
  'capitalsChanged',
  /** Rows of the list's end: totals, place and date, signatures. */
  'notPeople',
  /** Other sheets that hold people too, and were not read; `text` names them. */
  'otherSheets',
] as const
export type RosterWarning = { code: (typeof rosterWarnings)[number]; rows: number[]; text: string }

export type RosterReading = {
  /** The row that holds the column names, from 1; 0 where none does and the office says what is where. */
  headingRow: number
  columns: RosterColumn[]
  /** Section rows such as "II. LÃNH ĐẠO SỞ". */
  sections: { row: number; title: string }[]
  people: RosterPerson[]
  unread: UnreadRow[]
  warnings: RosterWarning[]
}

/** With the columns there are, so that the office can say which of them holds the names. */
export type RosterFileRefusal = { refused: RosterFileFault; columns: RosterColumn[] }

/** A, B, … Z, AA: a column as the office sees it. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26))
}
