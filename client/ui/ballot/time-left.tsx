import type { Instant } from '../../../shared/time.ts'
import { useNow } from '../../hall.tsx'
import { formatClock } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ballotTexts } from './texts.ts'
import styles from './time-left.module.css'

/** By the server's clock; whole seconds that are begun count, so that it is over at zero and not before. */
export function TimeLeft({ closesAt }: { closesAt: Instant }) {
  const t = useTexts(ballotTexts)
  const left = closesAt - useNow()
  return (
    <span className={styles.left} role="timer" data-soon={left < 60_000}>
      {left > 0 ? t('timeLeft', { time: formatClock(Math.ceil(left / 1_000) * 1_000) }) : t('timeUp')}
    </span>
  )
}
