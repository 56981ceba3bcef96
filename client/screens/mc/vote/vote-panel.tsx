import type { Instant } from '../../../../shared/time.ts'
import type { McView } from '../../../../shared/views.ts'
import { fewestForSecrecy } from '../../../../shared/vote/motion.ts'
import type { VoteUnderWay } from '../../../../shared/vote/vote-rows.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { voteTimeLeft } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import type { Act as NextAct } from '../next-act.ts'
import type { Conduct } from '../use-conduct.ts'
import { QuorumCare, useQuorum } from './quorum-care.tsx'
import { mcVoteTexts } from './texts.ts'
import { lacksQuorum, whyNotOpen } from './vote-acts.ts'
import { VoteButtons } from './vote-buttons.tsx'
import styles from './vote-panel.module.css'
import { VoteResult } from './vote-result.tsx'

/** The motion with its rules; turnout while the vote is open; the result once it is closed; and what else may be done. */
export function VotePanel({
  view,
  vote,
  now,
  conduct,
  onAct,
}: {
  view: McView
  vote: VoteRow
  now: Instant
  conduct: Conduct
  onAct: (act: NextAct) => void
}) {
  const t = useTexts(mcVoteTexts)
  const words = useVoteWords()
  return (
    <div className={styles.vote}>
      <h2>{t(vote.state === 'closed' ? 'result' : 'question')}</h2>
      <p className={styles.question}>{vote.question}</p>
      <State view={view} vote={vote} now={now} />
      <p className={styles.hint}>
        {words.t(vote.ballot)}. {words.rule(vote)} {vote.state === 'planned' && <Closing vote={vote} />}
        {vote.ground !== '' && ` ${words.t('ground', { ground: vote.ground })}`}
      </p>
      <VoteButtons view={view} vote={vote} conduct={conduct} onAct={onAct} />
      {vote.state !== 'closed' && <Candidates vote={vote} />}
    </div>
  )
}

function State({ view, vote, now }: { view: McView; vote: VoteRow; now: Instant }) {
  const t = useTexts(mcVoteTexts)
  switch (vote.state) {
    case 'planned':
      return <Before view={view} vote={vote} />
    case 'open':
      return (
        <>
          <p className={styles.turnout}>
            <Turnout vote={vote} />
            <OnPaper vote={vote} />
            {vote.closesAt !== null && (
              <span>
                {t('timeLeft')} <strong role="timer">{voteTimeLeft(vote.closesAt, now)}</strong>
              </span>
            )}
          </p>
          <OpenedBelow vote={vote} />
        </>
      )
    case 'counting':
      return (
        <>
          <p className={styles.care}>{t('counting')}</p>
          <p className={styles.turnout}>
            <Turnout vote={vote} />
            <OnPaper vote={vote} />
          </p>
          <OpenedBelow vote={vote} />
        </>
      )
    case 'closed':
      return (
        <>
          <VoteResult vote={vote} />
          <OpenedBelow vote={vote} />
        </>
      )
    case 'cancelled':
      return <p className={styles.care}>{t('cancelled')}</p>
    default:
      return vote satisfies never
  }
}

function Turnout({ vote: { cast, rollSize } }: { vote: VoteUnderWay }) {
  const t = useTexts(mcVoteTexts)
  return (
    <span>
      {t('turnout')}{' '}
      <strong>
        {cast}/{rollSize}
      </strong>
    </span>
  )
}

/** Whether it can be opened at all, and should be. */
function Before({ view, vote }: { view: McView; vote: VoteRow }) {
  const t = useTexts(mcVoteTexts)
  const said = useQuorum(view, vote)
  const why = whyNotOpen(view, vote)
  const wasCancelled = Object.values(view.votes).some(
    ({ motionId, state }) => motionId === vote.motionId && state === 'cancelled',
  )
  return (
    <>
      {wasCancelled && <p className={styles.care}>{t('again')}</p>}
      {why && <p className={styles.care}>{t(why, { fewest: fewestForSecrecy })}</p>}
      {!why && lacksQuorum(view, vote) ? (
        <div className={styles.care}>
          <QuorumCare view={view} vote={vote} />
        </div>
      ) : (
        <p>
          {said} {!why && t('reached')}
        </p>
      )}
      <p className={styles.hint}>{t('notOpen')}</p>
    </>
  )
}

function OpenedBelow({ vote: { quorumFound } }: { vote: Exclude<VoteRow, { state: 'planned' }> }) {
  const t = useTexts(mcVoteTexts)
  if (!quorumFound || quorumFound.present >= quorumFound.needed) return null
  const { present, needed } = quorumFound
  return <p className={styles.care}>{t('openedBelow', { present, needed })}</p>
}

function OnPaper({ vote: { onPaper } }: { vote: VoteUnderWay }) {
  const words = useVoteWords()
  return onPaper > 0 && <span>{words.t('onPaper', { count: onPaper })}</span>
}

/** When it closes by itself. */
function Closing({ vote: { minutes, closesWhenAllVoted } }: { vote: VoteRow }) {
  const t = useTexts(mcVoteTexts)
  return (
    <>
      {minutes !== null && `${t('lasts', { count: minutes })} `}
      {closesWhenAllVoted && t('closesWhenAll')}
    </>
  )
}

function Candidates({ vote: { candidates } }: { vote: VoteRow }) {
  const t = useTexts(mcVoteTexts)
  if (candidates.length === 0) return null
  return (
    <>
      <h3>{t('candidates')}</h3>
      <ol className={styles.candidates}>
        {candidates.map(({ id, name, birthYear, position, unit }) => (
          <li key={id}>
            <strong>{name}</strong>
            {[birthYear === null ? '' : t('bornIn', { year: birthYear }), position, unit]
              .filter(Boolean)
              .map((about, index) => `${index === 0 ? ' · ' : ', '}${about}`)
              .join('')}
          </li>
        ))}
      </ol>
    </>
  )
}
