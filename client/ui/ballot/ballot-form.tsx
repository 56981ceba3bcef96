import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import buttons from '../plain-buttons.module.css'
import { AnswersForm } from './answers-form.tsx'
import styles from './ballot-form.module.css'
import { CandidatesForm } from './candidates-form.tsx'
import { ballotTexts } from './texts.ts'
import { ticksOf } from './ticks.ts'

/**
 * Chosen, then sent: two acts. Above the button that sends stands what a ballot means: whether it is known who chose what,
 * and whether it can be changed. A ballot with nobody ticked is asked about once.
 */
export function BallotForm({
  vote,
  choice,
  onChoose,
  onSend,
}: {
  vote: VoteRow
  choice: Choice | null
  onChoose: (choice: Choice) => void
  onSend: (choice: Choice) => void
}) {
  const t = useTexts(ballotTexts)
  const [askingAboutNone, setAskingAboutNone] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const choose = (next: Choice) => {
    setAskingAboutNone(false)
    onChoose(next)
  }
  const send = () => {
    const toSend = vote.form === 'candidates' ? { candidates: ticksOf(choice) } : choice
    if (!toSend) return
    if ('candidates' in toSend && toSend.candidates.length === 0 && !askingAboutNone) return setAskingAboutNone(true)
    onSend(toSend)
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {vote.form === 'candidates' ? (
        <CandidatesForm vote={vote} choice={choice} onChoose={choose} />
      ) : (
        <AnswersForm vote={vote} choice={choice} onChoose={choose} />
      )}
      <p className={styles.terms} id="ballot-terms">
        {t(vote.ballot === 'secret' ? 'secretMeans' : 'openMeans')} {t(vote.changeable ? 'isChangeable' : 'isFinal')}
      </p>
      {askingAboutNone ? (
        <AboutNone
          onBack={() => {
            setAskingAboutNone(false)
            form.current?.querySelector('input')?.focus()
          }}
        />
      ) : (
        <SendButton vote={vote} choice={choice} />
      )}
    </form>
  )
}

function SendButton({ vote, choice }: { vote: VoteRow; choice: Choice | null }) {
  const t = useTexts(ballotTexts)
  const words = useVoteWords()
  const button = useRef<HTMLButtonElement>(null)
  const isAnswered = choice !== null && 'answer' in choice
  // A choice is not a ballot yet: what sends it comes into view, also on the smallest phone.
  useEffect(() => {
    if (isAnswered) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isAnswered])
  const label = (): string => {
    if (vote.form !== 'candidates') {
      return isAnswered ? t('send', { answer: words.answer(vote, choice.answer) }) : t('chooseFirst')
    }
    const count = ticksOf(choice).length
    return count === 0 ? t('sendEmpty') : t('sendTicks', { count })
  }
  return (
    <button
      ref={button}
      type="submit"
      className={`${buttons.main} ${styles.send}`}
      disabled={vote.form !== 'candidates' && !isAnswered}
      aria-describedby="ballot-terms"
    >
      {label()}
    </button>
  )
}

/** First the way back, for a second touch of the same place. */
function AboutNone({ onBack }: { onBack: () => void }): ReactNode {
  const t = useTexts(ballotTexts)
  const question = useRef<HTMLFieldSetElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <fieldset ref={question} className={styles.question} tabIndex={-1} aria-describedby="ballot-of-nobody">
      <legend className={styles.asked}>{t('emptyQuestion')}</legend>
      <p id="ballot-of-nobody">{t('emptyMeans')}</p>
      <button type="button" className={buttons.other} onClick={onBack}>
        {t('backToChoose')}
      </button>
      <button type="submit" className={buttons.main}>
        {t('sendEmpty')}
      </button>
    </fieldset>
  )
}
