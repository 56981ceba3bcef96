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
  warnOfShared(reading, 'sameName', reading.people, ({ name }) => name)
}

/** One for each seat that several people have. Where the list does not say which seat, several may well share a place. */
export function sameSeats(
  people: readonly { row: number; seat: string; exact: boolean }[],
  reading: RosterReading,
): void {
  const exactly = people.filter(({ exact }) => exact)
  warnOfShared(reading, 'sameSeat', exactly, ({ seat }) => seat)
}

function warnOfShared<P extends { row: number }>(
  reading: RosterReading,
  code: RosterWarning['code'],
  people: readonly P[],
  textOf: (person: P) => string,
): void {
  const byText = new Map<string, { text: string; rows: number[] }>()
  for (const person of people) {
    const text = textOf(person)
    const key = nameKey(text)
    const known = byText.get(key)
    if (known) known.rows.push(person.row)
    else byText.set(key, { text, rows: [person.row] })
  }
  for (const { text, rows } of byText.values()) {
    if (rows.length > 1) reading.warnings.push({ code, rows, text })
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
