import type { VoteRow } from '../../../shared/views.ts'
import { useOwn } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { BallotBox } from './ballot-box.tsx'
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
          {/* A choice half made belongs to one vote, and to no other after it. */}
          <BallotBox key={vote.id} vote={vote} ballot={ballot} />
          <Turnout vote={vote} />
        </>
      )
    case 'closed':
      return <VoteResult vote={vote} ballot={ballot.of(vote.id)} />
    default:
      return vote satisfies never
  }
}

function Planned() {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  return <p className={styles.notice}>{t(useOwn()?.official === false ? 'guest' : 'planned', addressed)}</p>
}

function Turnout({ vote }: { vote: VoteRow & { state: 'open' } }) {
  const t = useTexts(voteTexts)
  return <p className={styles.turnout}>{t('turnout', { cast: vote.cast, roll: vote.rollSize })}</p>
}
