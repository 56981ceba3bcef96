import type { CandidateRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CandidateMore, CandidateWords } from '../../ui/ballot/candidate-words.tsx'
import styles from './candidates.module.css'
import { voteTexts } from './vote-texts.ts'

/** Those who are put to the vote, behind a line that opens. */
export function Candidates({ candidates }: { candidates: readonly CandidateRow[] }) {
  const t = useTexts(voteTexts)
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
