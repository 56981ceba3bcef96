import { nameKey } from '../../shared/fold.ts'
import type { RosterColumn, RosterField, RosterMapping } from '../../shared/roster.ts'
import { fieldOf, fieldOfTitle, knownTitles, words } from './column-titles.ts'
import { cellText, type Grid } from './sheet.ts'

/** How far down the titles of a list may reach before its heading row. */
const rowsBeforeHeading = 30
/** Rows looked at to see what a column holds. */
const rowsSampled = 200
const samplesShown = 3

type ColumnOf = Partial<Record<RosterField, number>>

export type Heading = {
  /** The row that holds the titles, from 0, and the last one where titles take several; both -1 where there is none. */
  first: number
  last: number
  columnOf: ColumnOf
  /** Where "Có" and "Không" are two columns, the one for "Không". */
  votingNo: number | undefined
  firstColumn: number
  titles: string[]
}

/** The row whose titles name people; one that names other columns too comes before one that does not. */
export function findHeading(grid: Grid): Heading | undefined {
  const headings: Heading[] = []
  for (let row = 0; row < Math.min(rowsBeforeHeading, grid.height); row++) {
    if (knownTitles(grid.rows[row] ?? []) === 0) continue
    const heading = readHeading(grid, row)
    if (namesPeople(heading.columnOf)) headings.push(heading)
  }
  return headings.find(({ columnOf }) => Object.keys(columnOf).length > 1) ?? headings[0]
}

/**
 * Where no row names people, so that the office can say what is where: the row with most titles known; or the first
 * that has words above a column of numbers; or none, and the list begins at the first row of several cells.
 */
export function guessHeading(grid: Grid): Heading {
  const rows = Array.from({ length: Math.min(rowsBeforeHeading, grid.height) }, (_, row) => row)
  const known = rows.map((row) => knownTitles(grid.rows[row] ?? []))
  const most = known.indexOf(Math.max(1, ...known))
  if (most >= 0) return readHeading(grid, most)
  const wide = rows.find((row) => grid.textsOf(row).filter((text) => text !== '').length > 1) ?? 0
  if (standsOverNumbers(grid, wide)) return readHeading(grid, wide)
  return { ...readHeading(grid, -1), last: wide - 1 }
}

function standsOverNumbers(grid: Grid, row: number): boolean {
  const below = Array.from({ length: Math.min(grid.height - row - 1, rowsSampled) }, (_, index) => row + 1 + index)
  const isNumber = (at: number, column: number) => /^[\d\s.,+/-]+$/.test(grid.textAt(at, column))
  return grid
    .textsOf(row)
    .some((text, column) => /\p{L}/u.test(text) && below.filter((at) => isNumber(at, column)).length * 2 > below.length)
}

/** The office's own word for what is where; nothing is taken from the titles then. */
export function withMapping(heading: Heading, mapping: RosterMapping): Heading {
  const columnOf: ColumnOf = {}
  for (const [field, column] of Object.entries(mapping) as [RosterField, number | null][]) {
    if (column !== null) columnOf[field] = column
  }
  return { ...heading, columnOf, votingNo: columnOf.voting === heading.columnOf.voting ? heading.votingNo : undefined }
}

export const namesPeople = ({ name, surname, givenName }: ColumnOf): boolean =>
  name !== undefined || surname !== undefined || givenName !== undefined

function readHeading(grid: Grid, first: number): Heading {
  const last = first < 0 ? -1 : lastTitleRow(grid, first)
  const columnOf: ColumnOf = {}
  const titles: string[] = []
  for (let column = 0; column < grid.width; column++) {
    const { title, field } = titleOf(grid, first, last, column)
    titles.push(title)
    if (field && columnOf[field] === undefined) columnOf[field] = column
  }
  const lowest = (column: number | undefined) => (column === undefined ? '' : words(grid.textAt(last, column)))
  const { voting } = columnOf
  const twoAnswers = voting !== undefined && lowest(voting) === 'co' && lowest(voting + 1) === 'khong'
  joinNameColumns(grid, { first, last, titles }, columnOf)
  return {
    first,
    last,
    columnOf,
    votingNo: twoAnswers ? voting + 1 : undefined,
    firstColumn: Math.max(
      0,
      titles.findIndex((title) => title !== ''),
    ),
    titles,
  }
}

/** What stands at a place, or in the merged cell that covers it. */
function shown(grid: Grid, row: number, column: number): unknown {
  const merge = grid.mergeAt(row, column)
  return merge ? grid.cellAt(merge.top, merge.left) : grid.cellAt(row, column)
}

