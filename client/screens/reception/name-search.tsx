import { type RefObject, useEffect, useMemo, useState } from 'react'
import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import { searchPeople } from '../../../shared/attendance/search.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { SearchBox } from '../../ui/staff/search-box.tsx'
import type { Arrival } from './arrivals.ts'
import styles from './name-search.module.css'
import { PersonFound } from './person-found.tsx'
import { receptionTexts } from './texts.ts'

/** More than these do not help to tell people apart; a letter more does. */
const listed = 12

/** Only digits, and what may stand between their groups. */
const digitsOnly = /^[\d\s.\-–_]+$/

/** Where there is a mouse there is a keyboard: the field takes it back. On a tablet that would open the one on the screen. */
const hasKeyboard = () => window.matchMedia('(pointer: fine)').matches

/** The search by name, unit or typed badge code. Nobody is listed before something is typed. */
export function NameSearch({
  field,
  arrivals,
  onCode,
  onPerson,
}: {
  field: RefObject<HTMLInputElement | null>
  arrivals: readonly Arrival[]
  onCode: (text: string) => void
  onPerson: (personId: PersonId) => void
}) {
  const t = useTexts(receptionTexts)
  const people = receptionHooks.useView((view) => view.people)
  const [typed, setTyped] = useState('')
  const found = useMemo(() => searchPeople(Object.values(people), typed), [people, typed])
  const isCode = digitsOnly.test(typed.trim())

  useEffect(() => {
    if (hasKeyboard()) field.current?.focus()
  }, [field])
  const forTheNext = () => {
    setTyped('')
    if (hasKeyboard()) field.current?.focus()
  }

  return (
    <section className={styles.search} aria-label={t('search')}>
      <SearchBox
        large
        label={t('search')}
        hint={t('searchHint')}
        value={typed}
        onType={setTyped}
        onEnter={(text) => {
          if (!digitsOnly.test(text.trim())) return
          onCode(text)
          forTheNext()
        }}
        field={field}
      />
      <p className={styles.count} role="status">
        {typed.trim() !== '' && <Count typed={typed} isCode={isCode} found={found.length} />}
      </p>
      <ul className={styles.list}>
        {found.slice(0, listed).map((person) => (
          <PersonFound
            key={person.id}
            person={person}
            asking={arrivals.some(({ shown, verdict }) => isAsking(verdict) && isOf(shown, person.id))}
            onCheckIn={() => {
              onPerson(person.id)
              forTheNext()
            }}
          />
        ))}
      </ul>
      {found.length > listed && <p>{t('foundMore', { count: found.length - listed })}</p>}
    </section>
  )
}

const isAsking = (verdict: Arrival['verdict']): boolean => verdict.kind === 'asking'
const isOf = (shown: Arrival['shown'], personId: PersonId): boolean =>
  'personId' in shown && shown.personId === personId

function Count({ typed, isCode, found }: { typed: string; isCode: boolean; found: number }) {
  const t = useTexts(receptionTexts)
  if (isCode) {
    return readBadgeCode(typed) ? t('badgeTyped') : t('badgeHalfTyped', { count: typed.replace(/\D/g, '').length })
  }
  return found === 0 ? t('foundNobody') : t('found', { count: found })
}
