import { useRef } from 'react'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useOwn } from '../../hall.tsx'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { CandidateList } from '../../ui/ballot/candidate-list.tsx'
import { ballotTexts } from '../../ui/ballot/texts.ts'
import { TimeLeft } from '../../ui/ballot/time-left.tsx'
import { Held } from '../../ui/held.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { BallotBox } from './ballot-box.tsx'
import { BallotCard } from './ballot-card.tsx'
import { ToldFirst } from './ballot-notice.tsx'
import { isToldFirst } from './ballot-state.ts'
import { useAddress } from './use-address.ts'
import type { BallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import { cancelledBefore } from './vote-in-hand.ts'
import styles from './vote-panel.module.css'
import { VoteResult } from './vote-result.tsx'
import { voteTexts } from './vote-texts.ts'

/** The vote: what it is about before, the ballot while it is open, the result after. */
export function VotePanel({ vote, ballot }: { vote: VoteRow; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const own = useOwn()?.vote
  const isWithoutVote = own?.voteId === vote.id && own.standing !== 'entitled'
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusKept(panel, heading)
  const isOver = vote.state === 'closed' || vote.state === 'counting' || vote.state === 'cancelled'
  const isTickedOnBallot =
    vote.form === 'candidates' && (vote.state === 'closed' || (vote.state === 'open' && !isWithoutVote))
  return (
    <section ref={panel} className={styles.panel} aria-labelledby="vote-heading">
      {isOver && <ToldFirst ballot={ballot.of(vote)} vote={vote} />}
      <div className={styles.head}>
        <h2 ref={heading} id="vote-heading" className={styles.heading} tabIndex={-1}>
          {vote.state === 'closed' ? t('result') : words.t(vote.ballot)}
        </h2>
        {vote.state === 'open' && vote.closesAt !== null && <TimeLeft closesAt={vote.closesAt} />}
      </div>
      <p className={styles.question}>
        <Held text={vote.question} />
      </p>
      {!isTickedOnBallot && <CandidateList candidates={vote.candidates} />}
      <Rest vote={vote} ballot={ballot} />
    </section>
  )
}

function Rest({ vote, ballot }: { vote: VoteRow; ballot: BallotHere }) {
  switch (vote.state) {
    case 'planned':
      return (
        <>
          <CancelledBefore vote={vote} />
          <Planned />
          <Terms vote={vote} />
        </>
      )
    case 'open':
      return (
        <>
          <BallotBox vote={vote} ballot={ballot} />
          <Turnout vote={vote} />
          <Rule vote={vote} />
        </>
      )
    case 'counting':
      return <Counting vote={vote} ballot={ballot} />
    case 'closed':
      return <VoteResult vote={vote} ballot={ballot} />
    case 'cancelled':
      // Whose ballot went with it is told so above.
      return isToldFirst(ballot.of(vote)) ? null : <CancelledBefore vote={vote} />
    default:
      return vote satisfies never
  }
}

/** A vote is promised to nobody who would not be on the roll if it were opened now. */
function Planned() {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const own = useOwn()
  if (!own) return null
  const entitled = own.checkedInAt === null ? 'plannedNotCheckedIn' : 'planned'
  return <p className={styles.notice}>{t(own.official ? entitled : 'guest', addressed)}</p>
}

/** Before the opening: how it is voted, and when it is adopted. */
function Terms({ vote }: { vote: VoteRow }) {
  const t = useTexts(ballotTexts)
  return (
    <>
      <p>{t(vote.ballot === 'secret' ? 'secretMeans' : 'openMeans')}</p>
      <Rule vote={vote} />
    </>
  )
}

function Rule({ vote }: { vote: VoteRow }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  return (
    <>
      <p>{words.rule(vote)}</p>
      {vote.ground && <p className={styles.ground}>{t('ground', { ground: vote.ground })}</p>}
    </>
  )
}

function CancelledBefore({ vote }: { vote: VoteRow }) {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const cancelled = useHallView((view) => cancelledBefore(view, vote))
  const timeZone = useHallView((view) => view.conference.main?.timeZone)
  const own = useOwn()
  if (!cancelled || !timeZone) return null
  const mayVoteAgain = own?.official && own.checkedInAt !== null
  return (
    <p className={styles.cancelled}>
      {t(vote.state === 'cancelled' ? 'cancelledNow' : 'cancelled', {
        ...addressed,
        time: formatTime(cancelled.cancelledAt, timeZone),
      })}
      {mayVoteAgain && ` ${t('voteAgain', addressed)}`}
    </p>
  )
}

/** Closed to voters; the tellers have the paper. What became of his own ballot is said already. */
function Counting({ vote, ballot }: { vote: VoteRow & { state: 'counting' }; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const here = ballot.of(vote)
  return (
    <>
      <p className={styles.notice}>{t('counting')}</p>
      {(here.state === 'received' || here.state === 'paper') && <BallotCard ballot={here} vote={vote} />}
      <Turnout vote={vote} />
    </>
  )
}

function Turnout({ vote }: { vote: VoteRow & { state: 'open' | 'counting' } }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  return (
    <p className={styles.turnout}>
      {t('turnout', { cast: vote.cast, roll: vote.rollSize })}
      {vote.onPaper > 0 && ` · ${words.t('onPaper', { count: vote.onPaper })}`}
    </p>
  )
}
