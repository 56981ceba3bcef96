import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { saveFile } from '../../../ui/staff/save-file.ts'
import { downloadDefinition } from '../../../uploads.ts'
import { agendaTexts } from './texts.ts'

export type ExportFault = 'offline' | 'forbidden' | 'notDefined'

/** The agenda as a file of the office's own, to be kept, edited and imported again. */
export function ExportDefinition({ onOutcome }: { onOutcome: (fault: ExportFault | null) => void }) {
  const t = useTexts(agendaTexts)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const answer = await downloadDefinition()
    setBusy(false)
    if ('refused' in answer) {
      const { refused } = answer
      return onOutcome(refused === 'offline' || refused === 'forbidden' ? refused : 'notDefined')
    }
    saveFile(t('fileName'), `${JSON.stringify(answer, null, 2)}\n`)
    onOutcome(null)
  }
  return (
    <Act onAct={() => void save()} disabled={busy}>
      {t('save')}
    </Act>
  )
}
