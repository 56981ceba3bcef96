import { useState } from 'react'
import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { useActWords } from './act-words.ts'
import { Confirm } from './confirm.tsx'
import styles from './controls.module.css'
import { backAct, honoureeAct, type Act as NextAct, nextAct } from './next-act.ts'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'

/** Undo, back and the next step, always in the same place. What cannot be taken back is asked once more. */
export function Controls({ view, conduct }: { view: McView; conduct: Conduct }) {
  const t = useTexts(mcTexts)
  const words = useActWords(view)
  const [asked, setAsked] = useState<NextAct | null>(null)
  const next = nextAct(view)
  const back = backAct(view)
  const honouree = honoureeAct(view)
  const { main: undo } = view.undo

  return (
    <section className={styles.controls} aria-label={t('steps')}>
      <p className={styles.refusal} role="alert">
        {conduct.refusal}
      </p>
      <div className={styles.row} data-resting={conduct.resting} data-second={honouree !== null}>
        <div className={styles.aside}>
          <Act
            disabled={!undo}
            label={undo ? t('undoOf', { what: words.undone(undo) }) : t('nothingToUndo')}
            onAct={() => undo && conduct.send({ type: 'undoStep', undone: undo.number })}
          >
            {t('undo')}
            {undo && <small>{words.undone(undo)}</small>}
          </Act>
          <Act disabled={!back} onAct={() => back && conduct.take(back)}>
            {t('back')}
            {back && <small>{words.of(back.target).short}</small>}
          </Act>
        </div>
        {honouree && (
          <div className={styles.second}>
            <Act onAct={() => conduct.take(honouree)}>
              {words.of(honouree.target).what}
              <small>{words.of(honouree.target).detail}</small>
            </Act>
          </div>
        )}
        <div className={styles.main}>
          {next ? (
            <Act kind="main" onAct={() => (mustBeAsked(next) ? setAsked(next) : conduct.take(next))}>
              {words.of(next.target).what}
              <small>{words.of(next.target).detail}</small>
            </Act>
          ) : (
            <p className={styles.ended}>{t('actEndDetail')}</p>
          )}
        </div>
      </div>
      {asked && (
        <Confirm
          act={asked}
          view={view}
          onNo={() => setAsked(null)}
          onYes={() => {
            setAsked(null)
            conduct.take(asked)
          }}
        />
      )}
    </section>
  )
}

const mustBeAsked = ({ target }: NextAct): boolean =>
  target.to === 'openVote' || target.to === 'closeVote' || target.to === 'end'
