import { useState } from 'react'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { BallotForm } from '../../ui/ballot/ballot-form.tsx'
import buttons from '../../ui/plain-buttons.module.css'
import { Said } from '../../ui/said.tsx'
import styles from './kiosk.module.css'
import { ReceiptToKeep } from './receipt-to-keep.tsx'
import { StepTitle } from './step-title.tsx'
import { kioskTexts } from './texts.ts'
import { useCountdown } from './use-countdown.ts'
import { useAddress } from './use-kiosk-view.ts'
import type { VoterHere } from './use-voter.ts'
import { type AtKiosk, type OpenVote, staysFor } from './voter-state.ts'

type At<K extends AtKiosk['at']> = Extract<AtKiosk, { at: K }>

/** Where one voter is, and how long the kiosk waits for him before it forgets him. */
export function VoterPlace({ voter, vote }: { voter: VoterHere; vote: OpenVote | null }) {
  const { now, forget } = voter
  const t = useTexts(kioskTexts)
  const { at } = now
  const acting = at === 'who' || at === 'ballot'
  const left = useCountdown(staysFor[at], acting, forget)
  return (
    <div className={styles.place} data-at={at}>
      <Step key={at} voter={voter} vote={vote} />
      {left !== null && (
        <p className={styles.left} role="timer" data-soon={left <= 10}>
          {t('forgetsIn', { count: left })}
        </p>
      )}
      <Said text={acting && left !== null && left <= 10 ? t('forgetsSoon') : ''} />
    </div>
  )
}

function Step({ voter, vote }: { voter: VoterHere; vote: OpenVote | null }) {
  const t = useTexts(kioskTexts)
  const { now, forget, goOn, send } = voter
  switch (now.at) {
    case 'waiting':
      return null
    case 'asking':
    case 'sending':
      return <StepTitle>{t(now.at)}</StepTitle>
    case 'who':
      return <Who now={now} onGoOn={goOn} onForget={forget} />
    case 'ballot':
      return vote && <Ballot now={now} vote={vote} onSend={send} onForget={forget} />
    case 'received':
      return (
        <div className={styles.said} data-kind="received">
          <ReceiptToKeep receipt={now.receipt} onDone={forget} />
        </div>
      )
    case 'noBallot':
    case 'refused':
      return (
        <div className={styles.said} data-kind="refused">
          <Sentence now={now} />
          <Done onForget={forget} />
        </div>
      )
    default:
      return now satisfies never
  }
}

function Who({ now, onGoOn, onForget }: { now: At<'who' | 'ballot'>; onGoOn: () => void; onForget: () => void }) {
  const t = useTexts(kioskTexts)
  const addressed = useAddress()
  const hasVoted = now.voter.version > 0
  return (
    <div className={styles.said}>
      <StepTitle>{t('whose', { ...addressed, name: now.voter.name })}</StepTitle>
      <p>{t(hasVoted ? 'hasVoted' : 'isItYou', addressed)}</p>
      <div className={styles.acts}>
        <button type="button" className={buttons.other} onClick={onForget}>
          {t(hasVoted ? 'keep' : 'notMe')}
        </button>
        <button type="button" className={buttons.main} onClick={onGoOn}>
          {t(hasVoted ? 'change' : 'itIsMe')}
        </button>
      </div>
    </div>
  )
}

function Ballot({
  now,
  vote,
  onSend,
  onForget,
}: {
  now: At<'who' | 'ballot'>
  vote: OpenVote
  onSend: (choice: Choice) => void
  onForget: () => void
}) {
  const t = useTexts(kioskTexts)
  const addressed = useAddress()
  const [choice, setChoice] = useState<Choice | null>(null)
  return (
    <>
      <div className={styles.whose}>
        <StepTitle>{t('whose', { ...addressed, name: now.voter.name })}</StepTitle>
      </div>
      <BallotForm vote={vote} choice={choice} onChoose={setChoice} onSend={onSend} />
      <button type="button" className={buttons.quiet} onClick={onForget}>
        {t('leave')}
      </button>
    </>
  )
}

function Sentence({ now }: { now: At<'noBallot' | 'refused'> }) {
  const t = useTexts(kioskTexts)
  const refusal = useTexts(refusalTexts)
  const addressed = useAddress()
  const words = (): string => {
    if (now.at === 'noBallot') return t(now.why, { ...addressed, name: now.name })
    switch (now.why) {
      case 'unreadableCode':
      case 'unknownCode':
      case 'noLongerOnRoster':
      case 'badgeRevoked':
      case 'holdsPaper':
      case 'voteClosed':
      case 'offline':
      case 'notSent':
      case 'unsure':
        return t(now.why)
      case 'alreadyVoted':
        return t('changedElsewhere')
      case 'noVoteOpen':
        return t('noVote')
      default:
        return refusal(now.why)
    }
  }
  return <StepTitle>{words()}</StepTitle>
}

function Done({ onForget }: { onForget: () => void }) {
  const t = useTexts(kioskTexts)
  return (
    <button type="button" className={buttons.main} onClick={onForget}>
      {t('done')}
    </button>
  )
}
