import type { RosterChanges, RosterFieldChange } from '../../../../shared/drafts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import type { FigureChange } from './before-taking.ts'
import { columnTexts } from './column-texts.ts'
import { useFirstOf } from './first-of.tsx'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'
import { RowTable } from './row-table.tsx'

/** What this file would do to the roster there is, person by person. */
export function Changes({
  changes: { kept, added, changed, gone },
  figures,
}: {
  changes: RosterChanges
  figures: readonly FigureChange[]
}) {
  const t = useTexts(previewTexts)
  const counts = { added: added.length, changed: changed.length, gone: gone.length, kept }
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{t('changes')}</h3>
      <dl className={styles.changes}>
        {(['added', 'changed', 'gone', 'kept'] as const).map((change) => (
          <div key={change}>
            <dt>{t(change)}</dt>
            <dd>{counts[change]}</dd>
          </div>
        ))}
      </dl>
      {figures.length > 0 && (
        <Notice kind="care">
          <ul className={styles.figureChanges}>
            {figures.map(({ figure, from, to }) => (
              <li key={figure}>{t(figure, { from, to })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{t('badgesKept', { count: kept + changed.length })}</p>
      {changed.length > 0 && <Changed changed={changed} />}
      {added.length > 0 && <Names title={t('added')} people={added} />}
    </div>
  )
}

function Changed({ changed }: { changed: RosterChanges['changed'] }) {
  const t = useTexts(previewTexts)
  return (
    <details className={styles.details} open={changed.length <= 30}>
      <summary>{t('listOf', { what: t('changed'), count: changed.length })}</summary>
      <RowTable
        caption={t('changed')}
        heads={[t('name'), t('whatChanges')]}
        rows={changed}
        cells={({ name, changes }) => (
          <>
            <th scope="row">{name}</th>
            <td>
              <ul>
                {changes.map((change) => (
                  <li key={change.field}>
                    <FieldChange change={change} />
                  </li>
                ))}
              </ul>
            </td>
          </>
        )}
      />
    </details>
  )
}

function FieldChange({ change }: { change: RosterFieldChange }) {
  const t = useTexts(previewTexts)
  const fields = useTexts(columnTexts)
  const written = (value: string | boolean) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    return value === '' ? t('empty') : value
  }
  const field = change.field === 'seat' ? fields('place') : fields(change.field)
  return t('fromTo', { field, from: written(change.from), to: written(change.to) })
}

function Names({ title, people }: { title: string; people: RosterChanges['added'] }) {
  const t = useTexts(previewTexts)
  const { shown, more } = useFirstOf(people)
  return (
    <details className={styles.details} open={people.length <= 30}>
      <summary>{t('listOf', { what: title, count: people.length })}</summary>
      <ul className={styles.names}>
        {shown.map(({ row, name, position, unit }) => (
          <li key={row}>
            <strong>{name}</strong>
            <span className={styles.samples}>{[position, unit].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {more}
    </details>
  )
}
