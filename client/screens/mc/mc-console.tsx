import { useNow } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { mcHooks } from '../../staff-hooks.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { AgendaList } from './agenda-list.tsx'
import { AttendanceLine } from './attendance-line.tsx'
import { Controls } from './controls.tsx'
import styles from './mc-console.module.css'
import { NowHead } from './now-head.tsx'
import { NowPanel } from './now-panel.tsx'
import { mcTexts } from './texts.ts'
import { useConduct } from './use-conduct.ts'

/** One glance: the agenda at the side, what is now in the middle, and the next step always in the same place below. */
export function McConsole() {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const view = mcHooks.useView((all) => all)
  const now = useNow()
  const conduct = useConduct(view)
  const { main: conference } = view.conference

  if (!conference) {
    return (
      <main className={styles.nothing}>
        <h1>{common('mc')}</h1>
        <p>{t('noAgenda')}</p>
        <LanguageSwitch />
      </main>
    )
  }
  return (
    <div className={styles.console}>
      <AgendaList view={view} conference={conference} now={now} onCommand={conduct.send} />
      <main className={styles.now}>
        <AttendanceLine view={view} />
        <NowHead view={view} now={now} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too */}
        <section className={styles.card} aria-label={t('nowPanel')} tabIndex={0}>
          <NowPanel view={view} onAct={conduct.take} />
        </section>
        <Controls view={view} conduct={conduct} />
      </main>
    </div>
  )
}
