import type { McView } from '../../../shared/views.ts'
import { underWayIn } from '../../../shared/vote/vote-rows.ts'
import { useLine } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { LineState } from '../../ui/line-state.tsx'
import { Act } from '../../ui/staff/act.tsx'
import { type ActWords, useActWords } from './act-words.ts'
import styles from './controls.module.css'
import { leadTexts } from './lead-texts.ts'
import { backAct, type Act as NextAct, nextAct, secondAct } from './next-act.ts'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'
import { mcVoteTexts } from './vote/texts.ts'

/** Undo, back, what else may be done, and the next step, always in the same place. */
export function Controls({ view, conduct, onAct }: { view: McView; conduct: Conduct; onAct: (act: NextAct) => void }) {
  const t = useTexts(mcTexts)
  const votes = useTexts(mcVoteTexts)
  const words = useActWords(view)
  const leading = useTexts(leadTexts)
  const { canAct } = conduct
  const line = useLine().state
  const locked = line === 'up' ? leading('locked') : t(line === 'refused' ? 'lockedForGood' : 'locked')
  const next = nextAct(view)
  const second = secondAct(view)
  const back = backAct(view)
  const { main: undo } = view.undo
  const noUndo = view.undoEnd.main?.at === 'vote' ? t('undoEndsAtVote') : t('nothingToUndo')

  return (
    <section className={styles.controls} aria-label={t('steps')}>
      <p className={styles.refusal} role="alert">
        {conduct.refusal}
      </p>
      {line === 'up' && (
        <p className={styles.line}>
          <LineState />
          <span className={styles.keys}>{t('keys')}</span>
        </p>
      )}
      <div className={styles.row} data-resting={conduct.resting}>
        <div className={styles.aside}>
          <Act
            disabled={!undo || !canAct}
            label={undo ? t('undoOf', { what: words.undone(undo) }) : noUndo}
            onAct={() => undo && conduct.send({ type: 'undoStep', undone: undo.number })}
          >
            <Words what={t('undo')} detail={undo ? words.undone(undo) : noUndo} />
          </Act>
        </div>
        <div className={styles.aside}>
          <Act disabled={!back || !canAct} onAct={() => back && conduct.take(back)}>
            <Words what={t('back')} detail={back ? words.of(back.target).short : ''} />
          </Act>
        </div>
        {second && (
          <div className={styles.second}>
            <Act disabled={!canAct} onAct={() => onAct(second)}>
              <Words {...words.of(second.target)} />
            </Act>
          </div>
        )}
        <div className={styles.main}>
          {next ? (
            <Act kind="main" disabled={!canAct} onAct={() => onAct(next)}>
              <Words {...words.of(next.target)} {...(canAct ? {} : { before: locked })} />
            </Act>
          ) : (
            <p className={styles.ended}>
              {underWayIn(view) ? (
                <>
                  {votes('waiting')} <small>{votes('waitingDetail')}</small>
                </>
              ) : (
                t('actEndDetail')
              )}
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

function Words({ what, before = '', detail }: Pick<ActWords, 'what' | 'detail'> & { before?: string }) {
  return (
    <>
      <span className={styles.what}>{what}</span>
      {(before || detail) && (
        <small>
          {before && <strong>{before}</strong>}
          {before && detail && ' · '}
          {detail}
        </small>
      )}
    </>
  )
}
