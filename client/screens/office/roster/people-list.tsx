import { useMemo, useState } from 'react'
import { groupedBadgeCode } from '../../../../shared/attendance/badge-code.ts'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import type { Table as Rows } from '../../../../shared/tables.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { PersonCell, Second } from '../person-cell.tsx'
import { personTexts } from '../person-texts.ts'
import { useShownSoFar } from '../shown-so-far.tsx'
import { usePresenceWords } from '../use-presence-words.ts'
import styles from './people-list.module.css'
import { PersonBadge } from './person-badge.tsx'
import { rosterTexts } from './texts.ts'

/** The whole of a small conference; of a large one whoever is wanted is searched for. */
const shownAtOnce = 100

/** Everybody on the roster, in its order; those found, by given name. */
export function PeopleList({ people }: { people: Rows<OfficePersonRow> }) {
  const t = useTexts(rosterTexts)
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<PersonId | null>(null)
  const found = useMemo(() => {
    const everybody = Object.values(people)
    return typed.trim() === '' ? everybody.sort((a, b) => a.number - b.number) : searchPeople(everybody, typed)
  }, [people, typed])
  const { shown, more } = useShownSoFar(found, shownAtOnce, typed)
  const badgeOf = opened === null ? undefined : people[opened]

  if (Object.keys(people).length === 0) {
    return (
      <Card title={t('listTitle')}>
        <p>{t('noPeople')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('listTitle')}>
      <SearchBox label={t('search')} hint={t('searchHint')} value={typed} onType={setTyped} />
      {shown.length === 0 && <p role="status">{t('foundNobody')}</p>}
      {shown.length > 0 && (
        <Table caption={t('listTitle')}>
          <Head />
          <tbody>
            {shown.map((person) => (
              <PersonRow key={person.id} person={person} onBadge={() => setOpened(person.id)} />
            ))}
          </tbody>
        </Table>
      )}
      {more}
      {badgeOf && <PersonBadge person={badgeOf} onClose={() => setOpened(null)} />}
    </Card>
  )
}

function Head() {
  const t = useTexts(rosterTexts)
  return (
    <thead>
      <tr>
        <th scope="col" data-number>
          {t('number')}
        </th>
        <th scope="col">{t('name')}</th>
        <th scope="col">{t('unitAndCategory')}</th>
        <th scope="col">{t('voting')}</th>
        <th scope="col">{t('presence')}</th>
        <th scope="col">{t('badgeCode')}</th>
        <th scope="col" data-narrow>
          {t('badge')}
        </th>
      </tr>
    </thead>
  )
}

function PersonRow({ person, onBadge }: { person: OfficePersonRow; onBadge: () => void }) {
  const t = useTexts(rosterTexts)
  const about = useTexts(personTexts)
  const presenceWords = usePresenceWords()
  const { number, name, unit, category, official, presence, badgeCode, seat } = person
  return (
    <tr>
      <td data-number>{number}</td>
      <PersonCell person={person} keptWhole />
      <td>
        {unit}
        <Second>{category}</Second>
        {seat && <Second>{about('seat', { seat })}</Second>}
      </td>
      <td>{t(official ? 'yes' : 'no')}</td>
      <td className={styles.presence} data-present={presence !== null}>
        {presenceWords(person)}
      </td>
      <td className={styles.code}>{groupedBadgeCode(badgeCode)}</td>
      <td>
        <Act onAct={onBadge} label={t('badgeOf', { name })}>
          {t('badge')}
        </Act>
      </td>
    </tr>
  )
}
