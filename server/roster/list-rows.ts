import { nameKey } from '../../shared/fold.ts'
import { words } from './column-titles.ts'
import { type Heading, isHeadingAgain } from './heading.ts'
import type { Grid } from './sheet.ts'

/** What a row below the heading is. */
export type ListRow =
  | { is: 'nothing' }
  | { is: 'headingAgain' }
  | { is: 'section'; title: string }
  /** A total, or the place and date above the signatures: nobody, and below the latter nobody comes any more. */
  | { is: 'end'; last: boolean }
  | { is: 'person' }

const hasLetter = /\p{L}/u
/** A numeral before a title, where what follows is not the abbreviation of a name. */
const roman = /^[IVX]+(?:\s*[.):]\s*|\s*[-–]\s+)(?=.*\p{L})/u
const anyNumeral = /^(?:[IVX]+|[A-H]|\d{1,2}(?:\.\d{1,2})*)(?:\s*[.):]\s*|\s*[-–]\s+)(?=.*\p{L})/u

/** Words no name of a person begins with, so that a lone "2 | Văn phòng Sở" is a section. */
const unitWords =
  /^(văn phòng|phòng|trung tâm|ban|sở|chi cục|cục|thanh tra|ubnd|u[ỷy] ban|ủy ban|đơn vị|bộ phận|chi bộ|khoa|trường|công ty|đảng [uủ][ỷy]?)\s/

/** Words of a part of a list, folded: nobody is called so. */
const groupWords =
  /(^| )(lanh dao|ban giam doc|dai bieu|khach moi|cong chuc|vien chuc|can bo|nguoi lao dong|ca nhan|tap the|dien hinh|doan the)( |$)/

const total = /^(tổng\s*(số|cộng|:|$)|cộng\s*(:|$)|danh sách (này|gồm|có)|ấn định)/
const dated = /^([^,]{2,40},\s*)?ngày[\s\d.…_]*tháng[\s\d.…_]*năm/
const signature =
  /^(người lập( biểu| danh sách)?|thủ trưởng (đơn vị|cơ quan)|nơi nhận:?|(tm|kt|tl|tuq)\..*|\(?(đã )?ký([\s,)].*)?)$/

/** Whether the row is a person's; what is uncertain is, so that it is shown and not passed over. */
export function rowIs(grid: Grid, heading: Heading, row: number, texts: readonly string[]): ListRow {
  if (texts.every((text) => text === '')) return { is: 'nothing' }
  if (isHeadingAgain(grid, heading, row, texts)) return { is: 'headingAgain' }
  if (row === heading.last + 1 && numbersColumns(texts)) return { is: 'nothing' }
  const end = listEnd(heading, texts)
  if (end) return end
  const title = sectionTitle(grid, heading, row, texts)
  return title === undefined ? { is: 'person' } : { is: 'section', title }
}

/** "(1) (2) (3)" or "A B 1 2" below the titles of a form. */
function numbersColumns(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return (
    filled.length > 2 &&
    filled.every((text) => /^\(?(\d{1,2}|[A-H])\)?$/.test(text)) &&
    new Set(filled).size === filled.length
  )
}

function listEnd({ columnOf }: Heading, texts: readonly string[]): ListRow | undefined {
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ key: nameKey(text), column }]))
  if (filled.length > 3 || /^\d/.test(texts[columnOf.number ?? -1] ?? '')) return undefined
  const nameColumn = columnOf.name ?? columnOf.surname ?? -1
  const nameless = (texts[nameColumn] ?? '') === ''
  const says = (what: RegExp) => filled.some(({ key, column }) => what.test(key) && (nameless || column === nameColumn))
  if (says(total)) return { is: 'end', last: false }
  return says(dated) || says(signature) ? { is: 'end', last: true } : undefined
}

/**
 * The title, where the row is one. It stands alone: in the first column, merged over several, or repeated in all of the
 * merged cells; or beside a numeral in the number column. A lone position or unit is a person without a name.
 */
function sectionTitle(grid: Grid, heading: Heading, row: number, texts: readonly string[]): string | undefined {
  const { columnOf, firstColumn } = heading
  const nameColumn = columnOf.name ?? columnOf.surname ?? columnOf.givenName ?? -1
  const filled = [...texts.entries()].filter(([, text]) => text !== '')
  const [column, title] = filled[0] ?? []
  const name = texts[nameColumn] ?? ''
  if (column === undefined || title === undefined) return undefined

  if (filled.length === 2 && column === columnOf.number && hasLetter.test(name)) {
    if (/^([IVX]+|[A-H])\.?$/.test(title) || namesGroup(name)) return name
  }
  if (!hasLetter.test(title) || filled.some(([, text]) => text !== title)) return undefined
  const merge = grid.mergeAt(row, column)
  if (merge && merge.right - merge.left >= 2) return title
  if (filled.length > 1) return name === '' ? undefined : title
  if (name !== '') return roman.test(title) || namesGroup(title) ? title : undefined
  const { position, unit, voting, note } = columnOf
  return column > firstColumn && [position, unit, voting, note].includes(column) ? undefined : title
}

/** What a section's title says: "II. LÃNH ĐẠO SỞ (04 đồng chí)" is LÃNH ĐẠO SỞ. */
export const sectionName = (title: string): string =>
  title
    .replace(anyNumeral, '')
    .replace(/\s*\(\d+[^()]*\)$/, '')
    .replace(/\s*:$/, '')

export const namesUnit = (title: string): boolean => unitWords.test(nameKey(title))

const namesGroup = (title: string): boolean => namesUnit(title) || groupWords.test(words(title))
