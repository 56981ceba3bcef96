import { useState } from 'react'
import type { StepKey } from '../../../../shared/agenda/steps.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { ScriptEditor } from './script-editor.tsx'
import { scriptTexts } from './texts.ts'

/** The button of a step, and the window in which its words are written; closed without saving, they stay as typed. */
export function ScriptWindow({
  step,
  name,
  own,
  unsaved,
  onType,
}: {
  step: StepKey
  name: string
  own: string
  unsaved: string | null
  onType: (text: string | null) => void
}) {
  const t = useTexts(scriptTexts)
  const [open, setOpen] = useState(false)
  const onDone = () => {
    onType(null)
    setOpen(false)
  }
  return (
    <>
      <Act label={t('whose', { act: t('write'), step: name })} onAct={() => setOpen(true)}>
        {t('write')}
      </Act>
      {open && (
        <PopUp title={t('windowTitle', { step: name })} onClose={() => setOpen(false)}>
          <ScriptEditor
            step={step}
            own={own}
            text={unsaved ?? own}
            onType={(text) => onType(text === own ? null : text)}
            onDone={onDone}
          />
        </PopUp>
      )}
    </>
  )
}
