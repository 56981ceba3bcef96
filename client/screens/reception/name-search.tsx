import { type FocusEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { Direction } from '../../../shared/attendance/desk-verdict.ts'
import { searchPeople } from '../../../shared/attendance/search.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Act } from '../../ui/staff/act.tsx'
import { SearchBox } from '../../ui/staff/search-box.tsx'
import type { Arrival } from './arrivals.ts'
import styles from './name-search.module.css'
import { PersonFound } from './person-found.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { receptionTexts } from './texts.ts'
import { openArrivalOf, type WalkIn } from './use-arrivals.ts'
import { WalkInForm } from './walk-in-form.tsx'

/** More than these do not help to tell people apart; a letter more does. */
const listed = 12

/** Only digits, and what may stand between their groups. */
const digitsOnly = /^[\d\s.\-–_]+$/

/** Where there is a mouse there is a keyboard: the field takes it back. On a tablet that would open the one on the screen. */
export const hasKeyboard = () => window.matchMedia('(pointer: fine)').matches

/** The search by name, unit or typed badge code. Nobody is listed before something is typed. */
export function NameSearch({
  field,
  arrivals,
  direction,
  onCode,
  onPerson,
  onWalkIn,
}: {
  field: RefObject<HTMLInputElement | null>
  arrivals: readonly Arrival[]
  direction: Direction
  /** `readAt` by the page's clock. */
  onCode: (text: string, readAt: number) => void
  onPerson: (personId: PersonId) => void
  onWalkIn: (walkIn: WalkIn) => void
}) {
  const t = useTexts(receptionTexts)
  const people = receptionHooks.useView((view) => view.people)
  const [typed, setTyped] = useState('')
  const found = useMemo(() => searchPeople(Object.values(people), typed), [people, typed])
  const isCode = digitsOnly.test(typed.trim())
  const [popUp, setPopUp] = useState<{ person: PersonId } | 'walkIn' | null>(null)
  const place = useRef<HTMLElement>(null)
  const shown = popUp !== null && popUp !== 'walkIn' ? people[popUp.person] : undefined

  useEffect(() => {
    if (hasKeyboard()) field.current?.focus()
  }, [field])
  useEffect(() => {
    // On a low screen those found would begin below its edge, on a touched one under the keyboard.
    if (typed !== '') place.current?.scrollIntoView({ block: hasKeyboard() ? 'nearest' : 'start' })
  }, [typed])
  const forTheNext = () => {
    setTyped('')
    if (hasKeyboard()) field.current?.focus()
    else field.current?.blur()
  }
  const toTheTop = ({ target }: FocusEvent) => {
    // The keyboard on the screen takes the lower half: those found have the rest.
    if (target === field.current && !hasKeyboard()) place.current?.scrollIntoView({ block: 'start' })
  }

  return (
    <section className={styles.search} ref={place} aria-label={t('search')} onFocus={toTheTop}>
      <SearchBox
        large
        label={t('search')}
        hint={t('searchHint')}
        value={typed}
        onType={setTyped}
        onEnter={(text) => {
          const [person, ...others] = found
          if (digitsOnly.test(text.trim())) onCode(text, performance.now())
          else if (person && others.length === 0) onPerson(person.id)
          else return
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
            direction={direction}
            open={openArrivalOf(arrivals, person.id)}
            onMore={() => setPopUp({ person: person.id })}
            onAdmit={() => {
              onPerson(person.id)
              forTheNext()
            }}
          />
        ))}
      </ul>
      {found.length > listed && <p>{t('foundMore', { count: found.length - listed })}</p>}
      <div>
        <Act kind="quiet" onAct={() => setPopUp('walkIn')}>
          {t('addWalkIn')}
        </Act>
      </div>
      {shown && <PersonSheet key={shown.id} person={shown} arrivals={arrivals} onClose={() => setPopUp(null)} />}
      {popUp === 'walkIn' && (
        <WalkInForm
          typed={isCode ? '' : typed.trim()}
          arrivals={arrivals}
          onClose={() => setPopUp(null)}
          onAdd={(walkIn) => {
            onWalkIn(walkIn)
            setPopUp(null)
            forTheNext()
          }}
        />
      )}
    </section>
  )
}

function Count({ typed, isCode, found }: { typed: string; isCode: boolean; found: number }) {
  const t = useTexts(receptionTexts)
  if (isCode) {
    return readBadgeCode(typed) ? t('badgeTyped') : t('badgeHalfTyped', { count: typed.replace(/\D/g, '').length })
  }
  if (found === 1) return t('foundTheOne')
  return found === 0 ? t('foundNobody') : t('found', { count: found })
}
