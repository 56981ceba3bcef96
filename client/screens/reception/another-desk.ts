import type { PersonId } from '../../../shared/ids.ts'
import type { ReceptionView } from '../../../shared/views.ts'

/** As people compare names: "bàn 1 " is "Bàn 1". */
const alike = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')

/** Whom a desk of this name has let in, and this device has not: another desk is called so, too. */
export function letInByAnother(
  people: ReceptionView['people'],
  name: string,
  scannedHere: ReadonlySet<PersonId>,
): PersonId[] {
  const own = alike(name)
  return Object.values(people).flatMap(({ id, presence }) =>
    presence && alike(presence.desk) === own && !scannedHere.has(id) ? [id] : [],
  )
}
