import type { Instant } from '../../../shared/time.ts'
import { useNow } from '../../hall.tsx'
import { voteTimeLeft } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-time.module.css'

/** What is left until a vote closes by itself; alone, so that the picture around it is not drawn anew each second. */
export function VoteTime({ closesAt }: { closesAt: Instant }) {
  const t = useTexts(screenTexts)
  const now = useNow()
  return (
    <span className={styles.time} role="timer">
      {t('timeLeft')} <strong>{voteTimeLeft(closesAt, now)}</strong>
    </span>
  )
}
