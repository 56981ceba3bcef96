import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import styles from '../screens/screens-panel.module.css'
import { timeTexts } from './texts.ts'

const step = 5

/** Planned minutes with a button for fewer and one for more, each of which says whose; never fewer than one. */
export function Minutes({
  title,
  of: { plannedMinutes, announcedMinutes },
  less,
  more,
  canAct,
  onSet,
}: {
  title: string
  of: { plannedMinutes: number; announcedMinutes: number }
  less: string
  more: string
  canAct: boolean
  onSet: (plannedMinutes: number) => void
}) {
  const t = useTexts(timeTexts)
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <p className={styles.played}>
        <strong>{t('planned', { count: plannedMinutes })}</strong>
      </p>
      {plannedMinutes !== announcedMinutes && <p>{t('announced', { count: announcedMinutes })}</p>}
      <div className={styles.pair}>
        <Act disabled={!canAct || plannedMinutes <= step} onAct={() => onSet(plannedMinutes - step)}>
          {less}
        </Act>
        <Act disabled={!canAct} onAct={() => onSet(plannedMinutes + step)}>
          {more}
        </Act>
      </div>
    </section>
  )
}
