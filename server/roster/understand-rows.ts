import { fold, properText } from '../../shared/fold.ts'
import {
  type RosterFault,
  type RosterField,
  type RosterFileFault,
  type RosterPerson,
  type RosterReading,
  rosterFields,
} from '../../shared/roster.ts'

/** How far down the titles of a list may reach before its heading row. */
const rowsBeforeHeading = 30

/** What offices call their columns, folded and without punctuation. */
const columnTitles: Record<RosterField, readonly string[]> = {
  number: ['stt', 'tt', 'no', 'so tt', 'so thu tu'],
  name: ['ho va ten', 'ho ten', 'ho dem va ten', 'ten dai bieu', 'ho va ten dai bieu', 'full name', 'name'],
  position: ['chuc vu', 'chuc danh', 'position', 'title', 'chuc vu don vi', 'chuc vu don vi cong tac'],
  unit: ['don vi', 'phong', 'phong ban', 'phong don vi', 'co quan don vi', 'don vi cong tac', 'unit', 'department'],
  category: ['thanh phan', 'dien', 'doi tuong', 'category'],
  voting: ['quyen bieu quyet', 'bieu quyet', 'duoc bieu quyet', 'voting right', 'voting rights'],
  note: ['ghi chu', 'note', 'notes'],
}
const fieldByTitle = new Map(rosterFields.flatMap((field) => columnTitles[field].map((title) => [title, field])))

/** Who, by the name of the category or section, is a guest and so has no vote unless the list says otherwise. */
const guestWords = ['khach moi', 'dai bieu cap tren', 'guest', 'guests', 'higher level']

const yes = new Set(['co', 'x', 'yes', '1', 'true', '✓', '✔'])
const no = new Set(['khong', 'no', '0', 'false', '-', '–', '—', '−'])

const hasLetter = /\p{L}/u
const sectionNumeral = /^[IVX]+(?:\s*[.):]\s*|\s*[-–]\s+)(?=.*\p{L})/u

type Heading = {
  index: number
  columnOf: { name: number } & Partial<Record<RosterField, number>>
  firstColumn: number
  columns: RosterReading['columns']
  unusedColumns: string[]
}

/**
 * What the rows of one sheet say, from its first row on. Pure, so that each rule can be shown on a few plain rows.
 * Refuses `noHeadingRow` and `noPeople`; a single row that cannot be read is listed in `unread` and stops nothing.
 */
export function understandRows(
  rows: readonly (readonly unknown[])[],
): RosterReading | { refused: Exclude<RosterFileFault, 'notASpreadsheet'> } {
  const heading = findHeading(rows)
  if (!heading) return { refused: 'noHeadingRow' }
  const { index, columns, unusedColumns, columnOf } = heading
  const reading: RosterReading = {
    headingRow: index + 1,
    columns,
    unusedColumns,
    sections: [],
    people: [],
    unread: [],
  }
  const rowOfPerson = new Map<string, number>()
  let section = ''

  for (let row = index + 2; row <= rows.length; row++) {
    const cells = rows[row - 1] ?? []
    const texts = Array.from(cells, cellText)
    if (texts.every((text) => text === '') || fieldOf(cells[columnOf.name]) === 'name') continue

    const title = sectionTitle(texts, heading)
    if (title !== undefined) {
      reading.sections.push({ row, title })
      section = title.replace(sectionNumeral, '')
      continue
    }
    const leaveUnread = (reason: RosterFault, otherRow?: number) => {
      const text = texts.filter((cell) => cell !== '').join(' · ')
      reading.unread.push({ row, reason, text, ...(otherRow !== undefined && { otherRow }) })
    }
    const person = readPerson(row, texts, heading, section)
    if (typeof person === 'string') {
      leaveUnread(person)
      continue
    }
    const identity = JSON.stringify([person.name, person.unit, person.position]).toLowerCase()
    const otherRow = rowOfPerson.get(identity)
    if (otherRow !== undefined) {
      leaveUnread('sameAsRow', otherRow)
      continue
    }
    rowOfPerson.set(identity, row)
    reading.people.push(person)
  }
  return reading.people.length > 0 ? reading : { refused: 'noPeople' }
}

