import { useState } from 'react'
import { searchPeople } from '../../../shared/attendance/search.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { SearchBox } from '../../ui/staff/search-box.tsx'
import styles from './person-sheet.module.css'
import { personTexts } from './person-texts.ts'

const listed = 5

/** Đi thay: whose place he takes, found as everywhere else among those who have not come. */
export function WhomHeStandsInFor({
  himself,
  onChoose,
}: {
  /** Null for somebody who is on no list yet. */
  himself: PersonId | null
  onChoose: (personId: PersonId) => void
}) {
  const t = useTexts(personTexts)
  const people = receptionHooks.useView((view) => view.people)
  const [typed, setTyped] = useState('')
  const absent = Object.values(people).filter(({ id, presence }) => !presence && id !== himself)
  const found = searchPeople(absent, typed).slice(0, listed)
  return (
    <div>
      <SearchBox
        label={t('standsInForWhom')}
        value={typed}
        onType={setTyped}
        // Without this, Enter would send the whole form off.
        onEnter={() => {
          const [person, ...others] = found
          if (person && others.length === 0) onChoose(person.id)
        }}
      />
      <ul className={styles.found}>
        {found.map(({ id, name, position, unit }) => (
          <li key={id}>
            <Act onAct={() => onChoose(id)}>{[name, position, unit].filter(Boolean).join(' · ')}</Act>
          </li>
        ))}
      </ul>
    </div>
  )
}
