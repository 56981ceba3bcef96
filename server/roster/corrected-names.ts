import { fold, nameKey } from '../../shared/fold.ts'

type Described = { name: string; unit: string }

/**
 * Who of those on the roster no row was found for, and which row nobody was found for, are one person whose name was put
 * right: the same letters but for their marks, in the same unit, and nobody else like that on either side. A name with
 * another letter is another person: he must not come in with the badge of the one he takes the place of.
 */
export function correctedNames<P extends Described, R extends Described>(
  gone: readonly P[],
  added: readonly R[],
): { person: P; row: R }[] {
  const rows = grouped(added)
  return [...grouped(gone)].flatMap(([key, persons]) => {
    const [person, ...others] = persons
    const [row, ...rivals] = rows.get(key) ?? []
    return person && row && others.length === 0 && rivals.length === 0 ? [{ person, row }] : []
  })
}

function grouped<D extends Described>(all: readonly D[]): Map<string, D[]> {
  const groups = new Map<string, D[]>()
  for (const one of all) {
    const key = JSON.stringify([fold(one.name), nameKey(one.unit)])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
