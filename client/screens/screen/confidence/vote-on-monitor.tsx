import type { VoteUnderWay } from '../../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { useOutcomeSentence } from '../../../script/use-outcome-sentence.ts'
import { Held } from '../../../ui/held.tsx'
import { FitBox } from '../fit-box.tsx'
import { screenTexts } from '../texts.ts'
import { VoteTime } from '../vote-time.tsx'
import styles from './confidence.module.css'

/** What the speaker's monitor tells of a vote: the question, how it stands, and the sentence that closes it. */
export function VoteOnMonitor({ vote }: { vote: VoteRow }) {
  const t = useTexts(screenTexts)
  const says = {
    planned: 'votePlanned',
    open: 'voteOpen',
    counting: 'voteCounting',
    closed: 'voteClosed',
    cancelled: 'voteCancelled',
  } as const
  return (
    <FitBox className={styles.quiet}>
      <p className={styles.voting}>{t(says[vote.state])}</p>
      <h1 className={styles.title} data-most-lines="4">
        <Held text={vote.question} />
      </h1>
      {vote.state === 'closed' && <Outcome vote={vote} />}
      {(vote.state === 'open' || vote.state === 'counting') && <Turnout vote={vote} />}
    </FitBox>
  )
}

function Turnout({ vote }: { vote: VoteUnderWay }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  return (
    <p className={styles.turnout}>
      <span className={styles.together}>
        <strong>
          {vote.cast}/{vote.rollSize}
        </strong>{' '}
        {t('haveVoted')}
      </span>
      {vote.onPaper > 0 && (
        <>
          {' · '}
          <span className={styles.together}>{words.t('onPaper', { count: vote.onPaper })}</span>
        </>
      )}
      {vote.state === 'open' && vote.closesAt !== null && (
        <>
          {' · '}
          <VoteTime closesAt={vote.closesAt} />
        </>
      )}
    </p>
  )
}

function Outcome({ vote }: { vote: Extract<VoteRow, { state: 'closed' }> }) {
  return (
    <p className={styles.turnout}>
      <strong>
        <Held text={useOutcomeSentence(vote)} />
      </strong>
    </p>
  )
}
