import { groupedBadgeCode } from '../../shared/attendance/badge-code.ts'
import { badgeText } from '../../shared/attendance/badge-link.ts'
import type { Heading } from '../../shared/model.ts'
import type { Attendee } from './choose-people.ts'

/** All that stands on a badge. */
export type Badge = {
  organiser: string
  title: string
  name: string
  position: string
  unit: string
  category: string
  seat: string
  code: { text: string; digits: string }
}

/** One person's badge; without a heading while there is no agenda yet. */
export const badgeOf = (heading: Heading | null, person: Attendee, publicUrl: string | null): Badge => ({
  organiser: heading?.organiser ?? '',
  title: [heading?.title, heading?.period].filter(Boolean).join(' '),
  name: person.name,
  position: person.position,
  unit: person.unit,
  category: person.category,
  seat: person.seat,
  code: { text: badgeText(person.badgeCode, publicUrl), digits: groupedBadgeCode(person.badgeCode) },
})