/** Titles take a second row where one of them is merged over both, or where titles stand below one that spans several. */
function lastTitleRow(grid: Grid, first: number): number {
  let last = first
  for (let column = 0; column < grid.width; column++) {
    if (cellText(shown(grid, first, column)) !== '') last = Math.max(last, grid.mergeAt(first, column)?.bottom ?? first)
  }
  if (last > first) return Math.min(last, first + 2)
  const below = grid.textsOf(first + 1).flatMap((text, column) => (text === '' ? [] : [{ text, column }]))
  const spans = (column: number) =>
    grid.textAt(first, column) === '' || (column + 1 < grid.width && grid.textAt(first, column + 1) === '')
  const known = ({ text }: { text: string }) => fieldOf(text) !== undefined || ['co', 'khong'].includes(words(text))
  const subdivide = below.every(({ text, column }) => spans(column) && fieldOf(text) !== 'name') && below.some(known)
  return subdivide ? first + 1 : first
}

/** The lower of two titles says more; a title of its own says more than what stands above the whole row. */
function titleOf(grid: Grid, first: number, last: number, column: number) {
  if (first < 0) return { title: '', field: undefined }
  const own = shown(grid, first, column)
  const above = cellText(own) === '' && first > 0 ? shown(grid, first - 1, column) : ''
  const lower: unknown[] = []
  for (let row = first + 1; row <= last; row++) lower.push(grid.cellAt(row, column))
  const field = lower.map(fieldOfTitle).find((one) => one !== undefined) ?? fieldOfTitle(own) ?? fieldOf(above)
  const titles = [own, fieldOf(above) ? above : '', ...lower].map(cellText).filter((title) => title !== '')
  return { title: [...new Set(titles)].join(' / '), field }
}

/**
 * Surname and given name in two columns: titled so, or under one title merged over both, or (as a text file shows
 * merged cells) with no title over the second. A helper column beside the whole name is left alone.
 */
function joinNameColumns(grid: Grid, titled: { first: number; last: number; titles: string[] }, columnOf: ColumnOf) {
  const { name, surname, givenName } = columnOf
  if (name === undefined && surname !== undefined && givenName !== undefined) return
  const begins = name ?? surname
  if (begins !== undefined) {
    const next = begins + 1
    const continues = givenName === next || continuesName(grid, titled, begins)
    delete columnOf.name
    delete columnOf.surname
    delete columnOf.givenName
    if (continues) Object.assign(columnOf, { surname: begins, givenName: next })
    else columnOf.name = begins
  } else if (givenName !== undefined) {
    delete columnOf.givenName
    columnOf.name = givenName
  }
}

function continuesName(
  grid: Grid,
  { first, last, titles }: { first: number; last: number; titles: string[] },
  column: number,
): boolean {
  const merge = grid.mergeAt(first, column)
  if (merge && merge.right > column) return true
  if (column + 1 >= titles.length || titles[column + 1] !== '') return false
  let named = 0
  let continued = 0
  for (let row = last + 1; row < Math.min(grid.height, last + rowsSampled); row++) {
    if (!/\p{L}/u.test(grid.textAt(row, column))) continue
    named += 1
    const next = grid.textAt(row, column + 1)
    if (/^[\p{L}\p{M}'’]+( [\p{L}\p{M}'’]+)?$/u.test(next) && !['nam', 'nữ'].includes(nameKey(next))) continued += 1
  }
  return continued > 0 && continued >= named * 0.6
}

/** Every column that has a title or holds anything, with what it was taken for. */
export function columnsOf(grid: Grid, heading: Heading): RosterColumn[] {
  const { last, titles, columnOf } = heading
  const sampled: string[][] = []
  for (let row = last + 1; row < Math.min(grid.height, last + rowsSampled); row++) {
    const texts = grid.textsOf(row)
    const isTitle = titles.length > 1 && texts.filter((text) => text !== '').length < 2
    if (!isTitle && !isHeadingAgain(grid, heading, row, texts)) sampled.push(texts)
  }
  const fields = new Map(Object.entries(columnOf).map(([field, column]) => [column, field as RosterField]))
  return titles.flatMap((title, index) => {
    const samples = new Set<string>()
    for (const texts of sampled) {
      const text = texts[index] ?? ''
      if (text !== '') samples.add(text.slice(0, 60))
      if (samples.size === samplesShown) break
    }
    if (title === '' && samples.size === 0) return []
    return [{ index, title, field: fields.get(index) ?? null, samples: [...samples] }]
  })
}

/** Whether a row below the heading is the heading again, as on a later page or in a second language. */
export function isHeadingAgain(grid: Grid, heading: Heading, row: number, texts: readonly string[]): boolean {
  const { columnOf, first, last } = heading
  const nameColumn = columnOf.name ?? columnOf.surname ?? columnOf.givenName ?? 0
  if (fieldOf(grid.cellAt(row, nameColumn)) === 'name') return true
  if (first < 0) return false
  return texts.every((text, column) => {
    if (text === '') return true
    for (let title = first; title <= last; title++) {
      if (nameKey(grid.textAt(title, column)) === nameKey(text)) return row > last
    }
    return false
  })
}
