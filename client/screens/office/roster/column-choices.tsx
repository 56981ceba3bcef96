import {
  columnLetter,
  type RosterColumn,
  type RosterField,
  type RosterMapping,
  rosterFields,
} from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { columnTexts } from './column-texts.ts'
import { mappingWith } from './remembered-columns.ts'
import styles from './roster-preview.module.css'

/** What each column of the file was taken for, to be put right by the office. */
export function ColumnChoices({
  columns,
  ownColumns,
  onMap,
}: {
  columns: readonly RosterColumn[]
  /** The office's own word, now or on an earlier day. */
  ownColumns: boolean
  onMap: (mapping: RosterMapping | null) => void
}) {
  const t = useTexts(columnTexts)
  const choices = [{ id: 'none', text: t('none') }, ...rosterFields.map((field) => ({ id: field, text: t(field) }))]
  const choose = (index: number, id: string) =>
    onMap(mappingWith(columns, index, rosterFields.find((field): field is RosterField => field === id) ?? null))
  return (
    <div className={styles.part}>
      <div>
        <h3 className={styles.heading}>{t('columns')}</h3>
        <p className={styles.soft}>{t('how')}</p>
      </div>
      {ownColumns && (
        <Notice kind="plain" live="status">
          <div className={styles.own}>
            {t('ownColumns')}
            <Act kind="quiet" onAct={() => onMap(null)}>
              {t('forget')}
            </Act>
          </div>
        </Notice>
      )}
      <ul className={styles.columns}>
        {columns.map(({ index, title, field, samples }) => (
          <li key={index}>
            <Choice
              label={t('column', { letter: columnLetter(index), title: title || t('untitled') })}
              chosen={field ?? 'none'}
              choices={choices}
              onChoose={(id) => choose(index, id)}
            />
            <p className={styles.samples}>{samples.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
