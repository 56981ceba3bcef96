import { groupedBadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Card } from '../../ui/staff/card.tsx'
import type { Arrival } from './arrivals.ts'
import styles from './recent.module.css'
import { receptionTexts } from './texts.ts'
import { useConferenceZone, usePersonOf } from './who.ts'

/** The last verdicts of this desk, the latest first. */
export function Recent({ arrivals }: { arrivals: readonly Arrival[] }) {
  const t = useTexts(receptionTexts)
  return (
    <Card title={t('recent')}>
      {arrivals.length === 0 && <p className={styles.none}>{t('noneYet')}</p>}
      <ol className={styles.list}>
        {arrivals.map((arrival) => (
          <Line key={arrival.key} arrival={arrival} />
        ))}
      </ol>
    </Card>
  )
}

const words = {
  in: 'recentIn',
  already: 'recentAlready',
  refused: 'recentRefused',
  asking: 'recentAsking',
} as const

function Line({ arrival }: { arrival: Arrival }) {
  const t = useTexts(receptionTexts)
  const person = usePersonOf(arrival)
  const timeZone = useConferenceZone()
  const { shown, verdict, at } = arrival
  const code = 'code' in shown ? readBadgeCode(shown.code) : null
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {person?.name ?? (code ? t('badge', { code: groupedBadgeCode(code) }) : t('unreadable'))}
      </span>
      <span className={styles.verdict} data-kind={verdict.kind}>
        {formatTime(at, timeZone)} · {t(words[verdict.kind])}
      </span>
    </li>
  )
}
