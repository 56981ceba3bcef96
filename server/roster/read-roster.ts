import readSheets from 'read-excel-file/node'
import type { RosterFileFault, RosterReading } from '../../shared/roster.ts'
import { understandRows } from './understand-rows.ts'

/**
 * Reads the office's own list of delegates from the bytes of an .xlsx file: the first sheet that has a heading row.
 * Whatever the bytes are, the answer is a reading or a refusal.
 */
export async function readRoster(bytes: Uint8Array): Promise<RosterReading | { refused: RosterFileFault }> {
  const sheets = await rowsOfSheets(bytes)
  if (!sheets) return { refused: 'notASpreadsheet' }
  for (const rows of sheets) {
    const reading = understandRows(rows)
    if (!('refused' in reading) || reading.refused !== 'noHeadingRow') return reading
  }
  return { refused: 'noHeadingRow' }
}

async function rowsOfSheets(bytes: Uint8Array): Promise<unknown[][][] | null> {
  try {
    const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // A sheet that holds only a chart comes without rows, whatever the package's types say.
    return sheets.map(({ data }) => data ?? [])
  } catch {
    // The package knows a bad file by several errors of its own, and meets a damaged one with plain TypeErrors too.
    return null
  }
}

/** Reads a spreadsheet's bytes; never an exception. */
export type ReadRoster = (bytes: Uint8Array) => Promise<RosterReading | { refused: RosterFileFault }>
