import { type FormEvent, useState } from 'react'
import { pairingCode } from '../../../../shared/stage/screens.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { kioskTexts } from './kiosk-texts.ts'
import styles from './kiosks-card.module.css'

/** As it is read off the kiosk: in two groups, with whatever is typed between them. */
const longestTyped = 9
const longestName = 60

/** The kiosk that shows these six digits belongs to this conference from now on. */
export function PairKiosk() {
  const t = useTexts(kioskTexts)
  const send = officeHooks.useSend()
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
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
      () => send({ type: 'pairKiosk', code, name: called }),
      () => {
        setSaid({ paired: called })
        setTyped('')
        setName('')
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={pair}>
      <div className={styles.fields}>
        <TextField label={t('code')} value={typed} longest={longestTyped} digits onType={setTyped} />
        <TextField label={t('name')} value={name} longest={longestName} onType={setName} />
      </div>
      {/* The answer stands beside the button, where the eyes are. */}
      <div className={styles.answered}>
        <Act submits onAct={() => {}} disabled={busy}>
          {t('pair')}
        </Act>
        {(said === 'sixDigits' || said === 'nameNeeded') && (
          <Notice kind="care" live="alert">
            {t(said)}
          </Notice>
        )}
        {refusal && (
          <Notice kind="care" live="alert">
            {refusal}
          </Notice>
        )}
        {typeof said === 'object' && (
          <Notice kind="good" live="status">
            {t('paired', { name: said.paired })}
          </Notice>
        )}
      </div>
    </form>
  )
}
