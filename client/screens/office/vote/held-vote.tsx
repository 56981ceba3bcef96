import type { HeldVote as Held } from '../../../../shared/vote/vote-rows.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { VoteResult } from '../../../ui/staff/vote-result.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { Receipts } from './receipts.tsx'
import { Recount } from './recount.tsx'
import { voteTexts } from './texts.ts'
import { useTurnoutWords } from './use-turnout-words.ts'
import styles from './vote-section.module.css'

/** One vote that was opened: how far it is, or what came of it. */
export function HeldVote({ vote, number, onList }: { vote: Held; number: number; onList: () => void }) {
  const t = useTexts(voteTexts)
  const timeZone = useConferenceZone()
  return (
    <section
      className={styles.held}
      data-state={vote.state}
      {...(vote.state === 'closed' ? { 'data-adopted': vote.outcome.adopted } : {})}
    >
      <h3 className={styles.heading}>{t('held', { number, time: formatTime(vote.openedAt, timeZone) })}</h3>
      <State vote={vote} />
      {vote.state === 'closed' && (
        <>
          <VoteResult vote={vote} />
          <Receipts vote={vote} />
          <div className={styles.acts}>
            {vote.ballot === 'open' && <Act onAct={onList}>{t('list')}</Act>}
            <Recount voteId={vote.id} />
          </div>
        </>
      )}
    </section>
  )
}

function State({ vote }: { vote: Held }) {
  const t = useTexts(voteTexts)
  const turnout = useTurnoutWords()
  const timeZone = useConferenceZone()
  const time = (at: number) => ({ time: formatTime(at, timeZone) })
  switch (vote.state) {
    case 'open':
      return (
        <Notice kind="care" live="status">
          <p>
            {t('open', time(vote.openedAt))}. {vote.closesAt !== null && t('closes', time(vote.closesAt))}
          </p>
          <p className={styles.turnout}>{turnout(vote)}</p>
          <p>{t('noTally')}</p>
        </Notice>
      )
    case 'counting':
      return (
        <Notice kind="care" live="status">
          <p>{t('counting', time(vote.closedAt))}</p>
          <p className={styles.turnout}>{turnout(vote)}</p>
        </Notice>
      )
    case 'cancelled':
      return <Notice kind="plain">{t('cancelled', time(vote.cancelledAt))}</Notice>
    case 'closed':
      return (
        <p className={styles.soft}>
          {t('closed', time(vote.closedAt))} {vote.closing === 'time' && t('byTime')}
          {vote.closing === 'everybody' && t('byEverybody')} <QuorumFound vote={vote} />{' '}
          {vote.paper.issued > 0 && t('paper', vote.paper)}
        </p>
      )
    default:
      return vote satisfies never
  }
}

function QuorumFound({ vote: { quorumFound } }: { vote: Held }) {
  const t = useTexts(voteTexts)
  if (!quorumFound) return null
  return t(quorumFound.present >= quorumFound.needed ? 'quorumFound' : 'quorumLacking', quorumFound)
}
