import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { fold } from '../../../../shared/fold.ts'
import { fieldsOf, scriptFields, unknownFields } from '../../../../shared/stage/script.ts'

/** What the office typed with its marks, and what of this step it was probably meant for. */
export type WrongField = { typed: string; nearest: string | null }

/** «…»; <<…>>, where a keyboard has no «; and a « that the line never closes. */
const marked = /«([^«»\n]*)»|<<([^<>\n]*)>>|«[^«»\n]*/g

/** Each mistake once, in the order of the text: nothing of the data fills it, and it would be read as it stands. */
export function wrongFields(text: string, step: StepKey): WrongField[] {
  const wrong = new Map<string, WrongField>()
  for (const [typed, closed, angled] of text.matchAll(marked)) {
    if (closed !== undefined && unknownFields(typed, step).length === 0) continue
    const written = closed ?? angled
    wrong.set(typed, { typed, nearest: written === undefined ? null : nearestField(written, step) })
  }
  return [...wrong.values()]
}

export const putRight = (text: string, typed: string, field: string): string => text.split(typed).join(`«${field}»`)

/** Further off than half of its letters it is a word of its own. */
const farthest = 0.5

function nearestField(written: string, step: StepKey): string | null {
  const meant = fold(written)
  const [nearest] = fieldsOf(step)
    .map((field) => scriptFields[field])
    .map((field) => ({ field, off: letterChanges(meant, fold(field)) / Math.max(meant.length, fold(field).length) }))
    .sort((a, b) => a.off - b.off)
  return nearest && nearest.off <= farthest ? nearest.field : null
}

/** How many letters have to be put in, taken out or changed to make one of the other (Levenshtein). */
function letterChanges(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const above = row
    row = [at + 1]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1))
    }
  }
  return row[other.length] ?? 0
}
