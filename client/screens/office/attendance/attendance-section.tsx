import { useMemo } from 'react'
import { byGivenName } from '../../../../shared/attendance/given-name.ts'
import type { AttendanceRow, OfficePersonRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import styles from './attendance-section.module.css'
import { attendanceTexts } from './texts.ts'
import { UnitTable } from './unit-table.tsx'

/** Who is here, unit by unit, and the sentence that says so before the hall. */
export function AttendanceSection() {
  const t = useTexts(attendanceTexts)
  const attendance = officeHooks.useView((view) => view.attendance.main)
  const table = officeHooks.useView((view) => view.people)
  const people = useMemo(() => Object.values(table).sort((a, b) => a.number - b.number), [table])
  if (!attendance || people.length === 0) {
    return (
      <Card title={t('title')}>
        <p>{t('noRoster')}</p>
      </Card>
    )
  }
  const absent = people.filter(({ presence }) => !presence)
  const officialAbsent = absent.filter(({ official }) => official)
  const guestsAbsent = absent.filter(({ official }) => !official)
  return (
    <>
      <Figures attendance={attendance} />
      <Card title={t('byUnit')}>
        <UnitTable people={people} />
      </Card>
      <Card title={t('whoIsAbsent', { count: officialAbsent.length })}>
        {officialAbsent.length === 0 ? <p>{t('everybody')}</p> : <Names people={officialAbsent} />}
      </Card>
      {guestsAbsent.length > 0 && (
        <Card title={t('guestsAbsent', { count: guestsAbsent.length })}>
          <Names people={guestsAbsent} />
        </Card>
      )}
    </>
  )
}

function Figures({ attendance }: { attendance: AttendanceRow }) {
  const t = useTexts(attendanceTexts)
  const common = useTexts(commonTexts)
  const { summoned, present, guests, guestsPresent, quorum, needed, reached } = attendance
  const absent = summoned - present
  const figures = [
    { name: t('summoned'), value: summoned },
    { name: t('present'), value: present },
    { name: t('absent'), value: absent },
    { name: t('guests'), value: t('ofGuests', { present: guestsPresent, guests }) },
  ]
  return (
    <Card title={t('title')}>
      <dl className={styles.figures}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className={styles.heading}>{t('toRead')}</h3>
        <p className={styles.sentence} data-reached={reached}>
          {t('sentence', {
            summoned,
            present,
            absent,
            quorum: common(reached ? 'quorumReached' : 'quorumNotReached'),
          })}
        </p>
      </div>
      <p className={styles.rule}>
        {t('rule', { ...quorum, needed })} {!reached && t('missing', { count: needed - present })}
      </p>
    </Card>
  )
}

function Names({ people }: { people: readonly OfficePersonRow[] }) {
  return (
    <ul className={styles.names}>
      {[...people].sort(byGivenName).map(({ id, name, position, unit }) => (
        <li key={id}>
          <span className={styles.name}>{name}</span>
          <span className={styles.who}>{[position, unit].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
