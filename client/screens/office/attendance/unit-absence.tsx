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
import { longestReason } from './absence-form.tsx'
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
  const { busy, refusal, run } = useAct()
  const [chosen, setChosen] = useState<string | null>(null)
  const [kind, setKind] = useState('excused')
  const [reason, setReason] = useState('')
  const unit = chosen !== null && waitedFor.has(chosen) ? chosen : null
  const lacking = reasonLacking({ excused: kind === 'excused', reason }) !== null
  const enter = () => send({ type: 'enterUnitAbsence', unit: unit ?? '', excused: kind === 'excused', reason })
  return (
    <>
      <p>{t('unitHow')}</p>
      <Choice
        label={t('unit')}
        chosen={unit}
        choices={[...waitedFor].map(([id, count]) => ({ id, text: t('unitWaitedFor', { unit: id, count }) }))}
        onChoose={setChosen}
      />
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
        <Act kind="main" disabled={busy || lacking || unit === null} onAct={() => run(enter, onDone)}>
          {t('save')}
        </Act>
      </div>
    </>
  )
}
