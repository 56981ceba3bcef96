import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { answersOf } from '../../../shared/vote/shown.ts'
import type { HeldVote } from '../../../shared/vote/vote-rows.ts'
import type { RollRow } from '../../../shared/vote-views.ts'
import { useCastNow } from '../../hall.tsx'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { PopUp } from '../../ui/staff/pop-up.tsx'
import { useAct } from '../../ui/staff/use-act.ts'
import styles from './hand-ballot.module.css'
import { tellerTexts } from './texts.ts'
import { TickedBallot } from './ticked-ballot.tsx'

/**
 * A raised hand, entered as the voter's ballot; what it says can be put right as long as the vote lets ballots change.
 * Where it does not it is asked first.
 */
export function HandBallot({ person, vote }: { person: RollRow; vote: HeldVote }) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  const cast = useCastNow()
  const { refusal, run } = useAct()
  const [asked, setAsked] = useState<Choice | null>(null)
  const [sent, setSent] = useState<{ choice: Choice; after: number } | null>(null)
  const { id: personId, name, version } = person
  // What was acknowledged, until the picture has it.
  const choice = sent && sent.after >= version ? sent.choice : person.choice
  const isFinal = choice !== null && !vote.changeable

  const enter = (wanted: Choice) => {
    setAsked(null)
    const after = version
    run(
      () => cast({ voteId: vote.id, choice: wanted, after, voter: { personId } }),
      () => setSent({ choice: wanted, after }),
    )
  }
  const ask = (wanted: Choice) => (vote.changeable ? enter(wanted) : setAsked(wanted))
  return (
    <div className={styles.ballot}>
      {vote.form === 'candidates' ? (
        !isFinal && <TickedBallot name={name} vote={vote} choice={choice} onEnter={ask} />
      ) : (
        <div className={styles.answers}>
          {answersOf(vote).map((answer) => {
            const isChosen = choice !== null && 'answer' in choice && choice.answer === answer
            const label = words.answer(vote, answer)
            return (
              <Button
                key={answer}
                className={styles.answer ?? ''}
                data-answer={answer}
                data-chosen={isChosen}
                aria-pressed={isChosen}
                aria-label={t('answerOf', { answer: label, name })}
                isDisabled={isFinal && !isChosen}
                onPress={() => !isChosen && ask({ answer })}
              >
                {label}
              </Button>
            )
          })}
        </div>
      )}
      {refusal && (
        <Notice kind="care" live="alert">
          {refusal}
        </Notice>
      )}
      {asked && (
        <PopUp title={t('finalTitle', { name })} onClose={() => setAsked(null)}>
          <p>{t('finalAbout', { choice: words.choice(vote, asked) })}</p>
          <div>
            <Act kind="main" onAct={() => enter(asked)}>
              {t('finalYes')}
            </Act>
          </div>
        </PopUp>
      )}
    </div>
  )
}
