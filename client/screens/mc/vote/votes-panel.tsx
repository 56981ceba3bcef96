import { useEffect, useRef } from 'react'
import type { McView } from '../../../../shared/views.ts'
import { heldVotes, underWayIn } from '../../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Act as NextAct } from '../next-act.ts'
import { isOnPhone } from '../on-phone.ts'
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
  useGivesWay(view, onClose)
  return (
    <SidePanel title={t('panel')} onClose={onClose} said={conduct.refusal}>
      {motionsShown(view).map((vote) => (
        <MotionPart key={vote.motionId} view={view} vote={vote} conduct={conduct} onAct={onAct} />
      ))}
    </SidePanel>
  )
}

/** On a phone, where it lies over everything: once a vote is open, that is what the MC has to see. */
function useGivesWay(view: McView, onClose: () => void): void {
  const underWay = underWayIn(view)?.id
  const known = useRef(underWay)
  useEffect(() => {
    if (known.current === underWay) return
    known.current = underWay
    if (underWay !== undefined && isOnPhone()) onClose()
  }, [underWay, onClose])
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
  // In the order in which they were held: what may be done next stands below the last of them.
  const held = heldVotes(view)
    .filter(({ motionId }) => motionId === vote.motionId)
    .reverse()
  return (
    <section className={screens.part}>
      <p className={styles.of}>{item ? t('ofItem', { number: item.number }) : t('ofNoItem')}</p>
      <h3>{vote.question}</h3>
      {vote.state === 'planned' && held.length === 0 && <p>{t('planned')}</p>}
      <ul className={styles.held}>
        {held.map((one, index) => (
          <li key={one.id}>
            <HeldState view={view} vote={one} number={held.length > 1 ? index + 1 : null} />
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

function HeldState({
  view,
  vote,
  number,
}: {
  view: McView
  vote: ReturnType<typeof heldVotes>[number]
  /** Where it was held several times. */
  number: number | null
}) {
  const t = useTexts(mcVoteTexts)
  const { outcome } = useVoteWords()
  const timeZone = view.conference.main?.timeZone ?? 'UTC'
  const says = { open: 'isOpen', counting: 'isCounting', cancelled: 'isCancelled' } as const
  return (
    <p>
      {number !== null && `${t('times', { number })} `}
      <strong data-current={underWayIn(view)?.id === vote.id}>
        {vote.state === 'closed' ? outcome(vote) : t(says[vote.state])}
      </strong>{' '}
      {t('heldAt', { time: formatTime(vote.openedAt, timeZone) })}
    </p>
  )
}
