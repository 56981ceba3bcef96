import type { Choice } from '../../../shared/vote/ballot.ts'
import { answersOf } from '../../../shared/vote/shown.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import styles from './ballot-form.module.css'
import { ballotTexts } from './texts.ts'

/** One of the answers that can be given. */
export function AnswersForm({
  vote,
  choice,
  onChoose,
}: {
  vote: VoteRow
  choice: Choice | null
  onChoose: (choice: Choice) => void
}) {
  const t = useTexts(ballotTexts)
  const words = useVoteWords()
  const chosen = choice && 'answer' in choice ? choice.answer : null
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('chooseOne')}</legend>
      {answersOf(vote).map((answer) => (
        <label key={answer} className={styles.choice} data-chosen={answer === chosen}>
          <input
            type="radio"
            name="answer"
            value={answer}
            checked={answer === chosen}
            onChange={() => onChoose({ answer })}
          />
          <span className={styles.answer}>{words.answer(vote, answer)}</span>
        </label>
      ))}
    </fieldset>
  )
}
