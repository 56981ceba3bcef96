import { useMemo } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { MotionRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { CandidateList } from './candidate-list.tsx'
import { HeldVote } from './held-vote.tsx'
import { MotionActs } from './motion-acts.tsx'
import { MotionRules } from './motion-rules.tsx'
import { placeOf } from './motions-index.tsx'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'
import { heldVotes } from './votes-in-order.ts'

/** One motion: what is asked, on whom, by which rules, and every vote on it. */
export function MotionCard({
  motion,
  onChange,
  onList,
}: {
  motion: MotionRow
  onChange: () => void
  onList: (voteId: VoteId) => void
}) {
  const t = useTexts(voteTexts)
  const { id, number, itemId, question, candidates } = motion
  const title = officeHooks.useView((view) => (itemId === null ? '' : (view.items[itemId]?.title ?? '')))
  const votes = officeHooks.useView((view) => view.votes)
  const held = useMemo(() => heldVotes({ votes }, id), [votes, id])
  return (
    <div id={placeOf(id)} tabIndex={-1} className={styles.place}>
      <Card title={t('motion', { number })} acts={<MotionActs motion={motion} onChange={onChange} />}>
        <div>
          <p className={styles.soft}>{itemId === null ? t('anyTime') : title}</p>
          <p className={styles.question} lang="vi">
            {question}
          </p>
        </div>
        {held.map((vote, index) => (
          <HeldVote key={vote.id} vote={vote} number={index + 1} onList={() => onList(vote.id)} />
        ))}
        {held.length > 0 && held.every(({ state }) => state === 'closed' || state === 'cancelled') && (
          <p className={styles.soft}>{t('heldKept')}</p>
        )}
        <MotionRules motion={motion} />
        {candidates.length > 0 && <CandidateList motion={motion} />}
      </Card>
    </div>
  )
}
