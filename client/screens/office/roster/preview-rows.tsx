import type { RosterPerson, UnreadRow } from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import { columnTexts } from './column-texts.ts'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'
import { RowTable } from './row-table.tsx'

/** Rows that stop nothing but are not taken, each with its reason. */
export function UnreadRows({ unread }: { unread: readonly UnreadRow[] }) {
  const t = useTexts(previewTexts)
  return (
    <div>
      <h3 className={styles.heading}>{t('unread', { count: unread.length })}</h3>
      <Notice kind="care">{t('unreadHow')}</Notice>
      <RowTable
        caption={t('unreadRows')}
        heads={[t('rowText'), t('reason')]}
        rows={unread}
        cells={({ text, reason, otherRow }) => (
          <>
            <td>{text}</td>
            <td>{t(reason, { row: otherRow ?? '' })}</td>
          </>
        )}
      />
    </div>
  )
}

const always = ['position', 'unit', 'category'] as const
const whereGiven = ['note', 'seat', 'telephone'] as const

/** Everybody the file names, as he would stand on the roster. */
export function PreviewPeople({ people }: { people: readonly RosterPerson[] }) {
  const t = useTexts(previewTexts)
  const fields = useTexts(columnTexts)
  const given = whereGiven.filter((field) => people.some((person) => person[field] !== ''))
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{t('previewPeople')}</h3>
      <RowTable
        caption={t('previewPeople')}
        heads={[
          t('name'),
          ...always.map((field) => fields(field)),
          fields('voting'),
          ...given.map((field) => fields(field === 'seat' ? 'place' : field)),
        ]}
        rows={people}
        cells={(person) => (
          <>
            <th scope="row">{person.name}</th>
            {always.map((field) => (
              <td key={field}>{person[field]}</td>
            ))}
            <td>{t(person.voting ? 'yes' : 'no')}</td>
            {given.map((field) => (
              <td key={field}>{person[field]}</td>
            ))}
          </>
        )}
      />
    </div>
  )
}
