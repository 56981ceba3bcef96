import type { CandidateRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './candidate-list.module.css'
import { CandidateMore, CandidateWords } from './candidate-words.tsx'
import { ballotTexts } from './texts.ts'

/** Those who are put to the vote, behind a line that opens. */
export function CandidateList({ candidates }: { candidates: readonly CandidateRow[] }) {
  const t = useTexts(ballotTexts)
  if (candidates.length === 0) return null
  return (
    <details className={styles.candidates}>
      <summary className={styles.summary}>{t('candidates', { count: candidates.length })}</summary>
      <ol className={styles.list}>
        {candidates.map((candidate, index) => (
          <li key={candidate.id}>
            <CandidateWords candidate={candidate} number={index + 1} />
            <CandidateMore candidate={candidate} />
          </li>
        ))}
      </ol>
    </details>
  )
}
