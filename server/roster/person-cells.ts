import { fold, nameKey } from '../../shared/fold.ts'
import { words } from './column-titles.ts'

/** Degrees and honours as they are written, whatever the case of the name beside them. */
const degrees = new Map(
  ['GS', 'PGS', 'TS', 'TSKH', 'ThS', 'BS', 'DS', 'KS', 'CN', 'LS', 'NSND', 'NSƯT', 'NGND', 'NGƯT'].map((degree) => [
    degree.toLowerCase(),
    degree,
  ]),
)

/**
 * Names typed in capitals or in small letters, set as names are written: NGUYỄN thị ÁNH is Nguyễn Thị Ánh, H'HEN NIÊ
 * H'Hen Niê. A small word without Vietnamese letters in a name of mixed ones is left alone: Ludwig van Beethoven.
 */
export function nameCase(name: string): string {
  const small = name === name.toLowerCase()
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const degree = degrees.get(word.toLowerCase())
    if (degree !== undefined) return degree
    const isSmall = word === word.toLowerCase()
    const isCapital = word === word.toUpperCase()
    if (isSmall ? small || /[^a-z]/.test(word) : isCapital)
      return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
    return word
  })
}

/** Surname and given name as one; a second column that repeats the end of the first says nothing new. */
export function joinName(parts: readonly string[]): string {
  return parts
    .reduce((name, part) => (` ${nameKey(name)}`.endsWith(` ${nameKey(part)}`) ? name : `${name} ${part}`))
    .trim()
}

const number = /^\d{1,3}\s*[.)]\s*(?=\p{L})/u

/** "1. Nguyễn Văn An" in a list whose names carry their numbers. */
export const withoutNumber = (name: string): string => name.replace(number, '')

const yes = new Set(['co', 'x', 'v', 'c', 'y', 'yes', '1', 'true', 'duoc', 'co quyen', '✓', '✔', '√', '☑'])
const no = new Set(['khong', 'k', 'n', 'no', '0', 'false', 'khong duoc', 'khong co quyen', '-', '–', '—', '−', '☐'])

/** Undefined where the cell says anything but yes or no. */
export function votingAnswer(text: string): boolean | undefined {
  const answer = fold(text)
  if (yes.has(answer)) return true
  return no.has(answer) ? false : undefined
}

/** Who, by the name of the category or section, is a guest and so has no vote unless the list says otherwise. */
const guestWords = ['khach', 'dai bieu cap tren', 'guest', 'guests', 'higher level']

export const saysGuest = (category: string): boolean => {
  const asWords = ` ${words(category)} `
  return guestWords.some((guest) => asWords.includes(` ${guest} `))
}

/** Telephone numbers with the zero that a spreadsheet takes for nothing; what is no number is left as it stands. */
export const telephoneOf = (text: string): string =>
  text
    .split(/[,;/]/)
    .map((part) => withZero(part.trim()))
    .filter((part) => part !== '')
    .join(', ')

function withZero(part: string): string {
  // 9.1E+08: the digits are gone, and a zero would not bring them back.
  if (/\d[eE]\+\d/.test(part)) return part
  const digits = part.replace(/\D/g, '')
  if (digits === '') return part
  const abroad = /^(?:00)?84(\d{9,10})$/.exec(digits)
  if (abroad) return `0${abroad[1]}`
  if (part.startsWith('+') || digits.startsWith('0')) return part.startsWith('+') ? `+${digits}` : digits
  // Mobile numbers have nine digits after the zero, and those of a town ten that begin with 2.
  return digits.length === 9 || (digits.length === 10 && digits.startsWith('2')) ? `0${digits}` : digits
}

/** "Khu A, hàng 2, ghế 5" of cells that may say "A" or "Khu A". */
export function seatOf({
  place,
  block,
  row,
  seat,
}: {
  place: string
  block: string
  row: string
  seat: string
}): string {
  const named = (text: string, word: string, known: RegExp) =>
    text === '' || known.test(text) ? text : `${word} ${text}`
  const parts = [
    place,
    named(block, 'khu', /^(khu|block)\s/i),
    named(row, 'hàng', /^(hàng|dãy|row)\s/i),
    named(seat, 'ghế', /^(ghế|số|seat)\s/i),
  ]
  const text = parts
    .filter((part) => part !== '')
    .map((part, index) => (index === 0 || part === place ? part : part.charAt(0).toLowerCase() + part.slice(1)))
    .join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
