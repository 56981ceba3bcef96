import readSheets from 'read-excel-file/node'
import type { RosterFileFault, RosterFileRefusal, RosterMapping, RosterReading } from '../../shared/roster.ts'
import { mergesOfSheets } from './merged-cells.ts'
import { decodeText, readCsv } from './read-csv.ts'
import { type Cells, cellText, type Sheet } from './sheet.ts'
import { understandRows } from './understand-rows.ts'
import { addWarning } from './warnings.ts'

/** Reads a spreadsheet's bytes, with the office's own word for its columns where there is one; never an exception. */
export type ReadRoster = (
  bytes: Uint8Array,
  mapping?: RosterMapping | null,
) => Promise<RosterReading | RosterFileRefusal>

/**
 * Reads the office's own list of delegates from the bytes of an .xlsx or .csv file, told apart by what is in them:
 * the first sheet that has a heading row. Whatever the bytes are, the answer is a reading or a refusal.
 */
export const readRoster: ReadRoster = async (bytes, mapping = null) => {
  const file = await sheetsOf(bytes)
  if ('refused' in file) return { refused: file.refused, columns: [] }
  const answers = file.sheets.map(({ name, rows, merges }) => ({
    name,
    answer: understandRows(rows, { merges, mapping }),
  }))
  const chosen =
    answers.find(({ answer }) => !('refused' in answer) && answer.headingRow > 0) ??
    answers.find(({ answer }) => !('refused' in answer) || answer.refused === 'noPeople') ??
    answers.find(({ answer }) => 'refused' in answer && answer.columns.length > 0)
  if (!chosen) return { refused: 'noHeadingRow', columns: [] }
  const { answer } = chosen
  if ('refused' in answer) {
    const oldFont = answer.refused === 'noHeadingRow' && file.sheets.some(({ rows }) => isOldFont(rows))
    return oldFont ? { refused: 'oldFont', columns: [] } : answer
  }
  const others = answers.filter((one) => one !== chosen && 'people' in one.answer && one.answer.headingRow > 0)
  if (others.length > 0) {
    answer.warnings.push({ code: 'otherSheets', rows: [], text: others.map(({ name }) => name).join(', ') })
  }
  if (file.old) addWarning(answer, 'oldEncoding')
  return answer
}

async function sheetsOf(bytes: Uint8Array): Promise<{ sheets: Sheet[]; old: boolean } | { refused: RosterFileFault }> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // Such a file holds either an old workbook or, encrypted, a new one.
    const encrypted = asBuffer(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return { refused: encrypted ? 'locked' : 'oldExcel' }
  }
  if (startsWith(bytes, [0x50, 0x4b])) return (await readXlsx(bytes)) ?? { refused: 'notASpreadsheet' }
  const decoded = decodeText(bytes)
  if (!decoded) return { refused: 'notASpreadsheet' }
  if (/^\s*</.test(decoded.text)) return { refused: 'htmlTable' }
  return { sheets: [{ name: '', rows: readCsv(decoded.text), merges: [] }], old: decoded.old }
}

async function readXlsx(bytes: Uint8Array): Promise<{ sheets: Sheet[]; old: boolean } | null> {
  try {
    const merges = mergesOfSheets(bytes)
    const sheets = await readSheets(asBuffer(bytes))
    return {
      // A sheet that holds only a chart comes without rows, whatever the package's types say.
      sheets: sheets.map(({ sheet, data }, index) => ({ name: sheet, rows: data ?? [], merges: merges[index] ?? [] })),
      old: false,
    }
  } catch {
    // The packages know a bad file by several errors of their own, and meet a damaged one with plain TypeErrors too.
    return null
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, index) => bytes[index] === byte)

/** "Họ và tên", "Họ tên" as TCVN3 and VNI fonts have them: Latin letters that a font draws as others. */
const oldFontTitles = ['hä vµ tªn', 'hä tªn', 'hoï vaø teân', 'hoï teân']

const isOldFont = (rows: Cells): boolean =>
  rows.slice(0, 30).some((cells) => cells.some((cell) => oldFontTitles.includes(cellText(cell).toLowerCase())))
