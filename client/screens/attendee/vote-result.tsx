import { fewestForSecrecy } from '../../../shared/vote/motion.ts'
import { candidateResults, thresholdOf } from '../../../shared/vote/shown.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useOwn } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { nameTogether } from '../../ui/ballot/name-together.ts'
import { isToldFirst } from './ballot-state.ts'
import { CheckReceipt } from './check-receipt.tsx'
import { useAddress } from './use-address.ts'
import type { BallotHere } from './use-ballot-here.ts'
import styles from './vote-result.module.css'
import { voteTexts } from './vote-texts.ts'

type ClosedVote = VoteRow & { state: 'closed' }

/** The same figures as on the hall's screen, each a share of the one base; and whether his ballot is among them. */
export function VoteResult({ vote, ballot }: { vote: ClosedVote; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const { outcome, tally, paper } = vote
  return (
    <div className={styles.result}>
      <p className={styles.verdict} data-adopted={outcome.adopted}>
        {words.outcome(vote)}
      </p>
      {tally === null && <p>{words.t('withheld', { fewest: fewestForSecrecy })}</p>}
      {vote.form === 'candidates' ? <CandidateCounts vote={vote} /> : <AnswerCounts vote={vote} />}
      <p>
        {words.t('castOf', { roll: vote.rollSize, cast: vote.cast })}
        {tally !== null && tally.invalid > 0 && ` ${words.t('invalid', { count: tally.invalid })}`}
        {paper.issued > 0 && ` ${t('paperBallots', paper)}`}
      </p>
      {tally !== null && <p>{t('sharesOf', { base: words.t(vote.base), count: outcome.base })}</p>}
      <p>{words.rule(vote)}</p>
      {vote.ground && <p>{t('ground', { ground: vote.ground })}</p>}
      <OwnPart vote={vote} ballot={ballot} />
      <CheckReceipt vote={vote} receipt={ballot.receipt(vote)} />
    </div>
  )
}

function AnswerCounts({ vote }: { vote: ClosedVote }) {
  const words = useVoteWords()
  const counts = words.counts(vote)
  if (counts.length === 0) return null
  return (
    <dl className={styles.answers}>
      {counts.map(({ answer, label, ballots, share }) => (
        <div key={answer} className={styles.answer} data-answer={answer}>
          <dt>{label}</dt>
          <dd className={styles.figures}>
            <strong>{ballots}</strong> · {share}
          </dd>
          <dd className={styles.bar} aria-hidden="true">
            <Bar part={ballots} of={vote.outcome.base} />
            {answer === 'for' && <div className={styles.threshold} style={{ left: `${100 * thresholdOf(vote)}%` }} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CandidateCounts({ vote }: { vote: ClosedVote }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const results = candidateResults(vote)
  const tied = vote.outcome.tied.length
  return (
    <>
      {tied > 0 && <p className={styles.tied}>{words.t('tied', { count: tied })}.</p>}
      {results === null ? (
        <ul className={styles.answers}>
          {vote.candidates
            .filter(({ id }) => vote.outcome.chosen.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <strong>{name}</strong>
              </li>
            ))}
        </ul>
      ) : (
        <ol className={styles.answers}>
          {results.map(({ id, name, position, unit, votes, is }) => (
            <li key={id} className={styles.answer} data-answer={is === 'chosen' ? 'for' : undefined}>
              <span>{nameTogether(name)}</span>{' '}
              <span className={styles.mark} data-is={is}>
                {t(is)}
              </span>
              <span className={styles.figures}>
                <strong>{words.t('votesFor', { count: votes })}</strong> · {words.share(votes, vote.outcome.base)}
              </span>
              <span className={styles.who}>{[position, unit].filter(Boolean).join(', ')}</span>
              <span className={styles.bar} aria-hidden="true">
                <Bar part={votes} of={vote.outcome.base} />
                <span className={styles.threshold} style={{ left: `${100 * thresholdOf(vote)}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Bar({ part, of }: { part: number; of: number }) {
  return <span className={styles.filled} style={{ width: `${(100 * part) / Math.max(1, of)}%` }} />
}

/** Only for somebody on the roll of this vote, which only that of the latest is known of. */
function OwnPart({ vote, ballot }: { vote: ClosedVote; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const own = useOwn()?.vote
  if (own?.voteId !== vote.id || own.standing !== 'entitled') return null
  if (own.means === 'paper') return <p className={styles.own}>{t('ownPaper', addressed)}</p>
  if (own.version > 0) return <p className={styles.own}>{t('ownIn', addressed)}</p>
  return isToldFirst(ballot.of(vote)) ? null : <p className={styles.own}>{t('ownNotIn', addressed)}</p>
}
