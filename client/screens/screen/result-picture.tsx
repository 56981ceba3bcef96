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

/** Of candidates, so many are named once more in the sentence below the list; of more it says their places there. */
const mostNames = 6

/** Adopted or not, the sentence that is read out, and what the figures are of. */
export function ResultOutcome({ vote }: { vote: ClosedVote }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  const sentence = useOutcomeSentence(vote, mostNames)
  const { rollSize: roll, cast, quorumFound, tally } = vote
  const read = sentence !== '' && (
    <strong className={styles.sentence}>
      <Held text={sentence} />
    </strong>
  )
  // With names it is long, and has the whole width.
  const isAbove = vote.form === 'candidates'
  return (
    <div className={styles.outcome}>
      {isAbove && read && <p className={styles.read}>{read}</p>}
      <p className={styles.verdict} data-adopted={vote.outcome.adopted}>
        {words.outcome(vote)}
      </p>
      <p className={styles.base}>
        {!isAbove && read}
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
