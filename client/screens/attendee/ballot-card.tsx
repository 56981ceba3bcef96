import type { ReactNode } from 'react'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useOwn } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ReceiptShown } from '../../ui/ballot/receipt-shown.tsx'
import styles from './ballot-card.module.css'
import type { BallotState } from './ballot-state.ts'
import { useAddress } from './use-address.ts'
import { useChoiceWords } from './use-choice-words.ts'
import { voteTexts } from './vote-texts.ts'

type Told = Exclude<BallotState, { state: 'none' }>

/**
 * What became of the ballot, in words and with its own ground; `vote` is null where its row is gone. By `name` its title and, with
 * "-more", what follows can be referred to.
 */
export function BallotCard({ ballot, vote, name }: { ballot: Told; vote: VoteRow | null; name?: string }) {
  const t = useTexts(voteTexts)
  const refusal = useTexts(refusalTexts)
  const addressed = useAddress()
  const choiceWords = useChoiceWords()
  switch (ballot.state) {
    case 'sending': {
      const answer = choiceWords(vote, ballot.choice)
      return (
        <Card
          name={name}
          kind="waiting"
          title={answer ? t('sendingAnswer', { answer }) : t('sending')}
          more={t('keptHere')}
        />
      )
    }
    case 'received':
      return (
        <Card
          name={name}
          kind="received"
          title={t('received', addressed)}
          more={t(vote?.changeable ? 'receivedChangeable' : 'receivedMore')}
        >
          <InBox vote={vote} />
          {ballot.receipt && <ReceiptShown receipt={ballot.receipt} />}
        </Card>
      )
    case 'paper':
      return <Card name={name} kind="received" title={t('paper', addressed)} more={t('paperMore', addressed)} />
    case 'sentElsewhere': {
      const title = t(
        ({ phone: 'byOtherPhone', kiosk: 'byKiosk', teller: 'byTeller' } as const)[ballot.means],
        addressed,
      )
      const more = t(ballot.here === 'nothing' ? 'sentElsewhereMore' : ballot.here, addressed)
      return (
        <Card name={name} kind={ballot.here === 'nothing' ? 'received' : 'refused'} title={title} more={more}>
          {ballot.here === 'nothing' && <InBox vote={vote} />}
        </Card>
      )
    }
    case 'notSent':
      return <Card name={name} kind="refused" title={t('closedBefore', addressed)} more={t('closedBeforeMore')} />
    case 'changeNotCounted':
      return (
        <Card
          name={name}
          kind="refused"
          title={t(ballot.because === 'tooLate' ? 'changeTooLate' : 'changeNotSent')}
          more={t('changeNotCountedMore', addressed)}
        />
      )
    case 'cancelled':
      return <Card name={name} kind="refused" title={t('cancelledBallot')} more={t('cancelledBallotMore', addressed)} />
    case 'refused':
      return ballot.why === 'voteClosed' ? (
        <Card name={name} kind="refused" title={t('tooLate')} more={t('tooLateMore')} />
      ) : (
        <Card name={name} kind="refused" title={t('refused')} more={refusal(ballot.why)} />
      )
    default:
      return ballot satisfies never
  }
}

/** What is on the ballot in the box: told in an open vote alone. */
function InBox({ vote }: { vote: VoteRow | null }) {
  const t = useTexts(voteTexts)
  const choiceWords = useChoiceWords()
  const own = useOwn()?.vote
  const choice: Choice | null = vote && own?.voteId === vote.id ? own.choice : null
  const answer = choice && choiceWords(vote, choice)
  return answer ? <p className={styles.inBox}>{t('inBox', { answer })}</p> : null
}

function Card({
  name,
  kind,
  title,
  more,
  children,
}: {
  name: string | undefined
  kind: 'waiting' | 'received' | 'refused'
  title: string
  more: string
  children?: ReactNode
}) {
  return (
    <div className={styles.card} data-kind={kind}>
      <p id={name} className={styles.title}>
        {title}
      </p>
      {children}
      <p id={name && `${name}-more`}>{more}</p>
    </div>
  )
}
