import { type RosterColumn, type RosterField, type RosterMapping, rosterMapping } from '../../../../shared/roster.ts'
import { recall, remember } from '../../../device.ts'

/** A list with the same titles is the same office's form; one without titles could be anything. */
function keyOf(columns: readonly RosterColumn[]): string | null {
  const titled = columns.filter(({ title }) => title !== '')
  return titled.length === 0
    ? null
    : `roster:columns:${titled.map(({ index, title }) => `${index} ${title}`).join('|')}`
}

/** What the office said of these columns on this device before. */
export function recallColumns(columns: readonly RosterColumn[]): RosterMapping | null {
  const key = keyOf(columns)
  const kept = key === null ? null : recall(key)
  if (kept === null) return null
  try {
    return rosterMapping.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null // not ours, or cut short: the titles are read again
  }
}

export function rememberColumns(columns: readonly RosterColumn[], mapping: RosterMapping | null): void {
  const key = keyOf(columns)
  if (key !== null) remember(key, mapping && JSON.stringify(mapping))
}

/** The mapping of all columns once one of them holds `field`, or nothing: a field has one column. */
export function mappingWith(columns: readonly RosterColumn[], index: number, field: RosterField | null): RosterMapping {
  const mapping: RosterMapping = {}
  for (const column of columns) {
    if (column.field !== null && column.field !== field && column.index !== index) mapping[column.field] = column.index
  }
  if (field !== null) mapping[field] = index
  return mapping
}
