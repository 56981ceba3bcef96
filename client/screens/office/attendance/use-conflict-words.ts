import type { ConflictRow } from '../../../../shared/door-views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { useConferenceZone } from '../use-conference.ts'
import { conflictTexts } from './conflict-texts.ts'

/** What does not fit together, and what to ask whom. */
export function useConflictWords(): (row: ConflictRow) => string {
  const t = useTexts(conflictTexts)
  const refusals = useTexts(refusalTexts)
  const people = officeHooks.useView((view) => view.people)
  const timeZone = useConferenceZone()
  const person = (personId: string | null) => (personId !== null && people[personId]?.name) || t('somebody')
  return ({ what, personId, why, out, desk, scannedAt, otherDesk }) => {
    const time = formatTime(scannedAt, timeZone)
    const at = desk || t('someDesk')
    switch (what) {
      case 'scanRepeated':
        return t('conflictTwice', { person: person(personId), desk: at, time, other: otherDesk || t('someDesk') })
      case 'scanRefused':
        if (why === 'badgeRevoked') return t('conflictLost', { person: person(personId), desk: at, time })
        return t(out ? 'conflictRefusedOut' : 'conflictRefused', {
          person: personId === null ? t('someone') : person(personId),
          desk: at,
          time,
          why: why === null ? '' : refusals(why),
        })
      case 'revokedSince':
        return t('conflictLostSince', { person: person(personId), desk: at, time })
      case 'walkInTwice':
        return t('conflictWalkIns', { person: person(personId), desk: at, time, other: otherDesk || t('someDesk') })
      case 'walkInOnRoster':
        return t('conflictOnRoster', { person: person(personId), desk: at, time })
      default:
        return what satisfies never
    }
  }
}
