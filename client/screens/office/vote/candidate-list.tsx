import type { MotionRow } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useAboutCandidate } from '../../../ui/staff/use-about-candidate.ts'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'

/** Who stands for election, or whose list is put to the vote, in the list's own order. */
export function CandidateList({ motion: { form, candidates } }: { motion: Pick<MotionRow, 'form' | 'candidates'> }) {
  const t = useTexts(voteTexts)
  const about = useAboutCandidate()
  return (
    <div>
      <h3 className={styles.heading}>
        {t(form === 'candidates' ? 'candidates' : 'onList', { count: candidates.length })}
      </h3>
      <ol className={styles.candidates}>
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            {candidate.name} <span className={styles.soft}>{about(candidate)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
