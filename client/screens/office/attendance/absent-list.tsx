import { byGivenName } from '../../../../shared/attendance/given-name.ts'
import type { OfficePersonRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { PersonCell } from '../person-cell.tsx'
import { AbsenceAct, useAbsenceWords } from './absence-form.tsx'
import styles from './people.module.css'
import { attendanceSectionTexts } from './texts.ts'
import { UnitAbsenceAct } from './unit-absence.tsx'

/** Those who have not come, by given name, and what is known of why. */
export function AbsentList({ title, people }: { title: string; people: readonly OfficePersonRow[] }) {
  const t = useTexts(attendanceSectionTexts)
  const absence = useAbsenceWords()
  return (
    <Card title={title} acts={<UnitAbsenceAct absent={people} />}>
      {people.length === 0 ? (
        <p>{t('everybody')}</p>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('absence')}</th>
              <th scope="col" data-narrow>
                {t('act')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...people].sort(byGivenName).map((person) => (
              <tr key={person.id}>
                <PersonCell person={person} />
                <td>{person.unit}</td>
                <td
                  className={styles.state}
                  data-excused={person.absence?.excused ?? (person.representedBy !== '' || undefined)}
                >
                  {absence(person)}
                </td>
                <td data-narrow>
                  <AbsenceAct person={person} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}
