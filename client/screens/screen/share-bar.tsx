import styles from './share-bar.module.css'

/** A part of one, drawn; the figure stands beside it. `threshold` is a mark that it has to reach. */
export function ShareBar({
  share,
  threshold,
  accent = false,
}: {
  share: number
  threshold?: number
  accent?: boolean
}) {
  return (
    <div className={styles.bar} data-accent={accent} aria-hidden="true">
      <div className={styles.filled} style={{ width: `${100 * Math.min(1, share)}%` }} />
      {threshold !== undefined && <div className={styles.threshold} style={{ left: `${100 * threshold}%` }} />}
    </div>
  )
}
