import type { RosterChanges } from '../../../../shared/drafts.ts'
import type { RosterReading } from '../../../../shared/roster.ts'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PreviewPeople, UnreadRows } from './preview-rows.tsx'
import styles from './roster-preview.module.css'
import type { ImportOfRoster } from './roster-section.tsx'
import { rosterTexts } from './texts.ts'

type Read = Extract<ImportOfRoster['current'], { state: 'read' }>

/** What the file says, before it counts. */
export function RosterPreview({
  rosterImport: { take, drop },
  current,
}: {
  rosterImport: ImportOfRoster
  current: Read
}) {
  const t = useTexts(rosterTexts)
  const refusal = useTexts(refusalTexts)
  const { reading, changes } = current.draft
  const count = reading.people.length
  const official = reading.people.filter(({ voting }) => voting).length
  return (
    <Card
      title={t('previewTitle', { file: current.file })}
      acts={
        <>
          <Act kind="main" onAct={take} disabled={current.taking}>
            {current.taking ? t('taking') : t('take', { count })}
          </Act>
          <Act onAct={drop} disabled={current.taking}>
            {t('drop')}
          </Act>
        </>
      }
    >
      {current.refused && (
        <Notice kind="care" live="alert">
          {refusal(current.refused)}
        </Notice>
      )}
      <p className={styles.figures}>
        <strong>{t('people', { count })}</strong>
        <span>{t('official', { count: official })}</span>
        <span>{t('guests', { count: count - official })}</span>
      </p>
      <Changes changes={changes} />
      {changes.gone > 0 && <Notice kind="care">{t('goneNotice', { count: changes.gone })}</Notice>}
      {reading.unread.length > 0 && <UnreadRows unread={reading.unread} />}
      <Understood reading={reading} />
      <PreviewPeople people={reading.people} />
    </Card>
  )
}

function Changes({ changes }: { changes: RosterChanges }) {
  const t = useTexts(rosterTexts)
  return (
    <div>
      <h3 className={styles.heading}>{t('changes')}</h3>
      <dl className={styles.changes}>
        {(['added', 'kept', 'changed', 'gone'] as const).map((change) => (
          <div key={change}>
            <dt>{t(change)}</dt>
            <dd>{changes[change]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Understood({ reading: { columns, unusedColumns, sections } }: { reading: RosterReading }) {
  const t = useTexts(rosterTexts)
  return (
    <div className={styles.understood}>
      <div>
        <h3 className={styles.heading}>{t('columns')}</h3>
        <ul>
          {columns.map(({ field, title }) => (
            <li key={field}>
              “{title}” → {t(field)}
            </li>
          ))}
        </ul>
        {unusedColumns.length > 0 && <p>{t('unusedColumns', { titles: unusedColumns.join(', ') })}</p>}
      </div>
      {sections.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('sections')}</h3>
          <ul>
            {sections.map(({ row, title }) => (
              <li key={row}>{title}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
