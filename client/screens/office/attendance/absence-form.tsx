import { useState } from 'react'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { AbsenceEntry } from './absence-entry.tsx'
import { absenceTexts } from './absence-texts.ts'

/** Vắng có lý do, vắng không lý do: how it stands with somebody who has not come, in words. */
export function useAbsenceWords(): (person: Pick<OfficePersonRow, 'absence' | 'representedBy'>) => string {
  const t = useTexts(absenceTexts)
  return ({ absence, representedBy }) => {
    if (!absence) return representedBy ? t('represented', { name: representedBy }) : t('notEntered')
    const words = t(absence.excused ? 'excused' : 'unexcused')
    return absence.reason ? t('withReason', { words, reason: absence.reason }) : words
  }
}

/** The button that enters an absence, or changes what was entered. */
export function AbsenceAct({ person }: { person: OfficePersonRow }) {
  const t = useTexts(absenceTexts)
  const [open, setOpen] = useState(false)
  const { name, absence } = person
  return (
    <>
      <Act label={t(absence ? 'changeOf' : 'enterOf', { name })} onAct={() => setOpen(true)}>
        {t(absence ? 'change' : 'enter')}
      </Act>
      {open && (
        <PopUp title={t('title', { name })} onClose={() => setOpen(false)}>
          <AbsenceForm person={person} onDone={() => setOpen(false)} />
        </PopUp>
      )}
    </>
  )
}

function AbsenceForm({ person: { id, absence }, onDone }: { person: OfficePersonRow; onDone: () => void }) {
  const send = officeHooks.useSend()
  return (
    <AbsenceEntry
      entered={absence}
      enter={(entered) => send({ type: 'enterAbsence', personId: id, ...entered })}
      withdraw={absence ? () => send({ type: 'withdrawAbsence', personId: id }) : undefined}
      onDone={onDone}
    />
  )
}
