import type { RosterPerson, UnreadRow } from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import styles from './roster-preview.module.css'
import { rosterTexts } from './texts.ts'

/** Rows that stop nothing but are not taken, each with its reason. */
export function UnreadRows({ unread }: { unread: readonly UnreadRow[] }) {
  const t = useTexts(rosterTexts)
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{t('unread', { count: unread.length })}</h3>
      <Notice kind="care">{t('unreadHow')}</Notice>
      <Table caption={t('unreadRows')}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('row')}
            </th>
            <th scope="col">{t('rowText')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {unread.map(({ row, text, reason, otherRow }) => (
            <tr key={row}>
              <td data-number>{row}</td>
              <td>{text}</td>
              <td>{t(reason, { row: otherRow ?? '' })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** Everybody the file names, as he would stand on the roster. */
export function PreviewPeople({ people }: { people: readonly RosterPerson[] }) {
  const t = useTexts(rosterTexts)
  return (
    <div>
      <h3 className={styles.heading}>{t('previewPeople')}</h3>
      <Table caption={t('previewPeople')}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('row')}
            </th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('position')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('voting')}</th>
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ row, name, position, unit, category, voting, note }) => (
            <tr key={row}>
              <td data-number>{row}</td>
              <th scope="row">{name}</th>
              <td>{position}</td>
              <td>{unit}</td>
              <td>{category}</td>
              <td>{t(voting ? 'yes' : 'no')}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
