import type { AttendanceRow } from '../../../shared/door-views.ts'
import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Arrivals } from '../../ui/attendance/arrivals.tsx'
import { Figures, QuorumRule, SentenceToRead } from '../../ui/attendance/figures.tsx'
import { GroupTable } from '../../ui/attendance/group-table.tsx'
import { attendanceTexts } from '../../ui/attendance/texts.ts'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import styles from './attendance-window.module.css'
import { mcTexts } from './texts.ts'

/** The attendance in full, live while it is open: what the MC is asked about from the chair. */
export function AttendanceWindow({
  view,
  attendance,
  onClose,
}: {
  view: McView
  attendance: AttendanceRow
  onClose: () => void
}) {
  const t = useTexts(mcTexts)
  const words = useTexts(attendanceTexts)
  // Without an agenda nobody has said yet in what zone times are shown.
  const timeZone = view.conference.main?.timeZone
  return (
    <PopUp title={t('detailsTitle')} onClose={onClose}>
      <SentenceToRead attendance={attendance} />
      <Figures attendance={attendance} />
      <QuorumRule attendance={attendance} />
      {timeZone && (
        <section>
          <h3 className={styles.heading}>{words('arrivals')}</h3>
          <Arrivals arrivals={view.arrivals} timeZone={timeZone} />
        </section>
      )}
      <section>
        <h3 className={styles.heading}>{words('byUnit')}</h3>
        <GroupTable by="unit" groups={view.units} total={attendance} />
      </section>
      <section>
        <h3 className={styles.heading}>{words('byCategory')}</h3>
        <GroupTable by="category" groups={view.categories} total={attendance} />
      </section>
    </PopUp>
  )
}
