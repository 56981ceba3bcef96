import { type FormEvent, useState } from 'react'
import type { MotionId } from '../../../../shared/ids.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useAct } from '../use-act.ts'
import { CandidatesEditor } from './candidates-editor.tsx'
import { AskedFields, BallotFields, EndingFields } from './motion-fields.tsx'
import styles from './motion-form.module.css'
import { motionTexts } from './motion-texts.ts'
import { type MotionTyped, newMotion, readMotion, typedOf } from './motion-typed.ts'
import { QuorumFields, RuleFields } from './rule-fields.tsx'
import { heldVotes } from './votes-in-order.ts'

/** Writes a motion, new or in place of the one that is there; nothing is kept before it is saved. */
export function MotionEditor({ motionId, onDone }: { motionId: MotionId; onDone: () => void }) {
  const t = useTexts(motionTexts)
  const motion = officeHooks.useView((view) => view.motions[motionId])
  const firstItem = officeHooks.useView((view) => Object.values(view.items).find(({ kind }) => kind === 'vote')?.id)
  const isHeld = officeHooks.useView((view) => heldVotes(view, motionId).length > 0)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  // As it was when the form was opened: what others do meanwhile does not disturb what is being typed.
  const [typed, setTyped] = useState<MotionTyped>(() =>
    motion ? typedOf(motion) : newMotion(motionId, firstItem ?? null),
  )
  const [tried, setTried] = useState(false)
  const change = (changed: Partial<MotionTyped>) => setTyped((before) => ({ ...before, ...changed }))
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
    <Card
      title={motion ? t('changeTitle', { number: motion.number }) : t('newTitle')}
      acts={<Act onAct={onDone}>{t('drop')}</Act>}
    >
      {isHeld && <Notice kind="plain">{t('held')}</Notice>}
      <form className={styles.form} onSubmit={save}>
        <AskedFields typed={typed} onChange={change} isHeld={isHeld} />
        {typed.form !== 'question' && <CandidatesEditor typed={typed} onChange={change} />}
        <BallotFields typed={typed} onChange={change} />
        <RuleFields typed={typed} onChange={change} />
        <QuorumFields typed={typed} onChange={change} />
        <EndingFields typed={typed} onChange={change} />
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
      </form>
    </Card>
  )
}
