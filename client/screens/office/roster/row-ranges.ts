const rangesShown = 15

/** Rows as people write them: 3–7, 12. Beyond what can be read, an ellipsis. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && row === last.to + 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  const written = ranges.slice(0, rangesShown).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return [...written, ...(ranges.length > rangesShown ? ['…'] : [])].join(', ')
}
