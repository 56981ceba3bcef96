import { properText } from '../../shared/fold.ts'

export type Cells = readonly (readonly unknown[])[]

/** Cells drawn as one, first and last row and column from 0. Only the first holds a value. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** One sheet as it stands in the file. A text file is a sheet too, without merged cells. */
export type Sheet = { name: string; rows: Cells; merges: readonly Merge[] }

/** More than any list of people needs, and few enough to look at one by one. */
const mostMergedCells = 200_000

/** What a sheet says at a place, with the merges taken into account. */
export type Grid = {
  rows: Cells
  height: number
  width: number
  textAt: (row: number, column: number) => string
  /** With its line breaks, which tell one language of a title from the other. */
  cellAt: (row: number, column: number) => unknown
  /** The whole row, every cell its own text. */
  textsOf: (row: number) => string[]
  /** The merge that covers the cell. */
  mergeAt: (row: number, column: number) => Merge | undefined
}

export function gridOf(rows: Cells, merges: readonly Merge[]): Grid {
  // Not Math.max(...): a file may have more rows than a call may have arguments.
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const covering = new Map<number, Merge>()
  const key = (row: number, column: number) => row * 16_384 + column
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, rows.length - 1)
    const right = Math.min(merge.right, width - 1)
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) {
        if (covering.size >= mostMergedCells) break
        covering.set(key(row, column), merge)
      }
      if (covering.size >= mostMergedCells) break
    }
  }
  return {
    rows,
    height: rows.length,
    width,
    cellAt: (row, column) => rows[row]?.[column],
    textAt: (row, column) => cellText(rows[row]?.[column]),
    textsOf: (row) => Array.from(rows[row] ?? [], cellText),
    mergeAt: (row, column) => covering.get(key(row, column)),
  }
}

export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return properText(cell)
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? dateText(cell) : ''
}

/** As it is written in Vietnam. The reader gives a day as midnight UTC, whatever the machine's time zone. */
const dateText = (date: Date): string => date.toISOString().replace(/^(.+)-(\d\d)-(\d\d)T.*$/, '$3/$2/$1')
