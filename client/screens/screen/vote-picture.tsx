import type { Instant } from '../../../shared/time.ts'
import type { VoteUnderWay } from '../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Held } from '../../ui/held.tsx'
import { Candidates } from './candidates.tsx'
import { FitBox } from './fit-box.tsx'
import { Pages, usePages } from './pages.tsx'
import { readableList } from './shrink-to-fit.ts'
import { screenTexts } from './texts.ts'
import styles from './vote-picture.module.css'
import { VoteTime } from './vote-time.tsx'

/** With the paragraph about each candidate where there is room for all of them, which phones have in any case. */
const ofIntroduced = ['whole', 'brief']
const ofCandidates = ['whole']
/** A question that stands alone is larger than a list, and can be read at a smaller share of its size. */
const readableQuestion = 0.6

type Asked = Exclude<VoteRow, { state: 'closed' }>

/**
 * What is put to the vote, and who: also while it is open, with how many have voted, and never how. The rule’s ground
 * stands below where that leaves the rest readable.
 */
export function VotePicture({ vote, since, put }: { vote: Asked; since: Instant; put: 'first' | 'afterCancelled' }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  const hasGround = vote.ground !== '' && (vote.state === 'planned' || vote.state === 'open')
  const { pages, withMore, onFitted } = usePages(vote.candidates, hasGround)
  const says = {
    planned: 'votePlanned',
    open: 'voteOpen',
    counting: 'voteCounting',
    cancelled: 'voteCancelled',
  } as const
  return (
    <div className={styles.whole} data-state={vote.state}>
      <p className={styles.above}>
        <span>
          {t(says[vote.state])} · {words.t(vote.ballot)}
        </span>
        {vote.state === 'open' && vote.closesAt !== null && <VoteTime closesAt={vote.closesAt} />}
      </p>
      <FitBox
        onFitted={onFitted}
        variants={vote.candidates.some(({ introduction }) => introduction) ? ofIntroduced : ofCandidates}
        readableFrom={vote.candidates.length > 0 ? readableList : readableQuestion}
      >
        <h1 className={styles.question} data-candidates={vote.candidates.length > 0} data-most-lines="4">
          <Held text={vote.question} />
        </h1>
        {vote.candidates.length > 0 && (
          <Pages
            since={vote.state === 'planned' ? since : vote.openedAt}
            pages={pages.map((candidates, page) => (
              // biome-ignore lint/correctness/useJsxKeyInIterable: each stands in a page, which has the key
              <Candidates candidates={candidates} all={vote.candidates} first={1 + page * (pages[0]?.length ?? 0)} />
            ))}
          />
        )}
      </FitBox>
      {(vote.state === 'open' || vote.state === 'counting') && <Turnout vote={vote} />}
      <div className={styles.rule}>
        <p>{useSaid(vote, put)}</p>
        {withMore && (
          <p className={styles.ground}>
            <Held text={words.t('ground', { ground: vote.ground })} />
          </p>
        )}
      </div>
    </div>
  )
}

/** Below it the rule; what the hall waits for instead, once nobody can vote any more. */
function useSaid(vote: Asked, put: 'first' | 'afterCancelled'): string {
  const t = useTexts(screenTexts)
  const rule = useVoteWords().rule(vote)
  if (vote.state === 'counting') return t('tellersCount')
  if (vote.state === 'cancelled') return t('notCounted')
  return vote.state === 'planned' && put === 'afterCancelled' ? `${t('putAgain')} ${rule}` : rule
}

function Turnout({ vote: { cast, onPaper, rollSize: roll } }: { vote: VoteUnderWay }) {
  const t = useTexts(screenTexts)
  const words = useVoteWords()
  return (
    <div className={styles.turnout}>
      <p>
        <span className={styles.figures}>
          <strong className={styles.cast}>{cast}</strong>/{roll}
        </span>
        <span className={styles.haveVoted}>
          {' '}
          {t('haveVoted')}
          {onPaper > 0 && ` · ${words.t('onPaper', { count: onPaper })}`}
        </span>
      </p>
      <div className={styles.bar}>
        <div className={styles.filled} style={{ width: `${(100 * cast) / Math.max(1, roll)}%` }} />
      </div>
    </div>
  )
}