/** The first row that names a name column; one that names others too comes before one that does not. */
function findHeading(rows: readonly (readonly unknown[])[]): Heading | undefined {
  const headings = rows.slice(0, rowsBeforeHeading).flatMap((cells, index) => readHeading(cells, index) ?? [])
  return headings.find(({ columns }) => columns.length > 1) ?? headings[0]
}

function readHeading(cells: readonly unknown[], index: number): Heading | undefined {
  const columnOf: Partial<Record<RosterField, number>> = {}
  const columns: Heading['columns'] = []
  const unusedColumns: string[] = []
  for (const [column, cell] of cells.entries()) {
    const title = cellText(cell)
    const field = fieldOf(cell)
    if (field && columnOf[field] === undefined) {
      columnOf[field] = column
      columns.push({ field, title })
    } else if (title !== '') unusedColumns.push(title)
  }
  const { name } = columnOf
  if (name === undefined) return undefined
  const firstColumn = cells.findIndex((cell) => cellText(cell) !== '')
  return { index, columnOf: { ...columnOf, name }, firstColumn, columns, unusedColumns }
}

/** Also "Quyền biểu quyết (Có/Không)" and "Họ và tên / Full name", by what stands before the bracket or the stroke. */
function fieldOf(title: unknown): RosterField | undefined {
  if (typeof title !== 'string') return undefined
  const withoutBrackets = title.replace(/\([^()]*\)/g, ' ')
  const firstPart = withoutBrackets.replace(/[/\r\n].*/s, '')
  for (const part of [title, withoutBrackets, firstPart]) {
    const field = fieldByTitle.get(words(part))
    if (field) return field
  }
  return undefined
}

/**
 * The title, where the row is one. It stands alone: in the first column, as a merged cell does, or repeated in all of
 * the merged cells; or beside a roman numeral in the number column. A lone position or unit is a person without a name.
 */
function sectionTitle(texts: readonly string[], { columnOf, firstColumn }: Heading): string | undefined {
  const filled = [...texts.entries()].filter(([, text]) => text !== '')
  const [column, title] = filled[0] ?? []
  const name = texts[columnOf.name] ?? ''
  if (column === undefined || title === undefined) return undefined

  const numbered = filled.length === 2 && column === columnOf.number && /^[IVX]+\.?$/.test(title)
  if (numbered && hasLetter.test(name)) return name

  if (!hasLetter.test(title) || filled.some(([, text]) => text !== title)) return undefined
  if (filled.length > 1) return name === '' ? undefined : title
  if (name !== '') return sectionNumeral.test(title) ? title : undefined
  const { position, unit, voting, note } = columnOf
  return column > firstColumn && [position, unit, voting, note].includes(column) ? undefined : title
}

function readPerson(
  row: number,
  texts: readonly string[],
  { columnOf }: Heading,
  section: string,
): RosterPerson | Exclude<RosterFault, 'sameAsRow'> {
  const cell = (field: RosterField) => texts[columnOf[field] ?? -1] ?? ''
  const name = nameCase(cell('name'))
  if (!hasLetter.test(name)) return 'noName'
  const voting = votingRight(cell('voting'), saysGuest(cell('category')) || saysGuest(section))
  if (voting === undefined) return 'unclearVotingRight'
  const category = cell('category') || section
  return { row, name, position: cell('position'), unit: cell('unit'), category, voting, note: cell('note') }
}

function votingRight(text: string, guest: boolean): boolean | undefined {
  if (text === '') return !guest
  const answer = fold(text)
  if (yes.has(answer)) return true
  return no.has(answer) ? false : undefined
}

const saysGuest = (category: string): boolean =>
  guestWords.some((guest) => ` ${words(category)} `.includes(` ${guest} `))

/** Names typed all in capitals or all in small letters, set as names are written: H'HEN NIÊ is H'Hen Niê. */
function nameCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

const words = (text: string): string => properText(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' '))

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return properText(cell)
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? dateText(cell) : ''
}

/** As it is written in Vietnam. The reader gives a day as midnight UTC, whatever the machine's time zone. */
const dateText = (date: Date): string => date.toISOString().replace(/^(.+)-(\d\d)-(\d\d)T.*$/, '$3/$2/$1')
