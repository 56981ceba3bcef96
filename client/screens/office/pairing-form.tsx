import { type FormEvent, type ReactNode, useState } from 'react'
import { pairingCode } from '../../../shared/stage/screens.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Outcome } from '../../link.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { TextField } from '../../ui/staff/text-field.tsx'
import { useAct } from '../../ui/staff/use-act.ts'
import styles from './pairing-form.module.css'
import { pairingTexts } from './pairing-texts.ts'

/** As it is read off the machine: in two groups, with whatever is typed between them. */
const longestTyped = 9

/** The machine that shows these six digits belongs to this conference from now on. What it is called is asked by the children. */
export function PairingForm({
  words,
  name,
  onPair,
  onPaired,
  children,
}: {
  words: { code: string; pair: string; nameNeeded: string; paired: (name: string) => string }
  name: string
  onPair: (pairing: { code: string; name: string }) => Promise<Outcome>
  onPaired: () => void
  children: ReactNode
}) {
  const t = useTexts(pairingTexts)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<'nothing' | 'sixDigits' | 'nameNeeded' | { paired: string }>('nothing')
  const { busy, refusal, run } = useAct()
  const pair = (event: FormEvent) => {
    event.preventDefault()
    const code = typed.replace(/[\s.-]/g, '')
    const called = name.trim()
    if (!pairingCode.test(code)) return setSaid('sixDigits')
    if (called === '') return setSaid('nameNeeded')
    setSaid('nothing')
    run(
      () => onPair({ code, name: called }),
      () => {
        setSaid({ paired: called })
        setTyped('')
        onPaired()
      },
    )
  }
  const faults = { sixDigits: t('sixDigits'), nameNeeded: words.nameNeeded, nothing: refusal }
  const fault = typeof said === 'string' && faults[said]
  return (
    <form className={styles.form} onSubmit={pair}>
      <div className={styles.code}>
        <TextField label={words.code} value={typed} longest={longestTyped} digits onType={setTyped} />
      </div>
      {children}
      {/* The answer stands beside the button, where the eyes are: below it would be under the edge of a laptop. */}
      <div className={styles.answered}>
        <Act kind="main" submits onAct={() => {}} disabled={busy}>
          {words.pair}
        </Act>
        {fault && (
          <Notice kind="care" live="alert">
            {fault}
          </Notice>
        )}
        {typeof said === 'object' && (
          <Notice kind="good" live="status">
            {words.paired(said.paired)}
          </Notice>
        )}
      </div>
    </form>
  )
}
