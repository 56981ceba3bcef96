import { useEffect, useRef } from 'react'
import { type Answer, answers } from '../../../shared/model.ts'
import type { VoteRow } from '../../../shared/views.ts'
import { useOwn } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './ballot-box.module.css'
import { BallotCard } from './ballot-card.tsx'
import buttons from './buttons.module.css'
import { useAddress } from './use-address.ts'
import type { BallotHere } from './use-ballot-here.ts'
import { useHallView } from './use-hall-view.ts'
import panel from './vote-panel.module.css'
import { voteTexts } from './vote-texts.ts'

/** What this delegate may do in an open vote. */
export function BallotBox({ vote, ballot }: { vote: VoteRow & { state: 'open' }; ballot: BallotHere }) {
  const t = useTexts(voteTexts)
  const addressed = useAddress()
  const timeZone = useHallView((view) => view.conference.main?.timeZone)
  const own = useOwn()?.vote
  // His standing comes on its own message; until it is about this vote, there is nothing to do yet.
  if (own?.voteId !== vote.id || !timeZone) return null
  switch (own.standing) {
    case 'entitled':
      return <Ballot vote={vote} ballot={ballot} />
    case 'guest':
      return <p className={panel.notice}>{t('guest', addressed)}</p>
    case 'notPresentAtOpening': {
      const time = formatTime(vote.openedAt, timeZone)
      return <p className={panel.notice}>{t('notPresentAtOpening', { ...addressed, time })}</p>
    }
    default:
      return own.standing satisfies never
  }
}

/** Chosen, then sent: two acts, since a ballot is final. What became of it takes the form's place, at the same size. */
function Ballot({ vote, ballot }: { vote: VoteRow & { state: 'open' }; ballot: BallotHere }) {
  const told = useRef<HTMLDivElement>(null)
  const choice = ballot.choice(vote.id)
  const here = ballot.of(vote)
  const justSent = here.state === 'sending'
  // The button that had the focus is gone: what became of the ballot is read next.
  useEffect(() => {
    if (justSent) told.current?.focus({ preventScroll: true })
  }, [justSent])
  return (
    <div className={styles.place}>
      {(here.state === 'none' || choice !== null) && (
        <div className={styles.form} data-gone={here.state !== 'none'}>
          <Choice
            choice={here.state === 'none' ? choice : null}
            onChoose={(answer) => ballot.choose(vote.id, answer)}
            onSend={(answer) => ballot.send(vote.id, answer)}
          />
        </div>
      )}
      <div ref={told} className={styles.told} role="status" tabIndex={-1}>
        {here.state !== 'none' && <BallotCard ballot={here} />}
      </div>
    </div>
  )
}

function Choice({
  choice,
  onChoose,
  onSend,
}: {
  choice: Answer | null
  onChoose: (answer: Answer) => void
  onSend: (answer: Answer) => void
}) {
  const t = useTexts(voteTexts)
  const common = useTexts(commonTexts)
  const addressed = useAddress()
  const sending = useRef<HTMLButtonElement>(null)
  // A choice is not a ballot yet: what sends it comes into view, also on the smallest phone.
  useEffect(() => {
    if (choice) sending.current?.scrollIntoView({ block: 'nearest' })
  }, [choice])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (choice) onSend(choice)
      }}
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('choose', addressed)}</legend>
        {answers.map((answer) => (
          <label key={answer} className={styles.choice} data-chosen={answer === choice}>
            <input
              type="radio"
              name="answer"
              value={answer}
              checked={answer === choice}
              onChange={() => onChoose(answer)}
            />
            <span>{common(answer)}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles.final} id="ballot-is-final">
        {t('isFinal')}
      </p>
      <button
        ref={sending}
        type="submit"
        className={`${buttons.main} ${styles.send}`}
        disabled={choice === null}
        aria-describedby="ballot-is-final"
      >
        {choice ? t('send', { answer: common(choice) }) : t('chooseFirst')}
      </button>
    </form>
  )
}
