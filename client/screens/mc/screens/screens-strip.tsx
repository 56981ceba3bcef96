import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './screens-strip.module.css'
import { screensTexts } from './texts.ts'
import { screensOf, useShownWords } from './use-shown-words.ts'

/** One glance: what every screen shows, before its name, which may be long; those behind or gone come first. */
export function ScreensStrip({ view }: { view: McView }) {
  const t = useTexts(screensTexts)
  const words = useShownWords(view)
  const screens = [...screensOf(view)].sort((a, b) => Number(a.state === 'up') - Number(b.state === 'up'))
  const isWell = screens.every(({ state }) => state === 'up')
  if (screens.length === 0) {
    return (
      <p className={styles.none}>
        <span className={styles.screen} data-state="gone">
          {t('none')}
        </span>
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many screens scroll sideways, and a keyboard has no other way to
    <ul className={styles.screens} aria-label={t('screens')} data-well={isWell} tabIndex={0}>
      {screens.map((screen) => (
        <li key={screen.id} className={styles.screen} data-state={screen.state}>
          <strong>{screen.state === 'up' ? words.on(screen) : t(screen.state)}</strong> {words.nameOf(screen)}
        </li>
      ))}
    </ul>
  )
}
