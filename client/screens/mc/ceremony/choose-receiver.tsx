import { useState } from 'react'
import { searchPeople } from '../../../../shared/attendance/search.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import type { HonoureeRow, McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { SearchBox } from '../../../ui/staff/search-box.tsx'
import styles from './choose-receiver.module.css'
import { ceremonyTexts } from './texts.ts'

/** Nhận thay: one of those in the hall, the honouree's own unit first. */
export function ChooseReceiver({
  view,
  honouree: { name, unit },
  onChoose,
  onClose,
}: {
  view: McView
  honouree: HonoureeRow
  onChoose: (personId: PersonId) => void
  onClose: () => void
}) {
  const t = useTexts(ceremonyTexts)
  const [typed, setTyped] = useState('')
  const everybody = Object.entries(view.inHall)
    .map(([id, row]) => ({ id, position: '', ...row }))
    .filter((person) => person.name !== name)
  const first = (own: boolean) => everybody.filter((person) => (person.unit === unit) === own)
  const people = typed.trim() === '' ? [...first(true), ...first(false)] : searchPeople(everybody, typed)
  return (
    <PopUp title={t('whoReceives', { name })} onClose={onClose}>
      {everybody.length === 0 ? <p>{t('nobody')}</p> : <SearchBox label={t('find')} value={typed} onType={setTyped} />}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Act onAct={() => onChoose(person.id)}>
              <strong>{person.name}</strong> {person.unit}
            </Act>
          </li>
        ))}
      </ul>
    </PopUp>
  )
}
