import { useLine } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import styles from './door.module.css'

/** What a staff page shows to a device that has no link for it; a link that is refused is told apart. */
export function Closed({ room }: { room: 'office' | 'mc' | 'reception' | 'teller' }) {
  const t = useTexts(commonTexts)
  return (
    <main className={styles.door}>
      <h1>{t(room)}</h1>
      <p>{t('noLink')}</p>
      <LanguageSwitch />
    </main>
  )
}

/** Until the first picture has come; without a line that can take a while, and is said. */
export function Waiting({ room }: { room: 'office' | 'mc' | 'reception' | 'teller' }) {
  const t = useTexts(commonTexts)
  const down = useLine().state === 'down'
  return (
    <main className={styles.door}>
      <h1>{t(room)}</h1>
      <p role="status">{t(down ? 'lineDown' : 'lineConnecting')}</p>
    </main>
  )
}
