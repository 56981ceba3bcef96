import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import styles from './numbers.module.css'
import { receptionTexts } from './texts.ts'

/** How many are in, and whether that is enough to begin. */
export function Numbers() {
  const t = useTexts(receptionTexts)
  const attendance = receptionHooks.useView((view) => view.attendance.main)
  if (!attendance || attendance.summoned === 0) return null
  const { present, summoned, guests, guestsPresent, inside, quorum, needed, reached } = attendance
  const counted = quorum.base === 'everybody' ? present + guestsPresent : present
  return (
    <section className={styles.numbers} aria-label={t('numbers')}>
      <p className={styles.present}>{t('presentOf', { present, summoned })}</p>
      <p className={styles.guests}>{t('guestsOf', { present: guestsPresent, guests })}</p>
      <p className={styles.inside}>{t('inside', { inside })}</p>
      <p className={styles.quorum} data-reached={reached}>
        {reached ? t('quorumReached', { needed }) : t('quorumMissing', { needed, missing: needed - counted })}
      </p>
    </section>
  )
}
