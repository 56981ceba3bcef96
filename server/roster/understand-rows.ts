import { nameKey } from '../../shared/fold.ts'
import type {
  RosterFault,
  RosterField,
  RosterFileRefusal,
  RosterMapping,
  RosterPerson,
  RosterReading,
} from '../../shared/roster.ts'
import { columnsOf, findHeading, guessHeading, type Heading, namesPeople, withMapping } from './heading.ts'
import { namesUnit, rowIs, sectionName } from './list-rows.ts'
import { joinName, nameCase, saysGuest, seatOf, telephoneOf, votingAnswer, withoutNumber } from './person-cells.ts'
import { type Cells, type Grid, gridOf, type Merge } from './sheet.ts'
import { addWarning, blankVotes, sameNames, sameSeats } from './warnings.ts'

/** What several rows may share by way of one merged cell; a name or a seat is one person's own. */
const shared = new Set<RosterField>(['position', 'unit', 'category', 'voting', 'note', 'place', 'block', 'seatRow'])

type ReadPerson = Omit<RosterPerson, 'voting'> & {
  birth: string
  voting: boolean | 'blank'
  guest: boolean
  exact: boolean
}

/**
 * What the rows of one sheet say, from its first row on. Pure, so that each rule can be shown on a few plain rows.
 * Refuses `noHeadingRow` and `noPeople`; a single row that cannot be read is listed in `unread` and stops nothing.
 */
export function understandRows(
  rows: Cells,
  { merges = [], mapping = null }: { merges?: readonly Merge[]; mapping?: RosterMapping | null } = {},
): RosterReading | RosterFileRefusal {
  const grid = gridOf(rows, merges)
  const found = findHeading(grid) ?? guessHeading(grid)
  const heading = mapping ? withMapping(found, mapping) : found
  const { columnOf, first } = heading
  const columns = columnsOf(grid, heading)
  if (!namesPeople(columnOf)) return { refused: 'noHeadingRow', columns }
  const reading: RosterReading = {
    headingRow: first + 1,
    columns,
    sections: [],
    people: [],
    unread: [],
    warnings: [],
  }
  const people = readPeople(grid, heading, reading)
  if (people.length === 0) return { refused: 'noPeople', columns }
  const blank = columnOf.voting === undefined ? true : blankVotes(people, reading)
  if (columnOf.voting === undefined) addWarning(reading, 'votersAll')
  reading.people = people.map(({ birth: _, exact: __, guest, voting, ...person }) => ({
    ...person,
    voting: voting === 'blank' ? blank && !guest : voting,
  }))
  sameNames(reading)
  sameSeats(people, reading)
  return reading
}

/** Everybody in the rows below the heading; what else is there goes into the reading's lists. */
function readPeople(grid: Grid, heading: Heading, reading: RosterReading): ReadPerson[] {
  const people: ReadPerson[] = []
  const alike = new Map<string, ReadPerson[]>()
  let section = ''
  let ended = false
  for (let index = heading.last + 1; index < grid.height; index++) {
    const row = index + 1
    const texts = grid.textsOf(index)
    const kind = rowIs(grid, heading, index, texts)
    if (kind.is === 'nothing') continue
    if (kind.is === 'headingAgain') {
      ended = false
      continue
    }
    const numbered = /^\d/.test(texts[heading.columnOf.number ?? -1] ?? '')
    if (kind.is === 'end' || (ended && !numbered)) {
      ended ||= kind.is === 'end' && kind.last
      addWarning(reading, 'notPeople', row)
      continue
    }
    if (kind.is === 'section') {
      reading.sections.push({ row, title: kind.title })
      section = sectionName(kind.title)
      continue
    }
    const leaveUnread = (reason: RosterFault, otherRow?: number) => {
      const text = texts.filter((cell) => cell !== '').join(' · ')
      reading.unread.push({ row, reason, text, ...(otherRow !== undefined && { otherRow }) })
    }
    const person = readPerson(grid, heading, index, section, reading)
    if (typeof person === 'string') {
      leaveUnread(person)
      continue
    }
    const identity = [person.name, person.unit, person.position].map(nameKey).join('|')
    const others = alike.get(identity) ?? []
    const same = others.find((other) => !toldApart(person, other))
    if (same) {
      leaveUnread('sameAsRow', same.row)
      continue
    }
    alike.set(identity, [...others, person])
    people.push(person)
  }
  return people
}

/** Two of one name, unit and position are two people where their telephones, birthdays or seats say so. */
const toldApart = (a: ReadPerson, b: ReadPerson): boolean =>
  (['telephone', 'birth', 'seat'] as const).some((own) => a[own] !== '' && b[own] !== '' && a[own] !== b[own])

function readPerson(
  grid: Grid,
  { columnOf, votingNo }: Heading,
  index: number,
  section: string,
  reading: RosterReading,
): ReadPerson | Exclude<RosterFault, 'sameAsRow'> {
  let filled = false
  const cell = (field: RosterField): string => {
    const column = columnOf[field]
    if (column === undefined) return ''
    const own = grid.textAt(index, column)
    const merge = own === '' && shared.has(field) ? grid.mergeAt(index, column) : undefined
    if (!merge || merge.left !== column || merge.top === index) return own
    filled = true
    return grid.textAt(merge.top, merge.left)
  }
  const typed = withoutNumber(joinName([cell('name'), cell('surname'), cell('givenName')]))
  const name = nameCase(typed)
  if (!/\p{L}/u.test(name)) return 'noName'
  const category = cell('category') || section
  const answer = votingNo !== undefined && grid.textAt(index, votingNo) !== '' ? '0' : cell('voting')
  const voting = answer === '' ? 'blank' : votingAnswer(answer)
  if (voting === undefined) return 'unclearVotingRight'
  const seat = { place: cell('place'), block: cell('block'), row: cell('seatRow'), seat: cell('seat') }
  const person: ReadPerson = {
    row: index + 1,
    name,
    position: cell('position'),
    unit: cell('unit') || (namesUnit(section) ? section : ''),
    category,
    voting,
    note: cell('note'),
    seat: seatOf(seat),
    exact: [seat.block, seat.row, seat.seat].every((part) => part !== ''),
    telephone: telephoneOf(cell('telephone')),
    birth: cell('birth'),
    guest: saysGuest(category) || saysGuest(section),
  }
  if (filled) addWarning(reading, 'mergedFilled', index + 1)
  if (name !== typed) addWarning(reading, 'capitalsChanged', index + 1)
  return person
}
