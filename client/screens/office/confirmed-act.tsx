import { type ReactNode, useState } from 'react'
import type { Outcome } from '../../link.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import { TextField } from '../../ui/staff/text-field.tsx'
import { useAct } from '../../ui/staff/use-act.ts'
import styles from './confirmed-act.module.css'

const longestReason = 300

/** A button that says in a window of its own what it will do, and does it on a second press. */
export function ConfirmedAct({
  children,
  spoken,
  title,
  about,
  yes,
  reason,
  onYes,
}: {
  /** On the button. */
  children: string
  /** For a screen reader, where there are many such buttons. */
  spoken: string
  title: string
  about: ReactNode
  yes: string
  /** Where a reason has to be written: what is asked. */
  reason?: string
  onYes: (reason: string) => Promise<Outcome>
}) {
  const [open, setOpen] = useState(false)
  const [written, setWritten] = useState('')
  const { busy, refusal, run } = useAct()
  const close = () => {
    setOpen(false)
    setWritten('')
  }
  return (
    <>
      <Act label={spoken} onAct={() => setOpen(true)}>
        {children}
      </Act>
      {open && (
        <PopUp title={title} onClose={close}>
          <p>{about}</p>
          {reason && <TextField label={reason} value={written} onType={setWritten} longest={longestReason} />}
          {refusal && (
            <Notice kind="care" live="alert">
              {refusal}
            </Notice>
          )}
          <div className={styles.acts}>
            <Act
              kind="main"
              disabled={busy || (reason !== undefined && written.trim() === '')}
              onAct={() => run(() => onYes(written.trim()), close)}
            >
              {yes}
            </Act>
          </div>
        </PopUp>
      )}
    </>
  )
}
