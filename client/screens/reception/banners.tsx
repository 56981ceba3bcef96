import { useLine, useWaiting } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { receptionHooks } from '../../staff-hooks.ts'
import { Notice } from '../../ui/staff/notice.tsx'
import styles from './banners.module.css'
import { receptionTexts } from './texts.ts'
import { useHasKeyboard } from './use-usb-scanner.ts'

/** What the desk must know before the next person: no line, check-ins on hold, no keyboard, no roster. */
export function Banners() {
  const t = useTexts(receptionTexts)
  const down = useLine().state !== 'up'
  const count = useWaiting()
  const hasKeyboard = useHasKeyboard()
  const hasRoster = receptionHooks.useView((view) => Object.keys(view.people).length > 0)
  return (
    <div className={styles.banners}>
      {down && (
        <Notice kind="care" live="status">
          {count > 0 ? t('waitingDown', { count }) : t('waitingNone')}
        </Notice>
      )}
      {!hasKeyboard && (
        <Notice kind="care" live="status">
          {t('noKeyboard')}
        </Notice>
      )}
      {!hasRoster && <Notice kind="care">{t('noRoster')}</Notice>}
    </div>
  )
}
