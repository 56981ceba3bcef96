import type { CandidateShown } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './candidates.module.css'
import { voteTexts } from './vote-texts.ts'

/** Those who are put to the vote, behind a line that opens. */
export function Candidates({ candidates }: { candidates: readonly CandidateShown[] }) {
  const t = useTexts(voteTexts)
  if (candidates.length === 0) return null
  return (
    <details className={styles.candidates}>
      <summary className={styles.summary}>{t('candidates', { count: candidates.length })}</summary>
      <ol className={styles.list}>
        {candidates.map(({ name, position, unit }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is locked, and two candidates may be alike in all three
          <li key={index}>
            <strong>
              {index + 1}. {name}
            </strong>
            <br />
            {[position, unit].filter(Boolean).join(', ')}
          </li>
        ))}
      </ol>
    </details>
  )
}
