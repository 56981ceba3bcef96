import { voteOn } from '../../../../shared/stage/picture.ts'
import type { McView } from '../../../../shared/views.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Act as NextAct } from '../next-act.ts'
import type { Conduct } from '../use-conduct.ts'
import { TakeVote } from './take-vote.tsx'
import { mcVoteTexts } from './texts.ts'
import { cancelVoteAct, putAct } from './vote-acts.ts'
import styles from './vote-panel.module.css'

/** What may be done beside the large button. */
export function VoteButtons({
  view,
  vote,
  conduct: { canAct, sendAside },
  onAct,
}: {
  view: McView
  vote: VoteRow
  conduct: Conduct
  onAct: (act: NextAct) => void
}) {
  const t = useTexts(mcVoteTexts)
  // The large button opens what is planned.
  if (vote.state === 'planned') return null
  if (vote.state === 'cancelled') {
    const asPlanned = voteOn(view, vote.motionId)
    const act = asPlanned ? putAct(view, asPlanned) : null
    return (
      act && (
        <div className={styles.acts}>
          <Act disabled={!canAct} onAct={() => onAct(act)}>
            {t('open')}
          </Act>
        </div>
      )
    )
  }
  if (vote.state !== 'closed') {
    return (
      <div className={styles.acts}>
        <Act disabled={!canAct} onAct={() => onAct(cancelVoteAct(vote))}>
          {t('cancel')}
        </Act>
      </div>
    )
  }
  const again = putAct(view, vote)
  return (
    <div className={styles.acts}>
      <TakeVote view={view} vote={vote} canAct={canAct} onTake={sendAside} />
      {again && (
        <Act disabled={!canAct} onAct={() => onAct(again)}>
          {t('repeat')}
        </Act>
      )}
    </div>
  )
}
