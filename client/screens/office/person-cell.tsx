import type { ReactNode } from 'react'
import styles from './person-cell.module.css'

/** In a table of people the cell that names the line: the name, the position below it, and what else is to be said of him. */
export function PersonCell({
  person: { name, position },
  keptWhole = false,
  children,
}: {
  person: { name: string; position: string }
  /** On a wide page the name stays on one line. */
  keptWhole?: boolean
  children?: ReactNode
}) {
  return (
    <th scope="row" className={keptWhole ? styles.whole : undefined}>
      {name}
      <Second>{position}</Second>
      {children}
    </th>
  )
}

/** A line below another one in a cell. */
export function Second({ children }: { children: ReactNode }) {
  return <span className={styles.second}>{children}</span>
}
