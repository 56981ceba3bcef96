import { useState } from 'react'
import type { McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import styles from './attendance-line.module.css'
import { AttendanceWindow } from './attendance-window.tsx'
import { mcTexts } from './texts.ts'

/** Attendance and quorum in one line, which opens the figures in full. */
export function AttendanceLine({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const { main: attendance } = view.attendance
  const [open, setOpen] = useState(false)
  if (!attendance) return null
  const { present, summoned, guests, guestsPresent, inside, reached, needed } = attendance
  return (
    <div className={styles.row}>
      <p className={styles.line}>
        <span className={styles.figures}>
          <span>{t('attendance', { present, summoned })}</span>
          <strong className={styles.quorum} data-reached={reached}>
            {reached ? common('quorumReached') : t('needs', { needed })}
          </strong>
          {guests > 0 && (
            <span className={styles.more}>{t('guests', { present: guestsPresent, invited: guests })}</span>
          )}
          <span className={styles.more}>{t('inside', { count: inside })}</span>
        </span>
      </p>
      <Act onAct={() => setOpen(true)}>{t('details')}</Act>
      {open && <AttendanceWindow view={view} attendance={attendance} onClose={() => setOpen(false)} />}
    </div>
  )
}
