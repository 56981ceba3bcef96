import type { ReactNode } from 'react'
import styles from './notice.module.css'

/**
 * A sentence that stands out. `alert` is read out at once, `status` when there is a pause;
 * what has stood on the page from the beginning needs neither.
 */
export function Notice({
  kind,
  live,
  children,
}: {
  kind: 'good' | 'care' | 'plain'
  live?: 'alert' | 'status'
  children: ReactNode
}) {
  return (
    <div className={styles.notice} data-kind={kind} {...(live ? { role: live } : {})}>
      {children}
    </div>
  )
}
