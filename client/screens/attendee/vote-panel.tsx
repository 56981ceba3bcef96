import type { VoteRow } from '../../../shared/views.ts'
import { useOwn } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { BallotBox } from './ballot-box.tsx'
import { ToldFirst } from './ballot-notice.tsx'
import { Candidates } from './candidates.tsx'
import { useAddress } from './use-address.ts'
import type { BallotHere } from './use-ballot-here.ts'
import styles from './vote-panel.module.css'
import { VoteResult } from './vote-result.tsx'
import { voteTexts } from './vote-texts.ts'

/** The vote: what it is about before, the ballot while it is open, the result after. */
export function VotePanel({ vote, ballot }: { vote: VoteRow; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  return (
    <section className={styles.panel} aria-labelledby="vote-heading">
      {vote.state === 'closed' && <ToldFirst ballot={ballot.of(vote)} />}
      <h2 id="vote-heading" className={styles.heading}>
        {t(vote.state === 'closed' ? 'result' : 'vote')}
      </h2>
      <p className={styles.question}>
        <Held text={vote.question} />
      </p>
      <Candidates candidates={vote.candidates} />
      <Rest vote={vote} ballot={ballot} />
    </section>
  )
}

function Rest({ vote, ballot }: { vote: VoteRow; ballot: BallotHere }) {
  switch (vote.state) {
    case 'planned':
      return <Planned />
    case 'open':
      return (
        <>
          <BallotBox vote={vote} ballot={ballot} />
          <Turnout vote={vote} />
        </>
      )
    case 'closed':
      return <VoteResult vote={vote} ballot={ballot.of(vote)} />
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
  return (
    <p className={styles.notice} role="status">
      {t(own.official ? entitled : 'guest', addressed)}
    </p>
  )
}

function Turnout({ vote }: { vote: VoteRow & { state: 'open' } }) {
  const t = useTexts(voteTexts)
  return <p className={styles.turnout}>{t('turnout', { cast: vote.cast, roll: vote.rollSize })}</p>
}
