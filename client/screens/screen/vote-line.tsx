import type { VoteUnderWay } from '../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-line.module.css'
import { VoteTime } from './vote-time.tsx'

/** One line on the screens that show something else: a vote is open in the hall, how many have voted and how long it is. */
export function VoteLine({ vote }: { vote: VoteUnderWay }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  return (
    <p className={styles.line} role="status">
      <strong>{t(vote.state === 'open' ? 'voteOpen' : 'voteCounting')}</strong>
      <span>
        {vote.cast}/{vote.rollSize} {t('haveVoted')}
        {vote.onPaper > 0 && ` · ${words.t('onPaper', { count: vote.onPaper })}`}
      </span>
      {vote.state === 'open' && vote.closesAt !== null && <VoteTime closesAt={vote.closesAt} />}
    </p>
  )
}
