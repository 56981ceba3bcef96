import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

/** A white card with a heading of its own; `acts` stand beside the heading. */
export function Card({
  title,
  acts,
  level = 'h2',
  children,
}: {
  title: string
  acts?: ReactNode
  /** `h3` for cards inside a section that has a heading. */
  level?: 'h2' | 'h3'
  children: ReactNode
}) {
  const id = useId()
  const Heading = level
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
      {children}
    </section>
  )
}
