import { useState } from 'react'
import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { AttendanceWindow } from './attendance-window.tsx'
import { ScreensStrip } from './screens/screens-strip.tsx'
import { screensTexts } from './screens/texts.ts'
import { mcTexts } from './texts.ts'
import { timeTexts } from './time/texts.ts'
import styles from './tools.module.css'

/** What may be opened over the agenda's list. */
export type Panel = 'screens' | 'time'

/** What the screens show, and the ways to the attendance, to the screens and to the time. */
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
  const mc = useTexts(mcTexts)
  const [figures, setFigures] = useState(false)
  const { main: attendance } = view.attendance
  const says: Record<Panel, string> = { screens: t('screens'), time: time('time') }
  return (
    <div className={styles.tools}>
      <ScreensStrip view={view} />
      {attendance && <Act onAct={() => setFigures(true)}>{mc('details')}</Act>}
      {(['screens', 'time'] as const).map((panel) => (
        <Act key={panel} onAct={() => onOpen(open === panel ? null : panel)}>
          {says[panel]}
        </Act>
      ))}
      {figures && attendance && (
        <AttendanceWindow view={view} attendance={attendance} onClose={() => setFigures(false)} />
      )}
    </div>
  )
}
