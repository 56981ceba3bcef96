import type { ReactNode } from 'react'
import type { Heading } from '../../../shared/model.ts'

/** Who holds what: the lines of the backdrop (plan, 2.5) that every picture of the heading has, each fitted to its width. */
export function BackdropLines({
  heading,
  styles,
  between,
}: {
  heading: Heading
  styles: Readonly<Record<string, string>>
  /** Between those who hold it and its name. */
  between: ReactNode
}) {
  const line = (name: 'authority' | 'organiser' | 'period') => (
    <p className={styles[name]} data-backdrop-line>
      {heading[name]}
    </p>
  )
  return (
    <>
      {line('authority')}
      {line('organiser')}
      {between}
      <h1 className={styles.title} data-backdrop-line>
        {heading.title}
      </h1>
      {line('period')}
    </>
  )
}
