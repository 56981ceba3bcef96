import type { Dice } from './ids.ts'
import type { Person } from './storage/port.ts'

/** Whether somebody has a place on the roster, or had one on an earlier. */
export const isListed = ({ number }: Pick<Person, 'number'>): boolean => number > 0

/** Somebody who stands for election without being on the roster: known by name, let in nowhere. */
export const unlisted = (
  { name, position, unit }: Pick<Person, 'name' | 'position' | 'unit'>,
  dice: Pick<Dice, 'newId' | 'newBadgeCode'>,
): Person => ({
  id: dice.newId(),
  number: 0,
  name,
  position,
  unit,
  category: '',
  official: false,
  note: '',
  seat: '',
  absenceReason: '',
  badgeCode: dice.newBadgeCode(),
  birthYear: null,
  introduction: '',
})
