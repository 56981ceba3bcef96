import { useLine } from '../hall.tsx'
import { commonTexts } from '../i18n/common.ts'
import { useTexts } from '../i18n/texts.ts'
import styles from './line-state.module.css'

const words = { connecting: 'lineConnecting', up: 'lineUp', down: 'lineDown', refused: 'lineRefused' } as const

/** The state of the line in words; for staff and phones, never on the projector. */
export function LineState() {
  const t = useTexts(commonTexts)
  const { state } = useLine()
  return (
    <span className={styles.line} data-state={state} role="status">
      {t(words[state])}
    </span>
  )
}
