import { between, type Instant } from '../../../shared/time.ts'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import { useNow } from '../../hall.tsx'
import { formatClock } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Card } from '../../ui/staff/card.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { tellerTexts } from './texts.ts'
import styles from './vote-head.module.css'

/** What is being voted on, and how many have voted. */
export function VoteHead({ vote }: { vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  const isUnderWay = vote.state === 'open' || vote.state === 'counting'
  const figures = [
    { key: 'voted', count: vote.cast },
    { key: vote.state === 'open' ? 'notYet' : 'didNot', count: vote.rollSize - vote.cast - vote.onPaper },
    { key: 'roll', count: vote.rollSize },
    ...(vote.ballot === 'secret' && isUnderWay ? [{ key: 'issued', count: vote.onPaper } as const] : []),
  ] as const
  return (
    <Card title={words.t(vote.ballot)} acts={vote.state === 'open' && <TimeLeft closesAt={vote.closesAt} />}>
      <p className={styles.question} lang="vi">
        {vote.question}
      </p>
      {vote.state !== 'cancelled' && (
        <dl className={styles.figures}>
          {figures.map(({ key, count }) => (
            <div key={key} className={styles.figure}>
              <dt>{t(key)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {vote.state === 'open' && <p>{t(vote.ballot === 'open' ? 'raiseHands' : 'handOut')}</p>}
      {vote.state === 'counting' && <Notice kind="care">{t('counting')}</Notice>}
      {vote.state === 'cancelled' && (
        <Notice kind="care">{t(vote.ballot === 'secret' ? 'cancelledWithPaper' : 'cancelled')}</Notice>
      )}
    </Card>
  )
}

function TimeLeft({ closesAt }: { closesAt: Instant | null }) {
  const t = useTexts(tellerTexts)
  const now = useNow()
  if (closesAt === null) return null
  return <strong className={styles.time}>{t('timeLeft', { time: formatClock(between(now, closesAt)) })}</strong>
}
