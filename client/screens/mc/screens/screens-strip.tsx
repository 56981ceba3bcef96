import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { type ScreenGroup, screenGroups } from './screen-groups.ts'
import styles from './screens-strip.module.css'
import { screensTexts } from './texts.ts'
import { screensOf, useShownWords } from './use-shown-words.ts'

/** One glance: what every screen shows, those that show the same together; those behind or gone come first, by name. */
export function ScreensStrip({ view }: { view: McView }) {
  const t = useTexts(screensTexts)
  const words = useShownWords(view)
  const groups = screenGroups(screensOf(view), words.on)
  const whose = ({ screens }: ScreenGroup) =>
    screens.length > 1 ? t('screensTogether', { count: screens.length }) : screens.map(words.nameOf).join()
  return (
    <ul className={styles.screens} aria-label={t('screens')}>
      {groups.length === 0 && (
        <li className={styles.screen} data-state="gone">
          {t('none')}
        </li>
      )}
      {groups.map((group) => (
        <li key={group.screens[0]?.id} className={styles.screen} data-state={group.state}>
          <strong>{group.state === 'up' ? brief(group.shows) : t(group.state)}</strong> {whose(group)}
        </li>
      ))}
    </ul>
  )
}

/** The sign of the program and the panel of the screens have it in full. */
const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)
