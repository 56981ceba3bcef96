import { useTexts } from '../../i18n/texts.ts'
import { totalsTexts } from '../../i18n/totals.ts'
import { useDayInFigures } from '../../ui/day-in-figures.ts'
import { Held } from '../../ui/held.tsx'
import styles from './totals.module.css'
import { useHallView } from './use-hall-view.ts'

/** The day in figures, the same as on the hall's screens; nothing until the hall is shown them. */
export function Totals() {
  const t = useTexts(totalsTexts)
  const day = useDayInFigures(useHallView((view) => view))
  if (!day) return null
  return (
    <section className={styles.totals} aria-labelledby="totals-heading">
      <h2 id="totals-heading" className={styles.heading}>
        {t('totals')}
      </h2>
      <dl className={styles.figures}>
        {day.figures.map(({ key, what, count, of }) => (
          <div key={key} className={styles.figure}>
            <dt>{what}</dt>
            <dd className={styles.count}>
              <strong>{count}</strong>
              {of !== null && `/${of}`}
            </dd>
          </div>
        ))}
      </dl>
      {day.outcomes.map(({ id, title, outcome }) => (
        <p key={id}>
          <Held text={title} />: <strong>{outcome}</strong>
        </p>
      ))}
      {day.lasted && <p className={styles.lasted}>{day.lasted}</p>}
    </section>
  )
}
