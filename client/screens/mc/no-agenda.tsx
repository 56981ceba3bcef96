import { useState } from 'react'
import type { McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Act } from '../../ui/staff/act.tsx'
import { AttendanceLine } from './attendance-line.tsx'
import { AttendanceWindow } from './attendance-window.tsx'
import styles from './no-agenda.module.css'
import { mcTexts } from './texts.ts'

/** Before there is an agenda; who has come is known as soon as there is a roster. */
export function NoAgenda({ view }: { view: McView }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const [figures, setFigures] = useState(false)
  const { main: attendance } = view.attendance
  const hasRoster = (attendance?.summoned ?? 0) > 0
  return (
    <main className={styles.nothing}>
      <h1>{common('mc')}</h1>
      <p>{t(hasRoster ? 'noAgendaYet' : 'noAgenda')}</p>
      {hasRoster && (
        <>
          <AttendanceLine view={view} />
          <Act onAct={() => setFigures(true)}>{t('details')}</Act>
        </>
      )}
      <LanguageSwitch />
      {figures && attendance && (
        <AttendanceWindow view={view} attendance={attendance} onClose={() => setFigures(false)} />
      )}
    </main>
  )
}
