/** A view is small tables of rows; a row is replaced whole. */
export type Row = object
export type Tables = Readonly<Record<string, Readonly<Record<string, Row>>>>
/** Rows that are new or changed; null where a row is gone. */
export type Patch = Record<string, Record<string, Row | null>>

type Values = Readonly<Record<string, unknown>>

/** Rows are plain values and lists of them. Compared as they are: to write both out takes five times as long. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Values, b as Values]
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
}

/** What turns `before` into `after`; null where nothing changed. */
export function diff(before: Tables, after: Tables): Patch | null {
  const patch: Patch = {}
  const note = (table: string, id: string, row: Row | null) => {
    patch[table] ??= {}
    patch[table][id] = row
  }
  for (const [table, rows] of Object.entries(after)) {
    const old = before[table] ?? {}
    for (const [id, row] of Object.entries(rows)) if (!same(old[id], row)) note(table, id, row)
    for (const id of Object.keys(old)) if (!Object.hasOwn(rows, id)) note(table, id, null)
  }
  for (const [table, rows] of Object.entries(before)) {
    if (!Object.hasOwn(after, table)) for (const id of Object.keys(rows)) note(table, id, null)
  }
  return Object.keys(patch).length > 0 ? patch : null
}

/** The view after a patch. Tables and rows that did not change keep their identity. */
export function applyPatch(view: Tables, patch: Patch): Tables {
  const next: Record<string, Readonly<Record<string, Row>>> = { ...view }
  for (const [table, rows] of Object.entries(patch)) {
    const changed: Record<string, Row> = { ...next[table] }
    for (const [id, row] of Object.entries(rows)) {
      if (row === null) delete changed[id]
      else changed[id] = row
    }
    next[table] = changed
  }
  return next
}
