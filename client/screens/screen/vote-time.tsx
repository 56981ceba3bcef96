import type { Instant } from '../../../shared/time.ts'
import { useNow } from '../../hall.tsx'
import { formatClock } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-time.module.css'

/** What is left until a vote closes by itself; alone, so that the picture around it is not drawn anew each second. */
export function VoteTime({ closesAt }: { closesAt: Instant }) {
  const t = useTexts(screenTexts)
  const now = useNow()
  // 1:00 stands for all of its second, and 0:00 only once it is over.
  const left = Math.max(0, Math.ceil((closesAt - now) / 1_000) * 1_000)
  return (
    <span className={styles.time} role="timer">
      {t('timeLeft')} <strong>{formatClock(left)}</strong>
    </span>
  )
}
