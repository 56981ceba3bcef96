import type { OfficePersonRow } from '../../../shared/door-views.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useAbsenceWords } from './attendance/absence-form.tsx'
import { personTexts } from './person-texts.ts'
import { rosterTexts } from './roster/texts.ts'
import { useConferenceZone } from './use-conference.ts'

/** Present since when, absent and why, or not here yet. */
export function usePresenceWords(): (
  person: Pick<OfficePersonRow, 'presence' | 'absence' | 'representedBy'>,
) => string {
  const t = useTexts(rosterTexts)
  const about = useTexts(personTexts)
  const absence = useAbsenceWords()
  const timeZone = useConferenceZone()
  return (person) => {
    const { presence } = person
    if (!presence) return person.absence || person.representedBy ? absence(person) : t('notYet')
    const since = t('presentSince', { time: formatTime(presence.at, timeZone) })
    return presence.inside ? since : `${since} · ${about('left')}`
  }
}
