import type { Instant } from '../../../../shared/time.ts'
import type { McView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SidePanel } from '../side-panel.tsx'
import type { Conduct } from '../use-conduct.ts'
import { AtOnce } from './at-once.tsx'
import { ChooseSource } from './choose-source.tsx'
import { ScreenRows } from './screen-rows.tsx'
import styles from './screens-panel.module.css'
import { Taken } from './taken.tsx'
import { screensTexts } from './texts.ts'

/** The screens: what is on and what may be, at once or after a preview, and how each of them does. */
export function ScreensPanel({
  view,
  now,
  conduct,
  onClose,
}: {
  view: McView
  now: Instant
  conduct: Conduct
  onClose: () => void
}) {
  const t = useTexts(screensTexts)
  return (
    <SidePanel title={t('screens')} onClose={onClose} said={conduct.refusal}>
      <AtOnce view={view} conduct={conduct} />
      <Taken view={view} now={now} conduct={conduct} />
      <ChooseSource view={view} conduct={conduct} />
      <section className={styles.part}>
        <h3>{t('screens')}</h3>
        <ScreenRows view={view} conduct={conduct} />
      </section>
    </SidePanel>
  )
}
