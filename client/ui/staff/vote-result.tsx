import { fewestForSecrecy } from '../../../shared/vote/motion.ts'
import { type ClosedVote, candidateResults } from '../../../shared/vote/shown.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Table } from './table.tsx'
import { useAboutCandidate } from './use-about-candidate.ts'
import styles from './vote-result.module.css'
import { voteResultTexts } from './vote-result-texts.ts'

/** The result as the hall sees it: ballots and their share of the one base. */
export function VoteResult({ vote }: { vote: ClosedVote }) {
  const t = useTexts(voteResultTexts)
  const words = useVoteWords()
  const { tally, outcome, rollSize, cast } = vote
  const { adopted, base, tied } = outcome
  return (
    <div className={styles.result}>
      <p>
        <span className={styles.outcome} data-adopted={adopted}>
          {words.outcome(vote)}
        </span>
      </p>
      {tied.length > 0 && <p>{words.t('tied', { count: tied.length })}.</p>}
      <p>
        {words.t('castOf', { roll: rollSize, cast })}{' '}
        {tally !== null && tally.invalid > 0 && words.t('invalid', { count: tally.invalid })}
      </p>
      {tally === null ? (
        <p>{words.t('withheld', { fewest: fewestForSecrecy })}</p>
      ) : (
        <>
          {vote.form === 'candidates' ? <CandidateCounts vote={vote} /> : <AnswerCounts vote={vote} />}
          <p className={styles.soft}>{t('shareBase', { base: words.t(vote.base), count: base })}</p>
        </>
      )}
    </div>
  )
}

function AnswerCounts({ vote }: { vote: ClosedVote }) {
  const t = useTexts(voteResultTexts)
  const { counts } = useVoteWords()
  return (
    <Table caption={t('result')}>
      <thead>
        <tr>
          <th scope="col">{t('answer')}</th>
          <th scope="col" data-number>
            {t('ballots')}
          </th>
          <th scope="col" data-number>
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts(vote).map(({ answer, label, ballots, share }) => (
          <tr key={answer}>
            <th scope="row">{label}</th>
            <td data-number>{ballots}</td>
            <td data-number>{share}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function CandidateCounts({ vote }: { vote: ClosedVote }) {
  const t = useTexts(voteResultTexts)
  const words = useVoteWords()
  const about = useAboutCandidate()
  return (
    <Table caption={t('result')}>
      <thead>
        <tr>
          <th scope="col">{t('candidate')}</th>
          <th scope="col" data-number>
            {t('ballots')}
          </th>
          <th scope="col" data-number>
            {t('share')}
          </th>
          <th scope="col">{t('verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {(candidateResults(vote) ?? []).map((candidate) => (
          <tr key={candidate.id} data-is={candidate.is}>
            <th scope="row">
              {candidate.name}
              <span className={styles.about}>{about(candidate)}</span>
            </th>
            <td data-number>{candidate.votes}</td>
            <td data-number>{words.share(candidate.votes, vote.outcome.base)}</td>
            <td className={styles.verdict}>{t(candidate.is)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
