import { useLine } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './line-lost.module.css'
import { mcTexts } from './texts.ts'

/** Across the whole console, whenever the line does not carry what the MC does: what is so, and what to do. */
export function LineLost() {
  const t = useTexts(mcTexts)
  const refusal = useTexts(refusalTexts)
  const line = useLine()
  return (
    <p className={styles.lost} role="alert">
      {line.state === 'up'
        ? null
        : line.state === 'refused'
          ? `${t('lineRefused')} ${refusal(line.why)}`
          : t('lineLost')}
    </p>
  )
}
