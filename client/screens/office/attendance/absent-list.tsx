import { useMemo, useState } from 'react'
import { byGivenName } from '../../../../shared/attendance/given-name.ts'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { PersonCell } from '../person-cell.tsx'
import { useShownSoFar } from '../shown-so-far.tsx'
import { AbsenceAct, useAbsenceWords } from './absence-form.tsx'
import styles from './people.module.css'
import { attendanceSectionTexts } from './texts.ts'
import { UnitAbsenceAct } from './unit-absence.tsx'

const shownAtOnce = 20

/** Those who have not come, by given name, and what is known of why. */
export function AbsentList({ title, people }: { title: string; people: readonly OfficePersonRow[] }) {
  const t = useTexts(attendanceSectionTexts)
  const absence = useAbsenceWords()
  const [typed, setTyped] = useState('')
  const found = useMemo(
    () => (typed.trim() === '' ? [...people].sort(byGivenName) : searchPeople(people, typed)),
    [people, typed],
  )
  const { shown, more } = useShownSoFar(found, shownAtOnce, typed)
  return (
    <Card title={title} acts={<UnitAbsenceAct absent={people} />}>
      {people.length === 0 ? (
        <p>{t('everybody')}</p>
      ) : (
        <>
          {(people.length > shownAtOnce || typed !== '') && (
            <SearchBox label={t('searchAbsent')} hint={t('searchAbsentHint')} value={typed} onType={setTyped} />
          )}
          {found.length === 0 && <p role="status">{t('foundNobody')}</p>}
          {found.length > 0 && (
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
                {shown.map((person) => (
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
          {more}
        </>
      )}
    </Card>
  )
}
