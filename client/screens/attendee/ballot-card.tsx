import { commonTexts } from '../../i18n/common.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './ballot-card.module.css'
import type { BallotState } from './ballot-state.ts'
import { useAddress } from './use-address.ts'
import { voteTexts } from './vote-texts.ts'

/** What became of the ballot, in words and with its own ground. */
export function BallotCard({ ballot }: { ballot: Exclude<BallotState, { state: 'none' }> }) {
  const t = useTexts(voteTexts)
  const common = useTexts(commonTexts)
  const refusal = useTexts(refusalTexts)
  const addressed = useAddress()
  switch (ballot.state) {
    case 'unsent':
      return <Card kind="waiting" title={t('sending')} more={t('keptHere')} />
    case 'sending':
      return <Card kind="waiting" title={t('sendingAnswer', { answer: common(ballot.answer) })} more={t('keptHere')} />
    case 'received':
      return <Card kind="received" title={t('received', addressed)} more={t('receivedMore')} />
    case 'sentElsewhere':
      return (
        <Card
          kind={ballot.here === 'nothing' ? 'received' : 'refused'}
          title={t('sentElsewhere', addressed)}
          more={t(ballot.here === 'nothing' ? 'sentElsewhereMore' : ballot.here, addressed)}
        />
      )
    case 'notSent':
      return <Card kind="refused" title={t('closedBefore', addressed)} more={t('closedBeforeMore')} />
    case 'refused':
      return ballot.why === 'voteClosed' ? (
        <Card kind="refused" title={t('tooLate')} more={t('tooLateMore')} />
      ) : (
        <Card kind="refused" title={t('refused')} more={refusal(ballot.why)} />
      )
    default:
      return ballot satisfies never
  }
}

function Card({ kind, title, more }: { kind: 'waiting' | 'received' | 'refused'; title: string; more: string }) {
  return (
    <div className={styles.card} data-kind={kind}>
      <p className={styles.title}>{title}</p>
      <p>{more}</p>
    </div>
  )
}
