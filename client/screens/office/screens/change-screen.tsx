import { type FormEvent, useState } from 'react'
import type { ScreenId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './change-screen.module.css'
import { ScreenFields, type ScreenWishes } from './screen-fields.tsx'
import { screensTexts } from './texts.ts'

/** Another name, layout or language; the screen follows at once. */
export function ChangeScreen({
  screenId,
  title,
  now,
  onClose,
}: {
  screenId: ScreenId
  title: string
  now: ScreenWishes
  onClose: () => void
}) {
  const t = useTexts(screensTexts)
  const send = officeHooks.useSend()
  const [wishes, setWishes] = useState(now)
  const { busy, refusal, run } = useAct()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { ...wishes, name: wishes.name.trim() }
    if (JSON.stringify(wanted) === JSON.stringify(now)) return onClose()
    run(() => send({ type: 'setScreen', screenId, ...wanted }), onClose)
  }
  return (
    <PopUp title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <ScreenFields wishes={wishes} onChange={setWishes} />
        {refusal && (
          <Notice kind="care" live="alert">
            {refusal}
          </Notice>
        )}
        <div>
          <Act kind="main" submits onAct={() => {}} disabled={busy || wishes.name.trim() === ''}>
            {t('save')}
          </Act>
        </div>
      </form>
    </PopUp>
  )
}
