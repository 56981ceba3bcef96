import type { Stopwatch } from '../../../../shared/agenda/stopwatch.ts'
import { useNow } from '../../../hall.tsx'
import { formatClock } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FitBox } from '../fit-box.tsx'
import styles from './countdown.module.css'
import { confidenceTexts } from './texts.ts'
import { markOf, shownSeconds, timeLeft } from './time-left.ts'

/** A speaker's time, in figures, in a word and in a colour: never in the colour alone. */
export function Countdown({ plannedMinutes, watch }: { plannedMinutes: number; watch: Stopwatch }) {
  const t = useTexts(confidenceTexts)
  const now = useNow()
  const left = timeLeft(plannedMinutes, watch, now)
  const mark = markOf(left, plannedMinutes)
  const paused = watch.runningSince === null
  return (
    <div className={styles.countdown} data-mark={mark} data-paused={paused}>
      <FitBox>
        <p className={styles.word}>{t(paused ? 'paused' : mark)}</p>
        <p className={styles.figures} role="timer">
          {mark === 'over' && <span className={styles.over}>{t('overBy')} </span>}
          {formatClock(shownSeconds(left))}
        </p>
        <p className={styles.planned}>{t('ofPlanned', { count: plannedMinutes })}</p>
      </FitBox>
    </div>
  )
}
