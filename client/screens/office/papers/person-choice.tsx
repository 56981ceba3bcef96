import { useMemo, useState } from 'react'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import type { Table } from '../../../../shared/tables.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import styles from './papers-section.module.css'
import { paperTexts } from './texts.ts'

/** More than these do not help to tell people apart; a letter more does. */
const listed = 6

/** One of the roster, found by name, unit or position. */
export function PersonChoice({
  people,
  onChoose,
}: {
  people: Table<OfficePersonRow>
  onChoose: (id: PersonId) => void
}) {
  const t = useTexts(paperTexts)
  const [typed, setTyped] = useState('')
  const found = useMemo(() => searchPeople(Object.values(people), typed), [people, typed])
  const choose = (id: PersonId) => {
    setTyped('')
    onChoose(id)
  }
  return (
    <div className={styles.people}>
      <SearchBox label={t('search')} hint={t('searchHint')} value={typed} onType={setTyped} />
      {typed.trim() !== '' && found.length === 0 && <p role="status">{t('foundNobody')}</p>}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.slice(0, listed).map(({ id, name, position, unit }) => (
            <li key={id}>
              <span className={styles.who}>
                <strong>{name}</strong> {[position, unit].filter(Boolean).join(', ')}
              </span>
              <Act onAct={() => choose(id)} label={t('chooseWhom', { name })}>
                {t('choose')}
              </Act>
            </li>
          ))}
        </ul>
      )}
      {found.length > listed && <p role="status">{t('foundMore', { count: found.length - listed })}</p>}
    </div>
  )
}
