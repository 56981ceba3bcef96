import type { ReactNode } from 'react'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './calm-ground.module.css'
import { screenTexts } from './texts.ts'

/** What hangs on the wall while there is nothing to show: the product's name and a sentence for whoever sets it up. */
export function CalmGround({ say }: { say: 'notLinked' | 'notYet' }) {
  const common = useTexts(commonTexts)
  const t = useTexts(screenTexts)
  return (
    <Ground>
      <h1 className={styles.product}>{common('product')}</h1>
      <p className={styles.sentence}>{t(say)}</p>
    </Ground>
  )
}

/** The plain ground under a few words in the middle of a wall. */
export function Ground({ children }: { children: ReactNode }) {
  return <div className={styles.ground}>{children}</div>
}
