import { absent, countedForQuorum } from '../../../shared/attendance/attendance.ts'
import type { AttendanceRow } from '../../../shared/door-views.ts'
import { useAttendanceSentence } from '../../i18n/attendance-sentence.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './figures.module.css'
import { attendanceTexts } from './texts.ts'

/** How many were called, came and did not come; and apart from that, how many are inside now. */
export function Figures({ attendance }: { attendance: AttendanceRow }) {
  const t = useTexts(attendanceTexts)
  const { summoned, present, guests, guestsPresent, inside } = attendance
  const { excused, unexcused } = absent(attendance)
  const figures = {
    summoned,
    present,
    excused,
    unexcused,
    guests: t('ofGuests', { present: guestsPresent, guests }),
    inside,
  }
  return (
    <dl className={styles.figures}>
      {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{figures[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The sentence that the MC reads out. */
export function SentenceToRead({ attendance, level = 'h3' }: { attendance: AttendanceRow; level?: 'h2' | 'h3' }) {
  const t = useTexts(attendanceTexts)
  const sentence = useAttendanceSentence()
  const Heading = level
  return (
    <div>
      <Heading className={styles.heading}>{t('toRead')}</Heading>
      <p className={styles.sentence} data-reached={attendance.reached}>
        {sentence(attendance)}
      </p>
    </div>
  )
}

/** The rule of the quorum in words, how many it still wants, and its ground. */
export function QuorumRule({ attendance }: { attendance: AttendanceRow }) {
  const t = useTexts(attendanceTexts)
  const { quorum, needed, reached } = attendance
  const { numerator, denominator, base, ground } = quorum
  const { present } = countedForQuorum(attendance, quorum)
  return (
    <div className={styles.rule}>
      <p>
        {t(base === 'official' ? 'ruleOfficial' : 'ruleEverybody', { numerator, denominator, needed })}{' '}
        {!reached && t('missing', { count: needed - present })}
      </p>
      {ground && <p>{t('ground', { ground })}</p>}
    </div>
  )
}
