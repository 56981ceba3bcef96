import type { MotionRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useAboutCandidate } from '../../../ui/staff/use-about-candidate.ts'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'

/** A longer list is opened when it is looked at: the votes on it stand above, and further motions below. */
const shownAtOnce = 10

/** Who stands for election, or whose list is put to the vote, in the list's own order. */
export function CandidateList({ motion: { form, candidates } }: { motion: Pick<MotionRow, 'form' | 'candidates'> }) {
  const t = useTexts(voteTexts)
  const about = useAboutCandidate()
  const title = t(form === 'candidates' ? 'candidates' : 'onList', { count: candidates.length })
  const list = (
    <ol className={styles.candidates}>
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          {candidate.name} <span className={styles.soft}>{about(candidate)}</span>
        </li>
      ))}
    </ol>
  )
  if (candidates.length > shownAtOnce) {
    return (
      <details className={styles.folded}>
        <summary>{title}</summary>
        {list}
      </details>
    )
  }
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      {list}
    </div>
  )
}
