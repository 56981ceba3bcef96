import type { CandidateId } from '../../../shared/ids.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Tick } from '../../ui/staff/tick.tsx'
import styles from './candidate-ticks.module.css'
import { tellerTexts } from './texts.ts'

/** The candidates as they stand on the ballot, and how many are ticked. */
export function CandidateTicks({
  vote: { candidates, seats },
  ticked,
  disabled = false,
  onChange,
}: {
  vote: Pick<VoteRow, 'candidates' | 'seats'>
  ticked: readonly CandidateId[]
  disabled?: boolean
  onChange: (ticked: readonly CandidateId[]) => void
}) {
  const t = useTexts(tellerTexts)
  const count = ticked.length
  return (
    <div>
      <ol className={styles.candidates}>
        {candidates.map(({ id, name, position, unit }) => (
          <li key={id}>
            <Tick
              ticked={ticked.includes(id)}
              disabled={disabled}
              onTick={(isTicked) => onChange(isTicked ? [...ticked, id] : ticked.filter((one) => one !== id))}
            >
              <strong>{name}</strong>{' '}
              <span className={styles.about}>{[position, unit].filter(Boolean).join(', ')}</span>
            </Tick>
          </li>
        ))}
      </ol>
      <p className={styles.count} role="status">
        {seats === null ? t('tickedAny', { count }) : t('ticked', { count, seats })}
      </p>
    </div>
  )
}
