import type { ReactNode } from 'react'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
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
  present: boolean
  current: boolean
}

/** People by rows, each with whether he is in the hall; `act` may put a control at the end of a row. */
export function PeopleList({
  title,
  people,
  act,
}: {
  title: string
  people: readonly Called[]
  act?: (person: Called) => ReactNode
}) {
  const common = useTexts(commonTexts)
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id} {...(person.current ? { 'aria-current': 'true' as const } : {})}>
            <span className={styles.who}>
              <strong data-person={person.isPerson}>{person.name}</strong>
              <span>{person.about}</span>
              {person.more && <span className={styles.more}>{person.more}</span>}
            </span>
            <span className={styles.presence} data-present={person.present}>
              {common(person.present ? 'present' : 'absent')}
            </span>
            {act && <span className={styles.act}>{act(person)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
