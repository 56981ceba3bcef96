import Papa from 'papaparse'
import { knownTitles } from './column-titles.ts'
import type { Cells } from './sheet.ts'

/** Text as it stands in a file; `old` where it is in an encoding from before Unicode. Null where it is no text at all. */
export function decodeText(bytes: Uint8Array): { text: string; old: boolean } | null {
  const read = (encoding: string, from = bytes) => new TextDecoder(encoding).decode(from)
  const decoded = () => {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: read('utf-16le'), old: false }
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: read('utf-16be'), old: false }
    const order = byteOrder(bytes)
    if (order) return { text: read(order), old: false }
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), old: false }
    } catch {
      // Not UTF-8, so what Windows in Vietnam wrote before it. Western names read the same, but for a few letters.
      return { text: read('windows-1258'), old: true }
    }
  }
  const { text, old } = decoded()
  return isText(text) ? { text: text.normalize('NFC'), old } : null
}

/** A picture or a program has other control characters among its first bytes than tabs and line ends. */
const isText = (text: string): boolean => text !== '' && !/\p{Cc}/u.test(text.replace(/\s/g, ''))

/** UTF-16 that does not say so: every other byte of what is Latin in it is zero. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = looked.length / 8
  if (odd > many && even < odd / 20) return 'utf-16le'
  return even > many && odd < even / 20 ? 'utf-16be' : null
}

const delimiters = ['\t', ';', ',']
const rowsLookedAt = 40

/** Rows of a text file. The delimiter is the one that makes most column titles of some row; failing that, most cells. */
export function readCsv(text: string): Cells {
  // Excel's own first line "sep=;", which it does not show either.
  const [line = '', named] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const rest = text.slice(line.length)
  const delimiter = named ?? best(delimiters, (one) => score(parse(rest, one, rowsLookedAt)))
  return parse(rest, delimiter)
}

const score = (rows: Cells): number =>
  Math.max(0, ...rows.map((cells) => knownTitles(cells) * 1_000 + Math.min(cells.length, 999)))

const best = (all: readonly string[], scoreOf: (one: string) => number): string => {
  const [first = ','] = all
    .map((one) => ({ one, score: scoreOf(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
  return first
}

function parse(text: string, delimiter: string, preview = 0): Cells {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview })
  // A lone quotation mark would swallow all rows after it into one cell.
  if (!errors.some(({ code }) => code === 'MissingQuotes')) return data
  return Papa.parse<string[]>(text, { delimiter, preview, quoteChar: '\0' }).data
}
