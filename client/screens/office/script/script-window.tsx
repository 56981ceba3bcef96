import { useState } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { ScriptEditor } from './script-editor.tsx'
import { scriptTexts } from './texts.ts'

/** The button of a step, and the window in which its words are written. */
export function ScriptWindow({ step, name, own }: { step: StepKey; name: string; own: string }) {
  const t = useTexts(scriptTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Act label={t('whose', { act: t('write'), step: name })} onAct={() => setOpen(true)}>
        {t('write')}
      </Act>
      {open && (
        <PopUp title={t('windowTitle', { step: name })} onClose={() => setOpen(false)}>
          <ScriptEditor step={step} own={own} onDone={() => setOpen(false)} />
        </PopUp>
      )}
    </>
  )
}
