import type { OfficePersonRow } from '../../../../shared/views.ts'

export type UnitCount = { unit: string; summoned: number; present: number }

/** The summoned of each unit, units in the order of the roster. Guests are not summoned. */
export function countByUnit(people: readonly Pick<OfficePersonRow, 'unit' | 'official' | 'presence'>[]): UnitCount[] {
  const counts = new Map<string, UnitCount>()
  for (const { unit, official, presence } of people) {
    if (!official) continue
    const count = counts.get(unit) ?? { unit, summoned: 0, present: 0 }
    count.summoned += 1
    if (presence) count.present += 1
    counts.set(unit, count)
  }
  return [...counts.values()]
}
