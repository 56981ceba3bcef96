import type { VoteId } from '../../../shared/ids.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Held } from '../../ui/held.tsx'
import styles from './held-votes.module.css'
import type { BallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import { closedVotes } from './vote-in-hand.ts'
import { VoteResult } from './vote-result.tsx'
import { voteTexts } from './vote-texts.ts'

/** The votes with a result, each behind a line that opens: there the receipts can be checked as long as the page is there. */
export function HeldVotes({ inHand, ballot }: { inHand: VoteId | null; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const { votes, conference } = useHallView((view) => ({ votes: view.votes, conference: view.conference.main }))
  const held = closedVotes({ votes }).filter(({ id }) => id !== inHand)
  if (!conference || held.length === 0) return null
  return (
    <section className={styles.held} aria-labelledby="held-heading">
      <h2 id="held-heading" className={styles.heading}>
        {t('held')}
      </h2>
      {held.map((vote) => (
        <details key={vote.id} className={styles.vote}>
          <summary className={styles.summary}>
            <Held text={vote.question} />{' '}
            <span className={styles.outcome}>
              {words.outcome(vote)} · {formatTime(vote.closedAt, conference.timeZone)}
            </span>
          </summary>
          <VoteResult vote={vote} ballot={ballot} />
        </details>
      ))}
    </section>
  )
}
