import { useState } from 'react'
import type { Quorum } from '../../../../shared/model.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Choice } from '../../../ui/staff/choice.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PopUp } from '../../../ui/staff/pop-up.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { useAct } from '../../../ui/staff/use-act.ts'
import styles from './quorum-form.module.css'
import { quorumTexts } from './quorum-texts.ts'
import { changedQuorum, isRule, type QuorumTyped, readQuorum } from './read-quorum.ts'

const longestGround = 1_000

/** The button that opens the rule of the quorum, to be set by the office's own documents. */
export function QuorumAct({ quorum }: { quorum: Quorum }) {
  const t = useTexts(quorumTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Act onAct={() => setOpen(true)}>{t('change')}</Act>
      {open && (
        <PopUp title={t('title')} onClose={() => setOpen(false)}>
          <QuorumForm quorum={quorum} onDone={() => setOpen(false)} />
        </PopUp>
      )}
    </>
  )
}

function QuorumForm({ quorum, onDone }: { quorum: Quorum; onDone: () => void }) {
  const t = useTexts(quorumTexts)
  const send = officeHooks.useSend()
  const { busy, refusal, run } = useAct()
  const [typed, setTyped] = useState<QuorumTyped>({
    ...quorum,
    numerator: String(quorum.numerator),
    denominator: String(quorum.denominator),
  })
  const read = readQuorum(typed)
  const change = (changed: Partial<QuorumTyped>) => setTyped(changedQuorum(typed, changed, quorum))
  return (
    <>
      <p>{t('how')}</p>
      <div className={styles.fraction}>
        <TextField
          label={t('numerator')}
          value={typed.numerator}
          onType={(numerator) => change({ numerator })}
          longest={4}
          digits
        />
        <TextField
          label={t('denominator')}
          value={typed.denominator}
          onType={(denominator) => change({ denominator })}
          longest={4}
          digits
        />
        <Choice
          label={t('base')}
          chosen={typed.base}
          choices={(['official', 'everybody'] as const).map((id) => ({ id, text: t(id) }))}
          onChoose={(id) => change({ base: id === 'everybody' ? 'everybody' : 'official' })}
        />
      </div>
      <TextField
        label={t('ground')}
        value={typed.ground}
        onType={(ground) => change({ ground })}
        longest={longestGround}
        lines={3}
      />
      <p role="status">{quorum.ground !== '' && !isRule(typed, quorum) && typed.ground === '' && t('groundGone')}</p>
      {!read && (
        <Notice kind="care" live="status">
          {t('noFraction')}
        </Notice>
      )}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      <div className={styles.acts}>
        <Act
          kind="main"
          disabled={busy || !read}
          onAct={() => read && run(() => send({ type: 'setQuorum', ...read }), onDone)}
        >
          {t('save')}
        </Act>
      </div>
    </>
  )
}
