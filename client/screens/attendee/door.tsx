import type { ReactNode } from 'react'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import styles from './door.module.css'

/** The page in front of the hall. */
export function Door({ title, children }: { title: string; children?: ReactNode }) {
  const common = useTexts(commonTexts)
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <span>{common('product')}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title} aria-live="polite">
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
