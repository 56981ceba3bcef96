import { useState } from 'react'
import { reasonLacking } from '../../../../shared/attendance/decide-attendance.ts'
import type { OfficePersonRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { TextField } from '../text-field.tsx'
import { useAct } from '../use-act.ts'
import styles from './absence-form.module.css'
import { absenceTexts } from './absence-texts.ts'

export const longestReason = 300

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
  const t = useTexts(absenceTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [kind, setKind] = useState(absence?.excused === false ? 'unexcused' : 'excused')
  const [reason, setReason] = useState(absence?.reason ?? '')
  const lacking = reasonLacking({ excused: kind === 'excused', reason }) !== null
  const enter = () => send({ type: 'enterAbsence', personId: id, excused: kind === 'excused', reason })
  const withdraw = () => send({ type: 'withdrawAbsence', personId: id })
  return (
    <>
      <Choice
        label={t('kind')}
        chosen={kind}
        choices={(['excused', 'unexcused'] as const).map((one) => ({ id: one, text: t(one) }))}
        onChoose={setKind}
      />
      <TextField label={t('reason')} value={reason} onType={setReason} longest={longestReason} />
      {lacking && <p>{t('reasonNeeded')}</p>}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      <div className={styles.acts}>
        {absence && (
          <Act disabled={busy} onAct={() => run(withdraw, onDone)}>
            {t('withdraw')}
          </Act>
        )}
        <Act kind="main" disabled={busy || lacking} onAct={() => run(enter, onDone)}>
          {t('save')}
        </Act>
      </div>
    </>
  )
}
