import type { ReactNode } from 'react'
import { useOwnKiosk } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import styles from './kiosk.module.css'
import { useKioskView } from './use-kiosk-view.ts'

/** Which of several kiosks this is, for somebody who calls the office. */
export function KioskName() {
  const common = useTexts(commonTexts)
  const kioskId = useOwnKiosk()
  const name = useKioskView((view) => (kioskId ? view.kiosks[kioskId]?.name : undefined))
  return (
    <span>
      {common('kiosk')}
      {name && ` · ${name}`}
    </span>
  )
}

/** Around whatever a kiosk shows: which one it is, its line where it has one, and the language. */
export function Frame({ name, line, children }: { name?: ReactNode; line?: ReactNode; children: ReactNode }) {
  const common = useTexts(commonTexts)
  return (
    <div className={styles.kiosk}>
      <header className={styles.head}>
        {name ?? <span>{common('kiosk')}</span>}
        {line}
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
