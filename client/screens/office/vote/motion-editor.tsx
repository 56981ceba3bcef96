import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import { CandidatesEditor } from './candidates-editor.tsx'
import { AskedFields, BallotFields, EndingFields, type Fields } from './motion-fields.tsx'
import styles from './motion-form.module.css'
import { motionTexts } from './motion-texts.ts'
import { readMotion } from './motion-typed.ts'
import { QuorumFields, RuleFields } from './rule-fields.tsx'
import { heldVotes } from './votes-in-order.ts'

/**
 * Writes a motion, new or in place of the one that is there; nothing is kept before it is saved, and what others do meanwhile
 * does not disturb what is being typed.
 */
export function MotionEditor({ typed, onChange, onDone }: Fields & { onDone: () => void }) {
  const t = useTexts(motionTexts)
  const motion = officeHooks.useView((view) => view.motions[typed.id])
  const isHeld = officeHooks.useView((view) => heldVotes(view, typed.id).length > 0)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [tried, setTried] = useState(false)
  const read = readMotion(typed)

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wanted = read.motion
    if (!wanted) return
    run(async () => {
      const outcome = await send({ type: 'setMotion', ...wanted })
      // Saved as it was: done all the same.
      return 'refused' in outcome && outcome.refused === 'alreadySo' ? { done: true } : outcome
    }, onDone)
  }
  return (
    <Card title={motion ? t('changeTitle', { number: motion.number }) : t('newTitle')}>
      {isHeld && <Notice kind="plain">{t('held')}</Notice>}
      <form className={styles.form} onSubmit={save}>
        <AskedFields typed={typed} onChange={onChange} isHeld={isHeld} />
        {typed.form !== 'question' && <CandidatesEditor typed={typed} onChange={onChange} />}
        <BallotFields typed={typed} onChange={onChange} />
        <RuleFields typed={typed} onChange={onChange} />
        <QuorumFields typed={typed} onChange={onChange} />
        <EndingFields typed={typed} onChange={onChange} />
        <div className={styles.ending}>
          {tried && read.faults.length > 0 && (
            <Notice kind="care" live="alert">
              <ul>
                {read.faults.map((fault) => (
                  <li key={fault}>{t(fault)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {refusal && (
            <Notice kind="care" live="alert">
              {refusal}
            </Notice>
          )}
          <div className={styles.acts}>
            <Act onAct={onDone}>{t('drop')}</Act>
            <Act kind="main" submits onAct={() => {}} disabled={busy}>
              {t(busy ? 'saving' : 'save')}
            </Act>
          </div>
        </div>
      </form>
    </Card>
  )
}
