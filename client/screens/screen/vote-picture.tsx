import type { VoteRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { Name } from './name.tsx'
import { PositionAndUnit } from './position-and-unit.tsx'
import { useRule } from './rule.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-picture.module.css'

/** Before: what is put to the vote, and who. While it is open: how many have voted, never how. */
export function VotePicture({ vote }: { vote: VoteRow & { state: 'planned' | 'open' } }) {
  const rule = useRule(vote.majority)
  const t = useTexts(screenTexts)
  return (
    <div className={styles.whole}>
      <p className={styles.above}>{t(vote.state === 'open' ? 'voteOpen' : 'votePlanned')}</p>
      <FitBox>
        <h1 className={styles.question} data-state={vote.state}>
          <Held text={vote.question} />
        </h1>
        {vote.state === 'open' ? (
          <Turnout cast={vote.cast} roll={vote.rollSize} />
        ) : (
          <ol className={styles.candidates} data-many={vote.candidates.length > 6}>
            {vote.candidates.map((candidate, index) => (
              // Two candidates may share name, position and unit.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is locked and never reordered
              <li key={index} className={styles.candidate}>
                <span className={styles.number}>{index + 1}</span>
                <div>
                  <p className={styles.name}>
                    <Name name={candidate.name} />
                  </p>
                  <p className={styles.unit}>
                    <PositionAndUnit position={candidate.position} unit={candidate.unit} />
                  </p>
                </div>
              </li>
            ))}
          </ol>
        )}
      </FitBox>
      <p className={styles.rule}>{rule}</p>
    </div>
  )
}

function Turnout({ cast, roll }: { cast: number; roll: number }) {
  const t = useTexts(screenTexts)
  return (
    <div className={styles.turnout}>
      <p>
        <span className={styles.figures}>
          <strong className={styles.cast}>{cast}</strong>/{roll}
        </span>
        <span className={styles.haveVoted}> {t('haveVoted')}</span>
      </p>
      <div className={styles.bar}>
        <div className={styles.filled} style={{ width: `${(100 * cast) / Math.max(1, roll)}%` }} />
      </div>
    </div>
  )
}
