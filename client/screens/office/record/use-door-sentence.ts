import type { RecordRow } from '../../../../shared/record-row.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useConferenceZone } from '../use-conference.ts'
import { doorRecordTexts } from './door-texts.ts'

export type DoorFact = Extract<
  RecordRow['what'],
  | 'attendeeCheckedIn'
  | 'scanRepeated'
  | 'scanRefused'
  | 'checkInUndone'
  | 'attendeeLeft'
  | 'attendeeReturned'
  | 'walkInAdded'
  | 'standInRecorded'
  | 'standInWithdrawn'
  | 'votingRightSet'
  | 'absenceEntered'
  | 'absenceWithdrawn'
  | 'badgeReplaced'
  | 'phoneReleased'
  | 'quorumSet'
  | 'lobbyNamesSet'
>

/** Says what happened at the door, or what the office settled about it. */
export function useDoorSentence(people: OfficeView['people']): (what: DoorFact, row: RecordRow) => string {
  const t = useTexts(doorRecordTexts)
  const refusals = useTexts(refusalTexts)
  const timeZone = useConferenceZone()
  const nameOf = (personId: string | undefined) =>
    (personId !== undefined && people[personId]?.name) || t('unknownPerson')

  const happened = (what: DoorFact, { personId, otherId, desk, reason, why, yes, quorum }: RecordRow): string => {
    const person = nameOf(personId)
    const at = desk ? t('atDesk', { desk }) : ''
    switch (what) {
      case 'attendeeCheckedIn':
      case 'scanRepeated':
      case 'attendeeLeft':
      case 'attendeeReturned':
      case 'walkInAdded':
        return t(what, { person, at })
      case 'scanRefused':
        if (why === 'notCheckedIn') return t('leftNotCheckedIn', { person, at })
        return [
          t(what, { at, why: why === undefined ? '' : refusals(why) }).trim(),
          why === 'badgeRevoked' && personId !== undefined && t('lostBadge', { person }),
        ]
          .filter(Boolean)
          .join(' ')
      case 'checkInUndone':
        return [t(what, { person }), reason && t('reason', { reason })].filter(Boolean).join(' ')
      case 'standInRecorded':
        return t(what, { person, other: nameOf(otherId) })
      case 'votingRightSet':
        return t(yes ? 'votingRightGiven' : 'votingRightWithdrawn', { person })
      case 'absenceEntered':
        return t(yes ? 'absenceExcused' : 'absenceUnexcused', { person })
      case 'standInWithdrawn':
      case 'absenceWithdrawn':
      case 'badgeReplaced':
      case 'phoneReleased':
        return t(what, { person })
      case 'quorumSet': {
        if (!quorum) return ''
        const { numerator, denominator, base, ground } = quorum
        const rule = t(base === 'official' ? 'quorumOfficial' : 'quorumEverybody', { numerator, denominator })
        return [rule, ground && t('quorumGround', { ground })].filter(Boolean).join(' ')
      }
      case 'lobbyNamesSet':
        return t(yes ? 'lobbyNamesShown' : 'lobbyNamesHidden')
      default:
        return what satisfies never
    }
  }
  return (what, row) => {
    if (row.handedInAt === undefined) return happened(what, row)
    return `${happened(what, row)} ${t('handedIn', { time: formatTime(row.handedInAt, timeZone) })}`
  }
}
