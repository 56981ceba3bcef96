import type { CandidateRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Portrait } from '../../ui/portrait.tsx'
import styles from './candidates.module.css'
import { Name } from './name.tsx'
import portraits from './portrait.module.css'
import { PositionAndUnit } from './position-and-unit.tsx'
import { screenTexts } from './texts.ts'

/** More than these stand closer together. */
const fewCandidates = 6

/** One page of those whom a vote is about. Faces only where there is a photograph of anybody. */
export function Candidates({
  candidates,
  all,
  first,
}: {
  candidates: readonly CandidateRow[]
  all: readonly CandidateRow[]
  /** The number of the first of them. */
  first: number
}) {
  const t = useTexts(screenTexts)
  const withFaces = all.some(({ photograph }) => photograph !== null)
  return (
    <ol className={styles.candidates} data-many={candidates.length > fewCandidates} data-faces={withFaces}>
      {candidates.map(({ id, name, position, unit, photograph, birthYear, introduction }, index) => (
        <li key={id} className={styles.candidate} data-cell>
          <span className={styles.number}>{first + index}</span>
          {withFaces && (
            <Portrait
              key={photograph}
              name={name}
              photograph={photograph}
              className={`${portraits.round} ${styles.portrait}`}
            />
          )}
          <div>
            <p className={styles.name}>
              <Name name={name} />
            </p>
            <p className={styles.unit}>
              {birthYear !== null && (
                <span className={styles.born}>
                  {t('bornIn', { year: birthYear })}
                  {(position || unit) && ','}
                </span>
              )}{' '}
              <PositionAndUnit position={position} unit={unit} />
            </p>
            {introduction && <p className={styles.introduction}>{introduction}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
