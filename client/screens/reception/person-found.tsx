import type { Direction } from '../../../shared/attendance/desk-verdict.ts'
import type { DeskPersonRow } from '../../../shared/door-views.ts'
import { formatTime } from '../../i18n/format.ts'
import { useStanding } from '../../i18n/standing.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import type { Arrival } from './arrivals.ts'
import styles from './person-found.module.css'
import { receptionTexts } from './texts.ts'
import { useConferenceZone } from './who.ts'

/** One of those found, told from others of the same name by position and unit. */
export function PersonFound({
  person,
  direction,
  open,
  onAdmit,
  onMore,
}: {
  person: DeskPersonRow
  direction: Direction
  /** An arrival of his that has no answer yet. */
  open: Arrival | undefined
  onAdmit: () => void
  onMore: () => void
}) {
  const t = useTexts(receptionTexts)
  const standing = useStanding()
  const { name, position, unit, seat, official, honoured, absence, presence, representedBy } = person
  const about = [position, unit, official ? '' : standing(person), seat ? t('seatAt', { seat }) : '']
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span>{about.filter(Boolean).join(' · ')}</span>
        {honoured && <span className={styles.honoured}>{t('honoured')}</span>}
        {representedBy && !presence && (
          <span className={styles.absent}>{t('represented', { name: representedBy })}</span>
        )}
        {absence && !presence && (
          <span className={styles.absent}>{t(absence.excused ? 'absentExcused' : 'absentUnexcused')}</span>
        )}
      </span>
      <span className={styles.acts}>
        <Way person={person} direction={direction} open={open} onAdmit={onAdmit} />
        <Act kind="quiet" onAct={onMore} label={t('moreAbout', { name })}>
          {t('more')}
        </Act>
      </span>
    </li>
  )
}

function Way({
  person: { name, presence },
  direction,
  open,
  onAdmit,
}: Pick<Parameters<typeof PersonFound>[0], 'person' | 'direction' | 'open' | 'onAdmit'>) {
  const t = useTexts(receptionTexts)
  const timeZone = useConferenceZone()
  if (open?.verdict.kind === 'kept') return <span className={styles.kept}>{t('keptHere')}</span>
  const asking = open !== undefined
  const act = (word: 'checkIn' | 'checkInAgain' | 'letOut') => (
    <Act onAct={onAdmit} disabled={asking} label={t(`${word}Whom`, { name })}>
      {asking ? t('asking') : t(word)}
    </Act>
  )
  const time = presence ? formatTime(presence.at, timeZone) : ''
  if (direction === 'out') {
    if (presence?.inside) return act('letOut')
    if (!presence) return <span className={styles.kept}>{t('notInYet')}</span>
    return <span className={styles.since}>{t('outside', { time })}</span>
  }
  if (!presence) return act('checkIn')
  return presence.inside ? <span className={styles.since}>{t('since', { time })}</span> : act('checkInAgain')
}
