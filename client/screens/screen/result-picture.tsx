import { fewestForSecrecy } from '../../../shared/vote/motion.ts'
import { type ClosedVote, thresholdOf } from '../../../shared/vote/shown.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { useOutcomeSentence } from '../../script/use-outcome-sentence.ts'
import { Held } from '../../ui/held.tsx'
import { CandidateResults } from './candidate-results.tsx'
import { FitBox } from './fit-box.tsx'
import styles from './result-picture.module.css'
import { ShareBar } from './share-bar.tsx'
import { screenTexts } from './texts.ts'

/** The result, with every share of the one base, a mark where adoption begins, and the sentence that is read out. */
export function ResultPicture({ vote }: { vote: ClosedVote }) {
  return vote.form === 'candidates' && vote.tally ? <CandidateResults vote={vote} /> : <AnswerResults vote={vote} />
}

function AnswerResults({ vote }: { vote: ClosedVote }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  return (
    <FitBox className={styles.whole}>
      <p className={styles.above}>
        {t('voteClosed')} · {words.t(vote.ballot)}
      </p>
      <h1 className={styles.question} data-most-lines="3">
        <Held text={vote.question} />
      </h1>
      {vote.tally === null ? (
        <p className={styles.withheld}>{words.t('withheld', { fewest: fewestForSecrecy })}</p>
      ) : (
        <dl className={styles.answers}>
          {words.counts(vote).map(({ answer, label, ballots, share }) => (
            <div key={answer} className={styles.answer} data-answer={answer}>
              <dt>{label}</dt>
              <dd className={styles.figures}>
                <strong>{ballots}</strong> · {share}
              </dd>
              <dd className={styles.bar}>
                <ShareBar
                  share={ballots / Math.max(1, vote.outcome.base)}
                  accent={answer === 'for'}
                  {...(answer === 'for' ? { threshold: thresholdOf(vote) } : {})}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ResultOutcome vote={vote} />
    </FitBox>
  )
}

/** Adopted or not, the sentence that is read out, and what the figures are of. */
export function ResultOutcome({ vote }: { vote: ClosedVote }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  const read = useOutcomeSentence(vote)
  const { tied } = vote.outcome
  // Of candidates the names are marked above, and reading them all out takes more room than there is.
  const sentence = vote.form !== 'candidates' ? read : tied.length > 0 ? words.t('tied', { count: tied.length }) : ''
  const { rollSize: roll, cast, quorumFound, tally } = vote
  return (
    <div className={styles.outcome}>
      <p className={styles.verdict} data-adopted={vote.outcome.adopted}>
        {words.outcome(vote)}
      </p>
      <p className={styles.base}>
        {sentence !== '' && (
          <strong className={styles.sentence}>
            <Held text={sentence} />
          </strong>
        )}
        {words.t('castOf', { roll, cast })}
        {tally !== null && tally.invalid > 0 && ` ${words.t('invalid', { count: tally.invalid })}`}{' '}
        {tally !== null && `${words.t('shareOf', { base: words.t(vote.base), count: vote.outcome.base })} `}
        {words.rule(vote)}
        {quorumFound && quorumFound.present < quorumFound.needed && (
          <strong className={styles.belowQuorum}>
            {t('belowQuorum', { present: quorumFound.present, needed: quorumFound.needed })}
          </strong>
        )}
      </p>
    </div>
  )
}
