import type { ReactNode } from 'react'
import { LanguageSwitch } from '../language-switch.tsx'
import { LineState } from '../line-state.tsx'
import styles from './top-bar.module.css'

/** The head of a staff page: the room, the conference, what belongs to this device, the line and the language. */
export function TopBar({ room, about, children }: { room: string; about: string; children?: ReactNode }) {
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <h1>{room}</h1>
        <p title={about}>{about}</p>
      </div>
      {children}
      <LineState />
      <LanguageSwitch />
    </header>
  )
}
