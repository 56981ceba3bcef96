import { fewestForSecrecy } from '../../../../shared/vote/motion.ts'
import { type ClosedVote, candidateResults } from '../../../../shared/vote/shown.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import styles from './vote-panel.module.css'

/** What a vote came to, with every percentage of its one base. */
export function VoteResult({ vote }: { vote: ClosedVote }) {
  const { t, outcome, counts, share } = useVoteWords()
  const { tied, base } = vote.outcome
  const results = vote.form === 'candidates' ? candidateResults(vote) : null
  return (
    <>
      <p className={styles.verdict} data-adopted={vote.outcome.adopted}>
        {outcome(vote)}
      </p>
      {tied.length > 0 && <p className={styles.care}>{t('tied', { count: tied.length })}</p>}
      {vote.tally === null && <p className={styles.care}>{t('withheld', { fewest: fewestForSecrecy })}</p>}
      {results ? (
        <ol className={styles.tally}>
          {results.map(({ id, name, votes, is }) => (
            <li key={id} data-is={is}>
              <span>
                {name} {is !== 'notChosen' && <em>{t(is === 'chosen' ? 'isChosen' : 'isTied')}</em>}
              </span>
              <span>
                <strong>{votes}</strong> · {share(votes, base)}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <dl className={styles.tally}>
          {counts(vote).map(({ answer, label, ballots, share: part }) => (
            <div key={answer}>
              <dt>{label}</dt>
              <dd>
                <strong>{ballots}</strong> · {part}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {t('castOf', { roll: vote.rollSize, cast: vote.cast })}
        {vote.tally !== null && vote.tally.invalid > 0 && ` ${t('invalid', { count: vote.tally.invalid })}`}{' '}
        {vote.tally !== null && t('shareOf', { base: t(vote.base), count: base })}
      </p>
    </>
  )
}
