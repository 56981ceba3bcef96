import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { Presence } from './ceremony/presence.ts'
import { ceremonyTexts } from './ceremony/texts.ts'
import styles from './people-list.module.css'

/** Somebody the MC calls or introduces. */
export type Called = {
  id: string
  name: string
  /** Position and unit. */
  about: string
  /** The title of a paper, or what a collective is represented by. */
  more: string
  /** A person's name stays together on a line; a collective's may be long. */
  isPerson: boolean
  presence: Presence
  /** Said of the presence where it is somebody else's. */
  says?: string
  /** Beside it, such as that his award was handed over. */
  note?: string
  current: boolean
}

/** People by rows, each with whether he is in the hall; `act` may put a control at the end of a row. */
export function PeopleList({
  title,
  people,
  act,
  follow = false,
}: {
  title: string
  people: readonly Called[]
  /** Brings whoever is current into sight. */
  follow?: boolean
  act?: (person: Called) => ReactNode
}) {
  const t = useTexts(ceremonyTexts)
  const row = useRef<HTMLLIElement>(null)
  const current = people.find((person) => person.current)?.id
  // Of a round, who is on the screens is in sight, however long the list is; only the card scrolls, and not the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is another one when somebody else is current
  useEffect(() => {
    const card = row.current?.closest('section')
    if (!follow || !row.current || !card) return
    const [one, box] = [row.current.getBoundingClientRect(), card.getBoundingClientRect()]
    card.scrollTop += Math.max(0, one.bottom - box.bottom) - Math.max(0, box.top - one.top)
  }, [current])
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li
            key={person.id}
            ref={person.current ? row : null}
            {...(person.current ? { 'aria-current': 'true' as const } : {})}
          >
            <span className={styles.who}>
              <strong data-person={person.isPerson}>{person.name}</strong>
              <span>{person.about}</span>
              {person.more && <span className={styles.more}>{person.more}</span>}
            </span>
            <span className={styles.presence} data-present={person.presence === 'present'}>
              {person.says ?? t(person.presence)}
              {person.note && <small>{person.note}</small>}
            </span>
            {act && <span className={styles.acts}>{act(person)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
