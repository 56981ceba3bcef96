import { useMemo, useState } from 'react'
import type { RecordRow } from '../../../../shared/record-row.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatDate, formatTimeWithSeconds } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { PrintedHeading } from '../printed-heading.tsx'
import { uploadTexts } from '../upload-texts.ts'
import { useConferenceZone } from '../use-conference.ts'
import styles from './record-section.module.css'
import { type RecordFault, SaveRecord } from './save-record.tsx'
import { recordTexts } from './texts.ts'
import { useSentence } from './use-sentence.ts'

/** What has happened, from the first line to the last, to be printed or kept. */
export function RecordSection() {
  const t = useTexts(recordTexts)
  const upload = useTexts(uploadTexts)
  const record = officeHooks.useView((view) => view.record)
  const [wrong, setWrong] = useState<RecordFault | null>(null)
  const days = useDays(record)
  return (
    <>
      <PrintedHeading />
      <Card
        title={t('title')}
        acts={
          days.length > 0 && (
            <>
              <Act onAct={() => window.print()}>{t('print')}</Act>
              <SaveRecord onOutcome={setWrong} />
            </>
          )
        }
      >
        {wrong && (
          <Notice kind="care" live="alert">
            {wrong === 'offline' ? t(wrong) : upload(wrong)}
          </Notice>
        )}
        {days.length === 0 && <p>{t('none')}</p>}
        {days.map(({ day, rows }) => (
          <div key={day}>
            <h3 className={styles.day}>{day}</h3>
            <Day day={day} rows={rows} />
          </div>
        ))}
      </Card>
    </>
  )
}

/** The record is one of a day, but a roster may be taken the day before. */
function useDays(record: Readonly<Record<string, RecordRow>>): { day: string; rows: RecordRow[] }[] {
  const language = useLanguage()
  const timeZone = useConferenceZone()
  return useMemo(() => {
    const days: { day: string; rows: RecordRow[] }[] = []
    for (const row of Object.values(record).sort((a, b) => a.number - b.number)) {
      const day = formatDate(row.at, timeZone, language)
      // A scan of before midnight may have been handed in after it.
      const known = days.find((one) => one.day === day)
      if (known) known.rows.push(row)
      else days.push({ day, rows: [row] })
    }
    return days
  }, [record, timeZone, language])
}

function Day({ day, rows }: { day: string; rows: readonly RecordRow[] }) {
  const t = useTexts(recordTexts)
  const common = useTexts(commonTexts)
  const timeZone = useConferenceZone()
  const sentence = useSentence(
    officeHooks.useView(({ items, people, speeches, rounds, honourees, votes }) => ({
      items,
      people,
      speeches,
      rounds,
      honourees,
      votes,
    })),
  )
  return (
    <Table caption={`${t('title')}, ${day}`}>
      <thead>
        <tr>
          <th scope="col" data-number data-narrow>
            {t('number')}
          </th>
          <th scope="col" data-narrow>
            {t('time')}
          </th>
          <th scope="col">{t('what')}</th>
          <th scope="col" data-narrow>
            {t('by')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td data-number>{row.number}</td>
            <td>{formatTimeWithSeconds(row.at, timeZone)}</td>
            <td>{sentence(row)}</td>
            <td data-narrow>{row.by === 'server' ? t('server') : common(row.by)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
