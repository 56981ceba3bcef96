import type { DeskPersonRow } from '../../../shared/views.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import styles from './person-found.module.css'
import { receptionTexts } from './texts.ts'
import { useConferenceZone } from './who.ts'

/** One of those found, told from others of the same name by position and unit. */
export function PersonFound({
  person: { name, position, unit, official, presence },
  asking,
  onCheckIn,
}: {
  person: DeskPersonRow
  asking: boolean
  onCheckIn: () => void
}) {
  const t = useTexts(receptionTexts)
  const timeZone = useConferenceZone()
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span>{[position, unit, official ? '' : t('guest')].filter(Boolean).join(' · ')}</span>
      </span>
      {presence ? (
        <span className={styles.since}>{t('since', { time: formatTime(presence.at, timeZone) })}</span>
      ) : (
        <Act onAct={onCheckIn} disabled={asking} label={t('checkInWhom', { name })}>
          {asking ? t('asking') : t('checkIn')}
        </Act>
      )}
    </li>
  )
}
