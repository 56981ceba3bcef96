import type { ReactNode } from 'react'
import styles from './table.module.css'

/**
 * A plain table of the staff's pages; cells with `data-number` stand on the right, columns headed by
 * `data-narrow` take no more room than they need.
 * It scrolls sideways by itself where the page is narrow.
 */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
