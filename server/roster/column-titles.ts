import { fold, nameKey, properText } from '../../shared/fold.ts'
import { type RosterField, rosterFields } from '../../shared/roster.ts'

/** What offices call their columns, folded and without punctuation. */
const columnTitles: Record<RosterField, readonly string[]> = {
  number: ['stt', 'tt', 'no', 'so tt', 'so thu tu', 'sott'],
  name: [
    'ho va ten',
    'ho ten',
    'hoten',
    'ho dem va ten',
    'ho ten dem va ten',
    'ho va ten dem va ten',
    'ten dai bieu',
    'dai bieu',
    'ho va ten dai bieu',
    'ho ten dai bieu',
    'ten can bo',
    'ho va ten can bo',
    'nguoi tham du',
    'thanh vien',
    'full name',
    'name',
    'delegate',
    'participant',
  ],
  surname: [
    'ho',
    'ho dem',
    'ho va dem',
    'ho ten dem',
    'ho va ten dem',
    'ho lot',
    'ho va chu lot',
    'ho chu lot',
    'ho va ten lot',
    'surname',
    'family name',
    'last name',
  ],
  givenName: ['ten', 'ten goi', 'given name', 'first name'],
  position: [
    'chuc vu',
    'chuc danh',
    'position',
    'title',
    'chuc vu chuc danh',
    'chuc danh chuc vu',
    'chuc vu don vi',
    'chuc vu don vi cong tac',
    'chuc vu noi cong tac',
  ],
  unit: [
    'don vi',
    'phong',
    'phong ban',
    'ban',
    'khoa',
    'khoa phong',
    'bo phan',
    'phong don vi',
    'phong ban don vi',
    'don vi phong ban',
    'co quan',
    'co quan don vi',
    'don vi co quan',
    'don vi cong tac',
    'co quan cong tac',
    'co quan don vi cong tac',
    'noi cong tac',
    'noi lam viec',
    'ten don vi',
    'to chuc',
    'unit',
    'department',
    'organisation',
    'organization',
  ],
  category: ['thanh phan', 'dien', 'doi tuong', 'loai dai bieu', 'phan loai', 'nhom', 'tu cach', 'category'],
  voting: [
    'quyen bieu quyet',
    'bieu quyet',
    'duoc bieu quyet',
    'co quyen bieu quyet',
    'tham gia bieu quyet',
    'quyen bq',
    'dai bieu chinh thuc',
    'voting',
    'voting right',
    'voting rights',
    'may vote',
  ],
  note: ['ghi chu', 'note', 'notes', 'remarks'],
  place: ['cho ngoi', 'vi tri ngoi', 'vi tri cho ngoi', 'so do cho ngoi', 'place', 'seating'],
  block: ['khu', 'khu vuc', 'khu ghe', 'block'],
  seatRow: ['hang', 'hang ghe', 'day', 'day ghe', 'row'],
  seat: ['ghe', 'so ghe', 'ghe so', 'ghe ngoi', 'seat', 'seat no', 'seat number'],
  telephone: [
    'sdt',
    'so dt',
    'dt',
    'dtdd',
    'so dtdd',
    'dien thoai',
    'so dien thoai',
    'so dien thoai lien he',
    'dien thoai lien he',
    'dien thoai di dong',
    'di dong',
    'so di dong',
    'tel',
    'phone',
    'phone number',
    'mobile',
    'telephone',
  ],
  birth: ['ngay sinh', 'nam sinh', 'ngay thang nam sinh', 'date of birth', 'year of birth'],
}
const fieldByTitle = new Map(
  rosterFields.flatMap((field) => columnTitles[field].map((title) => [title, field] as const)),
)

/** Folded like a title and another word: hạng is a grade and hàng a row of seats, Hồ a surname and họ the word for it. */
const otherWords = new Set(['hạng', 'hồ'])

/** Long enough to know a column by them, whatever follows: "Chức vụ hiện nay", "Đơn vị cử đi". */
const beginnings: readonly (readonly [string, RosterField])[] = [
  ['chuc vu ', 'position'],
  ['chuc danh ', 'position'],
  ['don vi ', 'unit'],
  ['thanh phan ', 'category'],
  ['so dien thoai ', 'telephone'],
]

/** Also "Quyền biểu quyết (Có/Không)" and "Họ và tên / Full name", by what stands before the bracket or the stroke. */
export function fieldOf(title: unknown): RosterField | undefined {
  if (typeof title !== 'string' || title.length > 200) return undefined
  const withoutBrackets = title.replace(/\([^()]*\)/g, ' ')
  const firstPart = withoutBrackets.replace(/[/\r\n].*/s, '')
  for (const part of [title, withoutBrackets, firstPart]) {
    const field = otherWords.has(nameKey(part)) ? undefined : fieldByTitle.get(words(part))
    if (field) return field
  }
  return undefined
}

/** As `fieldOf`, and by how a title begins: for the cells of a row already known to be a heading. */
export function fieldOfTitle(title: unknown): RosterField | undefined {
  const known = fieldOf(title)
  if (known || typeof title !== 'string' || title.length > 60) return known
  const asWords = words(title)
  return beginnings.find(([beginning]) => asWords.startsWith(beginning))?.[1]
}

/** How many different fields a row's cells name. */
export const knownTitles = (cells: readonly unknown[]): number =>
  new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size

/** Folded, and of letters and digits alone. */
export const words = (text: string): string => properText(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' '))
