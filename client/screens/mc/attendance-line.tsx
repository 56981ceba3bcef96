import type { McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './attendance-line.module.css'
import { mcTexts } from './texts.ts'

/** Attendance and quorum in one line; the figures in full are in a window of their own. */
export function AttendanceLine({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const { main: attendance } = view.attendance
  if (!attendance) return null
  const { present, summoned, guests, guestsPresent, inside, reached, needed } = attendance
  return (
    <p className={styles.line}>
      <span className={styles.figures}>
        <span>{t('attendance', { present, summoned })}</span>
        <strong className={styles.quorum} data-reached={reached}>
          {reached ? common('quorumReached') : t('needs', { needed })}
        </strong>
        {guests > 0 && <span className={styles.more}>{t('guests', { present: guestsPresent, invited: guests })}</span>}
        <span className={styles.inside}>{t('inside', { count: inside })}</span>
      </span>
    </p>
  )
}
