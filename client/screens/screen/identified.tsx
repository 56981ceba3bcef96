import type { ScreenRow } from '../../../shared/stage-views.ts'
import { useNow } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import styles from './identified.module.css'
import { screenTexts } from './texts.ts'

/** The screen's name over its picture, for whoever set it up to see which one it is. */
export function Identified({ row }: { row: ScreenRow }) {
  const { identifyUntil } = row
  return identifyUntil === null ? null : <UntilThen key={identifyUntil} row={row} until={identifyUntil} />
}

function UntilThen({ row, until }: { row: ScreenRow; until: number }) {
  const t = useTexts(screenTexts)
  const now = useNow()
  if (now >= until) return null
  return (
    <p className={styles.identified}>
      <span className={styles.name}>{row.name || t('screenNumber', { number: row.number })}</span>
    </p>
  )
}
