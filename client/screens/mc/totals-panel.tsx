import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useDayInFigures } from '../../ui/day-in-figures.ts'
import { mcTexts } from './texts.ts'
import styles from './totals-panel.module.css'

/** The day in figures, in the words of the screens and phones. */
export function TotalsPanel({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const day = useDayInFigures(view)
  if (!day) return null
  return (
    <>
      <h2>{t('totals')}</h2>
      <ul className={styles.totals}>
        {day.figures.map(({ key, what, count, of }) => (
          <li key={key}>
            <strong>{of === null ? count : `${count}/${of}`}</strong> {what}
          </li>
        ))}
        {day.outcomes.map(({ id, title, outcome }) => (
          <li key={id}>
            {title}: <strong>{outcome}</strong>
          </li>
        ))}
        <li>{day.lasted}</li>
      </ul>
    </>
  )
}
