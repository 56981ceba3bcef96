import type { McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './attendance-line.module.css'
import { mcTexts } from './texts.ts'

/** Attendance, quorum and how many screens are on the line, in one line. */
export function AttendanceLine({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const { main: attendance } = view.attendance
  const screens = view.devices.main?.screens ?? 0
  if (!attendance) return null
  const { present, summoned, guests, guestsPresent, reached, needed } = attendance
  return (
    <p className={styles.line}>
      <span>{t('attendance', { present, summoned })}</span>
      <strong className={styles.quorum} data-reached={reached}>
        {reached ? common('quorumReached') : t('needs', { needed })}
      </strong>
      {guests > 0 && <span>{t('guests', { present: guestsPresent, invited: guests })}</span>}
      <span className={styles.screens} data-none={screens === 0}>
        {screens === 0 ? t('noScreens') : t('screens', { count: screens })}
      </span>
    </p>
  )
}
