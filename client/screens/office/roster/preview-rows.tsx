import type { RosterPerson, UnreadRow } from '../../../../shared/roster.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { columnTexts } from './column-texts.ts'
import { useFirstOf } from './first-of.tsx'
import { previewTexts } from './preview-texts.ts'
import styles from './roster-preview.module.css'

/** Rows that stop nothing but are not taken, each with its reason. */
export function UnreadRows({ unread }: { unread: readonly UnreadRow[] }) {
  const t = useTexts(previewTexts)
  const { shown, more } = useFirstOf(unread)
  return (
    <div>
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
          {shown.map(({ row, text, reason, otherRow }) => (
            <tr key={row}>
              <td data-number>{row}</td>
              <td>{text}</td>
              <td>{t(reason, { row: otherRow ?? '' })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </div>
  )
}

const always = ['position', 'unit', 'category'] as const
const whereGiven = ['note', 'seat', 'telephone'] as const

/** Everybody the file names, as he would stand on the roster. */
export function PreviewPeople({ people }: { people: readonly RosterPerson[] }) {
  const t = useTexts(previewTexts)
  const fields = useTexts(columnTexts)
  const { shown, more } = useFirstOf(people)
  const given = whereGiven.filter((field) => people.some((person) => person[field] !== ''))
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{t('previewPeople')}</h3>
      <Table caption={t('previewPeople')}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('row')}
            </th>
            <th scope="col">{t('name')}</th>
            {always.map((field) => (
              <th scope="col" key={field}>
                {fields(field)}
              </th>
            ))}
            <th scope="col">{fields('voting')}</th>
            {given.map((field) => (
              <th scope="col" key={field}>
                {fields(field === 'seat' ? 'place' : field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.row}>
              <td data-number>{person.row}</td>
              <th scope="row">{person.name}</th>
              {always.map((field) => (
                <td key={field}>{person[field]}</td>
              ))}
              <td>{t(person.voting ? 'yes' : 'no')}</td>
              {given.map((field) => (
                <td key={field}>{person[field]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </div>
  )
}
