import { nameKey } from '../../shared/fold.ts'
import type { RosterReading, RosterWarning } from '../../shared/roster.ts'

/** One warning of a kind, with all the rows it is about. */
export function addWarning(reading: RosterReading, code: RosterWarning['code'], row?: number): void {
  let warning = reading.warnings.find((one) => one.code === code)
  if (!warning) {
    warning = { code, rows: [], text: '' }
    reading.warnings.push(warning)
  }
  if (row !== undefined) warning.rows.push(row)
}

/** One for each name that several people bear. */
export function sameNames(reading: RosterReading): void {
  const byName = new Map<string, { name: string; rows: number[] }>()
  for (const { name, row } of reading.people) {
    const key = nameKey(name)
    const known = byName.get(key)
    if (known) known.rows.push(row)
    else byName.set(key, { name, rows: [row] })
  }
  for (const { name, rows } of byName.values()) {
    if (rows.length > 1) reading.warnings.push({ code: 'sameName', rows, text: name })
  }
}

/**
 * What an empty voting cell says. In a column where some are marked and nobody is denied, no mark is a no;
 * anywhere else it says nothing, and everybody but a guest is taken as entitled.
 */
export function blankVotes(
  people: readonly { row: number; voting: boolean | 'blank'; guest: boolean }[],
  reading: RosterReading,
): boolean {
  const meaning = !people.some(({ voting }) => voting === true) || people.some(({ voting }) => voting === false)
  for (const { row, voting, guest } of people) {
    if (voting === 'blank' && !guest) addWarning(reading, meaning ? 'blankVoteYes' : 'blankVoteNo', row)
  }
  return meaning
}
