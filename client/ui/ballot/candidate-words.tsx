import { useState } from 'react'
import type { CandidateRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Portrait } from '../portrait.tsx'
import styles from './candidate-words.module.css'
import { nameTogether } from './name-together.ts'
import { ballotTexts } from './texts.ts'

/** Who a candidate is: his name, when he was born, what he is and where. */
export function CandidateWords({ candidate, number }: { candidate: CandidateRow; number: number }) {
  const t = useTexts(ballotTexts)
  const { name, birthYear, position, unit } = candidate
  const more = [birthYear !== null && t('bornIn', { year: birthYear }), position, unit].filter(Boolean).join(', ')
  return (
    <span className={styles.words}>
      <strong>
        {number}. {nameTogether(name)}
      </strong>
      {more && <span className={styles.more}>{more}</span>}
    </span>
  )
}

/** His photograph and the paragraph about him; loaded only when somebody opens them, for a hall's Wi-Fi is shared by all. */
export function CandidateMore({ candidate: { name, photograph, introduction } }: { candidate: CandidateRow }) {
  const t = useTexts(ballotTexts)
  const [opened, setOpened] = useState(false)
  if (!photograph && !introduction) return null
  return (
    <details className={styles.details} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={styles.summary} aria-label={t('introductionOf', { name })}>
        {t('introduction')}
      </summary>
      {opened && (
        <div className={styles.opened}>
          {photograph && <Portrait className={styles.portrait} name={name} photograph={photograph} />}
          {introduction && <p className={styles.introduction}>{introduction}</p>}
        </div>
      )}
    </details>
  )
}
