import { useState } from 'react'
import { reasonLacking } from '../../../../shared/attendance/decide-attendance.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Outcome } from '../../../link.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './absence-entry.module.css'
import { absenceTexts } from './absence-texts.ts'

const longestReason = 300

/** With a reason or without, and the acts that enter an absence, of whomever it is, or withdraw it. */
export function AbsenceEntry({
  entered = null,
  ready = true,
  enter,
  withdraw,
  onDone,
}: {
  entered?: OfficePersonRow['absence']
  /** Whether it is known of whom. */
  ready?: boolean
  enter: (absence: { excused: boolean; reason: string }) => Promise<Outcome>
  /** Where there is something to withdraw. */
  withdraw?: (() => Promise<Outcome>) | undefined
  onDone: () => void
}) {
  const t = useTexts(absenceTexts)
  const { busy, refusal, run } = useAct()
  const [kind, setKind] = useState(entered?.excused === false ? 'unexcused' : 'excused')
  const [reason, setReason] = useState(entered?.reason ?? '')
  const absence = { excused: kind === 'excused', reason }
  const lacking = reasonLacking(absence) !== null
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
        {withdraw && (
          <Act disabled={busy} onAct={() => run(withdraw, onDone)}>
            {t('withdraw')}
          </Act>
        )}
        <Act kind="main" disabled={busy || lacking || !ready} onAct={() => run(() => enter(absence), onDone)}>
          {t('save')}
        </Act>
      </div>
    </>
  )
}
