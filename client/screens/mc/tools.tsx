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
import { mcVoteTexts } from './vote/texts.ts'

/** What may be opened over the agenda's list. */
export type Panel = 'screens' | 'time' | 'votes'

/** What the screens show, and the ways to the attendance, to the screens, to the time and to the votes. */
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
  const votes = useTexts(mcVoteTexts)
  const says: Record<Panel, string> = { screens: t('screens'), time: time('time'), votes: votes('vote') }
  const panels: Panel[] = Object.keys(view.votes).length > 0 ? ['screens', 'time', 'votes'] : ['screens', 'time']
  return (
    <div className={styles.tools}>
      <ScreensStrip view={view} />
      {attendance && <Act onAct={() => setFigures(true)}>{mc('details')}</Act>}
      {panels.map((panel) => (
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
