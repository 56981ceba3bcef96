import type { CandidateShown, ScreenView, VoteRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { Name } from './name.tsx'
import { Pages, usePages } from './pages.tsx'
import { PositionAndUnit } from './position-and-unit.tsx'
import { useRule } from './rule.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-picture.module.css'

/** What is put to the vote, and who: also while it is open, with how many have voted, and never how. */
export function VotePicture({ view, vote }: { view: ScreenView; vote: VoteRow & { state: 'planned' | 'open' } }) {
  const rule = useRule(vote.majority)
  const t = useTexts(screenTexts)
  const { pages, onFitted } = usePages(vote.candidates)
  const since = vote.state === 'open' ? vote.openedAt : (view.stage.main?.position?.since ?? 0)
  return (
    <div className={styles.whole} data-state={vote.state}>
      <p className={styles.above}>{t(vote.state === 'open' ? 'voteOpen' : 'votePlanned')}</p>
      <FitBox onFitted={onFitted}>
        <h1 className={styles.question} data-candidates={vote.candidates.length > 0}>
          <Held text={vote.question} />
        </h1>
        {vote.candidates.length > 0 && (
          <Pages
            since={since}
            pages={pages.map((candidates, page) => (
              // biome-ignore lint/correctness/useJsxKeyInIterable: each stands in a page, which has the key
              <Candidates
                candidates={candidates}
                first={1 + page * (pages[0]?.length ?? 0)}
                many={vote.candidates.length > 6}
              />
            ))}
          />
        )}
      </FitBox>
      {vote.state === 'open' && <Turnout cast={vote.cast} roll={vote.rollSize} />}
      <p className={styles.rule}>{rule}</p>
    </div>
  )
}

function Candidates({
  candidates,
  first,
  many,
}: {
  candidates: readonly CandidateShown[]
  first: number
  many: boolean
}) {
  return (
    <ol className={styles.candidates} data-many={many}>
      {candidates.map((candidate, index) => (
        // Two candidates may share name, position and unit.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is locked and never reordered
        <li key={index} className={styles.candidate}>
          <span className={styles.number}>{first + index}</span>
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
