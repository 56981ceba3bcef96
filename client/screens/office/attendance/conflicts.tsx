import { useState } from 'react'
import type { ConflictRow } from '../../../../shared/door-views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { recordTexts } from '../record/texts.ts'
import { useConferenceZone } from '../use-conference.ts'
import { conflictTexts } from './conflict-texts.ts'
import styles from './conflicts.module.css'
import { useConflictWords } from './use-conflict-words.ts'

const longestNote = 300

/** What desks did that does not fit together, mostly without a line: what to look into, and below it what has been. */
export function Conflicts() {
  const t = useTexts(conflictTexts)
  const conflicts = officeHooks.useView((view) => view.conflicts)
  const words = useConflictWords()
  const rows = Object.values(conflicts).sort((a, b) => a.number - b.number)
  if (rows.length === 0) return null
  const open = rows.filter(({ settled }) => !settled)
  const looked = rows.filter(({ settled }) => settled)
  return (
    <Card title={t('conflicts', { count: open.length })}>
      <p>{t(open.length > 0 ? 'conflictsWhy' : 'allSettled')}</p>
      <ul className={styles.conflicts}>
        {open.map((row) => (
          <li key={row.number} className={styles.open}>
            <p>{words(row)}</p>
            <Settle row={row} line={words(row)} />
          </li>
        ))}
      </ul>
      {looked.length > 0 && (
        <details className={styles.looked}>
          <summary>{t('settled', { count: looked.length })}</summary>
          <ul className={styles.conflicts}>
            {looked.map((row) => (
              <Settled key={row.number} row={row} line={words(row)} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Settle({ row: { number }, line }: { row: ConflictRow; line: string }) {
  const t = useTexts(conflictTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const settle = () => send({ type: 'settleConflict', conflict: number, note })
  return (
    <>
      <Act label={t('settleLine', { line })} onAct={() => setOpen(true)}>
        {t('settle')}
      </Act>
      {open && (
        <PopUp title={t('settleTitle')} onClose={() => setOpen(false)}>
          <p>{line}</p>
          <TextField label={t('settleNote')} value={note} onType={setNote} longest={longestNote} />
          {refusal && (
            <Notice kind="care" live="alert">
              {refusal}
            </Notice>
          )}
          <div className={styles.acts}>
            <Act kind="main" disabled={busy} onAct={() => run(settle)}>
              {t('settleYes')}
            </Act>
          </div>
        </PopUp>
      )}
    </>
  )
}

/** By whom, when, and what was noted; a line that was ticked off by mistake goes back. */
function Settled({ row: { number, settled }, line }: { row: ConflictRow; line: string }) {
  const t = useTexts(conflictTexts)
  const record = useTexts(recordTexts)
  const common = useTexts(commonTexts)
  const timeZone = useConferenceZone()
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  if (!settled) return null
  const { at, by, note } = settled
  const who = by === 'server' ? record('server') : common(by)
  return (
    <li>
      <p>{line}</p>
      <p className={styles.settled}>
        {t('settledAt', { time: formatTime(at, timeZone), by: who })} {note && t('settledNote', { note })}
      </p>
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      <Act
        label={t('reopenLine', { line })}
        disabled={busy}
        onAct={() => run(() => send({ type: 'reopenConflict', conflict: number }))}
      >
        {t('reopen')}
      </Act>
    </li>
  )
}
