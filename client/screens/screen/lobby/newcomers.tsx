import type { NewcomerRow } from '../../../../shared/door-views.ts'
import type { Table } from '../../../../shared/tables.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FitBox } from '../fit-box.tsx'
import styles from './newcomers.module.css'
import { lobbyTexts } from './texts.ts'

/** So many of the latest can be read across a lobby. */
const mostShown = 4

/** Who has just come, the latest on top, and where to sit: the first thing one looks for after the desk. */
export function Newcomers({ newcomers }: { newcomers: Table<NewcomerRow> }) {
  const t = useTexts(lobbyTexts)
  const latest = Object.entries(newcomers)
    .sort(([, a], [, b]) => a.number - b.number)
    .slice(0, mostShown)
  return (
    <section className={styles.newcomers}>
      <h2 className={styles.heading}>{t('newcomers')}</h2>
      <FitBox at="top">
        <ol className={styles.list}>
          {latest.map(([personId, { name, unit, seat }]) => (
            <li key={personId}>
              <span className={styles.name} data-name>
                {name}
              </span>
              {seat ? (
                <span className={styles.seat}>{t('seat', { seat })}</span>
              ) : (
                <span className={styles.unit}>{unit}</span>
              )}
            </li>
          ))}
        </ol>
      </FitBox>
    </section>
  )
}
