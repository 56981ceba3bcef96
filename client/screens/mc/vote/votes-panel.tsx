import type { McView, VoteRow } from '../../../../shared/views.ts'
import { heldVotes, underWayIn } from '../../../../shared/vote/vote-rows.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Act as NextAct } from '../next-act.ts'
import screens from '../screens/screens-panel.module.css'
import { SidePanel } from '../side-panel.tsx'
import type { Conduct } from '../use-conduct.ts'
import { TakeVote } from './take-vote.tsx'
import { mcVoteTexts } from './texts.ts'
import { motionsShown, putAct, whyNotPut } from './vote-acts.ts'
import styles from './votes-panel.module.css'

/** Every motion with what became of it: put to the vote outside the agenda, put again, and shown to the hall once more. */
export function VotesPanel({
  view,
  conduct,
  onAct,
  onClose,
}: {
  view: McView
  conduct: Conduct
  onAct: (act: NextAct) => void
  onClose: () => void
}) {
  const t = useTexts(mcVoteTexts)
  return (
    <SidePanel title={t('panel')} onClose={onClose}>
      {motionsShown(view).map((vote) => (
        <MotionPart key={vote.motionId} view={view} vote={vote} conduct={conduct} onAct={onAct} />
      ))}
    </SidePanel>
  )
}

function MotionPart({
  view,
  vote,
  conduct,
  onAct,
}: {
  view: McView
  vote: VoteRow
  conduct: Conduct
  onAct: (act: NextAct) => void
}) {
  const t = useTexts(mcVoteTexts)
  const item = vote.itemId === null ? undefined : view.items[vote.itemId]
  const act = putAct(view, vote)
  const why = whyNotPut(view, vote)
  const held = heldVotes(view).filter(({ motionId }) => motionId === vote.motionId)
  return (
    <section className={screens.part}>
      <p className={styles.of}>{item ? t('ofItem', { number: item.number }) : t('ofNoItem')}</p>
      <h3>{vote.question}</h3>
      {vote.state === 'planned' && held.length === 0 && <p>{t('planned')}</p>}
      <ul className={styles.held}>
        {held.map((one) => (
          <li key={one.id}>
            <HeldState view={view} vote={one} />
            <TakeVote view={view} vote={one} canAct={conduct.canAct} onTake={conduct.sendAside} />
          </li>
        ))}
      </ul>
      {why && <p className={styles.why}>{t(why.why, why.values)}</p>}
      {act && (
        <Act disabled={!conduct.canAct} onAct={() => onAct(act)}>
          {t(vote.state === 'planned' ? 'open' : 'repeat')}
        </Act>
      )}
    </section>
  )
}

function HeldState({ view, vote }: { view: McView; vote: ReturnType<typeof heldVotes>[number] }) {
  const t = useTexts(mcVoteTexts)
  const { outcome } = useVoteWords()
  const timeZone = view.conference.main?.timeZone ?? 'UTC'
  const says = { open: 'isOpen', counting: 'isCounting', cancelled: 'isCancelled' } as const
  return (
    <p>
      <strong data-current={underWayIn(view)?.id === vote.id}>
        {vote.state === 'closed' ? outcome(vote) : t(says[vote.state])}
      </strong>{' '}
      {t('heldAt', { time: formatTime(vote.openedAt, timeZone) })}
    </p>
  )
}
