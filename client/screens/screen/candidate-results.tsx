import { type CandidateResult, type ClosedVote, candidateResults, thresholdOf } from '../../../shared/vote/shown.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Held } from '../../ui/held.tsx'
import styles from './candidate-results.module.css'
import { FitBox } from './fit-box.tsx'
import { Name } from './name.tsx'
import { Pages, usePages } from './pages.tsx'
import { ResultOutcome } from './result-picture.tsx'
import { ShareBar } from './share-bar.tsx'
import { screenTexts } from './texts.ts'

/** More than these stand in two columns. */
const mostInOneColumn = 6

/** The candidates by number of votes: who is chosen, and between whom the count has not decided. */
export function CandidateResults({ vote }: { vote: ClosedVote }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  const results = candidateResults(vote) ?? []
  const { pages, onFitted } = usePages(results)
  return (
    <div className={styles.whole}>
      <FitBox at="top">
        <p className={styles.above}>
          {t('voteClosed')} · {words.t(vote.ballot)}
        </p>
        <h1 className={styles.question} data-most-lines="2">
          <Held text={vote.question} />
        </h1>
      </FitBox>
      <FitBox at="top" onFitted={onFitted}>
        <Pages
          since={vote.closedAt}
          pages={pages.map((page, number) => (
            // biome-ignore lint/correctness/useJsxKeyInIterable: each stands in a page, which has the key
            <Results vote={vote} results={page} first={1 + number * (pages[0]?.length ?? 0)} />
          ))}
        />
      </FitBox>
      <div className={styles.foot}>
        <ResultOutcome vote={vote} />
      </div>
    </div>
  )
}

function Results({ vote, results, first }: { vote: ClosedVote; results: readonly CandidateResult[]; first: number }) {
  const { t, share } = useVoteWords()
  const { base } = vote.outcome
  const isMany = results.length > mostInOneColumn
  return (
    <ol
      className={styles.results}
      data-many={isMany}
      // Read down each column.
      style={isMany ? { gridTemplateRows: `repeat(${Math.ceil(results.length / 2)}, auto)` } : {}}
    >
      {results.map(({ id, name, votes, is }, index) => (
        <li key={id} className={styles.result} data-is={is} data-cell>
          <span className={styles.number}>{first + index}</span>
          <p className={styles.name}>
            <Name name={name} />
          </p>
          <p className={styles.mark}>{is !== 'notChosen' && t(is === 'chosen' ? 'isChosen' : 'isTied')}</p>
          <p className={styles.figures}>
            <strong>{votes}</strong> · {share(votes, base)}
          </p>
          <div className={styles.bar}>
            <ShareBar share={votes / Math.max(1, base)} accent={is === 'chosen'} threshold={thresholdOf(vote)} />
          </div>
        </li>
      ))}
    </ol>
  )
}
