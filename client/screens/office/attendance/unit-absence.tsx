import { useState } from 'react'
import type { OfficePersonRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { AbsenceEntry } from './absence-entry.tsx'
import { absenceTexts } from './absence-texts.ts'

/** The button that enters the absence of a unit that sends nobody more; there while there is such a unit. */
export function UnitAbsenceAct({ absent }: { absent: readonly OfficePersonRow[] }) {
  const t = useTexts(absenceTexts)
  const [open, setOpen] = useState(false)
  const waitedFor = new Map<string, number>()
  for (const { unit, absence, representedBy } of absent) {
    if (!absence && !representedBy && unit) waitedFor.set(unit, (waitedFor.get(unit) ?? 0) + 1)
  }
  if (waitedFor.size === 0 && !open) return null
  return (
    <>
      <Act onAct={() => setOpen(true)}>{t('enterUnit')}</Act>
      {open && (
        <PopUp title={t('enterUnit')} onClose={() => setOpen(false)}>
          <UnitAbsenceForm waitedFor={waitedFor} onDone={() => setOpen(false)} />
        </PopUp>
      )}
    </>
  )
}

function UnitAbsenceForm({ waitedFor, onDone }: { waitedFor: ReadonlyMap<string, number>; onDone: () => void }) {
  const t = useTexts(absenceTexts)
  const send = officeHooks.useSend()
  const [chosen, setChosen] = useState<string | null>(null)
  const unit = chosen !== null && waitedFor.has(chosen) ? chosen : null
  return (
    <>
      <p>{t('unitHow')}</p>
      <Choice
        label={t('unit')}
        chosen={unit}
        choices={[...waitedFor].map(([id, count]) => ({ id, text: t('unitWaitedFor', { unit: id, count }) }))}
        onChoose={setChosen}
      />
      <AbsenceEntry
        ready={unit !== null}
        enter={(absence) => send({ type: 'enterUnitAbsence', unit: unit ?? '', ...absence })}
        onDone={onDone}
      />
    </>
  )
}
