import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import styles from './door.module.css'

/** What a staff page shows to a device that has no link for it; a link that is refused is told apart. */
export function Closed({ room }: { room: 'office' | 'mc' | 'reception' }) {
  const t = useTexts(commonTexts)
  return (
    <main className={styles.door}>
      <h1>{t(room)}</h1>
      <p>{t('noLink')}</p>
      <LanguageSwitch />
    </main>
  )
}

/** Until the first picture has come. */
export function Waiting({ room }: { room: 'office' | 'mc' | 'reception' }) {
  const t = useTexts(commonTexts)
  return (
    <main className={styles.door}>
      <h1>{t(room)}</h1>
      <p role="status">{t('lineConnecting')}</p>
    </main>
  )
}
