/** A block of the hall with the rows in which people sit, in the roster's words: "Khu A", "hàng 1–5, 7". */
export type Block = { block: string; rows: string }

type Place = { block: string; word: string; row: string }

const row = /^(hàng ghế|hàng|dãy ghế|dãy|row)\s+(.+)$/i
/** "Ghế 5", "A12", "7": one person's own. */
const seat = /^((ghế|số|seat)\s.*|\p{L}{0,2}\s?\d+\p{L}?)$/iu
const namedBlock = /^(khu|block|cánh|tầng|phòng)\s/i
const inOrder = new Intl.Collator('vi', { numeric: true })

/**
 * The way for everybody, from seats in words such as "Khu A, hàng 2, ghế 5": where there is a block or a row. Of other
 * words only those that several share are a place in the hall; what one alone has may be about him.
 */
export function blocksOf(seats: readonly string[]): Block[] {
  const places = seats.map(placeOf).filter(({ block, row }) => block !== '' || row !== '')
  const shared = new Map<string, number>()
  for (const { block } of places) shared.set(block, (shared.get(block) ?? 0) + 1)
  const blocks = new Map<string, { block: string; word: string; rows: Set<string> }>()
  for (const { block, word, row } of places) {
    if (row === '' && !namedBlock.test(block) && (shared.get(block) ?? 0) < 2) continue
    const key = `${block}|${word}`
    const known = blocks.get(key) ?? { block, word, rows: new Set() }
    if (row !== '') known.rows.add(row)
    blocks.set(key, known)
  }
  return [...blocks.values()]
    .sort((a, b) => inOrder.compare(a.block, b.block))
    .map(({ block, word, rows }) => ({ block, rows: rows.size === 0 ? '' : `${word} ${runsOf([...rows])}` }))
}

function placeOf(words: string): Place {
  const place: Place = { block: '', word: '', row: '' }
  for (const part of words.split(/[,;]|\s[-–]\s/).map((text) => text.trim())) {
    const [, word, name] = row.exec(part) ?? []
    if (word !== undefined && name !== undefined) Object.assign(place, { word, row: name })
    else if (part !== '' && !seat.test(part)) place.block = place.block === '' ? part : `${place.block}, ${part}`
  }
  return place
}

/** "1–3, 5, 10": numbers that follow one another as one run. */
function runsOf(rows: readonly string[]): string {
  const runs: { first: string; last: string }[] = []
  for (const name of [...rows].sort(inOrder.compare)) {
    const run = runs[runs.length - 1]
    if (run && /^\d+$/.test(name) && Number(name) === Number(run.last) + 1) run.last = name
    else runs.push({ first: name, last: name })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')
}
