import { type FormEvent, useState } from 'react'
import { pairingCode } from '../../../../shared/stage/screens.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './add-screen.module.css'
import { ScreenFields, type ScreenWishes } from './screen-fields.tsx'
import { screensTexts } from './texts.ts'

const nothing: ScreenWishes = { name: '', layout: 'hall', language: 'vi' }
/** As it is read off the screen: in two groups, with whatever is typed between them. */
const longestTyped = 9

/** The screen that shows these six digits belongs to this conference from now on. */
export function AddScreen() {
  const t = useTexts(screensTexts)
  const link = officeHooks.useView((view) => view.links.screen?.url) ?? window.location.origin
  const send = officeHooks.useSend()
  const [typed, setTyped] = useState('')
  const [wishes, setWishes] = useState(nothing)
  const [said, setSaid] = useState<'nothing' | 'sixDigits' | 'nameNeeded' | { paired: string }>('nothing')
  const { busy, refusal, run } = useAct()

  const pair = (event: FormEvent) => {
    event.preventDefault()
    const code = typed.replace(/[\s.-]/g, '')
    if (!pairingCode.test(code)) return setSaid('sixDigits')
    const name = wishes.name.trim()
    if (name === '') return setSaid('nameNeeded')
    setSaid('nothing')
    run(
      () => send({ type: 'pairScreen', code, ...wishes, name }),
      () => {
        setSaid({ paired: name })
        setTyped('')
        setWishes(nothing)
      },
    )
  }
  return (
    <Card title={t('add')}>
      <p>{t('addHow', { address: new URL('/screen', link).href })}</p>
      <form className={styles.form} onSubmit={pair}>
        <div className={styles.code}>
          <TextField label={t('code')} value={typed} longest={longestTyped} digits onType={setTyped} />
        </div>
        <ScreenFields wishes={wishes} onChange={setWishes} />
        {/* The answer stands beside the button, where the eyes are: below it would be under the edge of a laptop. */}
        <div className={styles.answered}>
          <Act kind="main" submits onAct={() => {}} disabled={busy}>
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
    </Card>
  )
}
