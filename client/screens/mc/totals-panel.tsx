import type { McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { mcTexts } from './texts.ts'
import styles from './totals-panel.module.css'

/** The day in figures, as the screens show them. */
export function TotalsPanel({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const { main: totals } = view.totals
  if (!totals) return null
  const { present, summoned, papersGiven, individuals, collectives } = totals
  const held = Object.values(view.votes).filter((vote) => vote.state === 'closed')
  return (
    <>
      <h2>{t('totals')}</h2>
      <ul className={styles.totals}>
        <li>{t('attendance', { present, summoned })}</li>
        <li>{t('totalPapers', { count: papersGiven })}</li>
        <li>{t('totalHonoured', { individuals, collectives })}</li>
        {held.map((vote) => (
          <li key={vote.id}>
            {vote.question} <strong>{common(vote.adopted ? 'adopted' : 'notAdopted')}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}
