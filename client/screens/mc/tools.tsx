import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { ScreensStrip } from './screens/screens-strip.tsx'
import { screensTexts } from './screens/texts.ts'
import { timeTexts } from './time/texts.ts'
import styles from './tools.module.css'

/** What may be opened over the agenda's list. */
export type Panel = 'screens' | 'time'

/** What the screens show, and the ways to change that and the time. */
export function Tools({
  view,
  open,
  onOpen,
}: {
  view: McView
  open: Panel | null
  onOpen: (panel: Panel | null) => void
}) {
  const t = useTexts(screensTexts)
  const time = useTexts(timeTexts)
  const says: Record<Panel, string> = { screens: t('screens'), time: time('time') }
  return (
    <div className={styles.tools}>
      <ScreensStrip view={view} />
      {(['screens', 'time'] as const).map((panel) => (
        <Act key={panel} onAct={() => onOpen(open === panel ? null : panel)}>
          {says[panel]}
        </Act>
      ))}
    </div>
  )
}
