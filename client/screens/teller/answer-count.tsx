import { useState } from 'react'
import { answersOf } from '../../../shared/vote/shown.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Notice } from '../../ui/staff/notice.tsx'
import { TextField } from '../../ui/staff/text-field.tsx'
import { type AnswersTyped, readAnswers } from './paper-count.ts'
import styles from './paper-counting.module.css'
import type { CountForm } from './paper-counting.tsx'
import { SendCount } from './send-count.tsx'
import { tellerTexts } from './texts.ts'

/** How many of each answer, and how many invalid. */
export function AnswerCount({ vote, ...form }: CountForm) {
  const t = useTexts(tellerTexts)
  const words = useVoteWords()
  const [typed, setTyped] = useState<AnswersTyped>({})
  const ballots = readAnswers(typed)
  const fields = [
    ...answersOf(vote).map((answer) => ({ key: answer, label: words.answer(vote, answer) })),
    { key: 'invalid', label: t('invalid') } as const,
  ]
  return (
    <>
      <div className={styles.fields}>
        {fields.map(({ key, label }) => (
          <TextField
            key={key}
            label={t('ballots', { label })}
            value={typed[key] ?? ''}
            longest={4}
            digits
            onType={(text) => setTyped({ ...typed, [key]: text })}
          />
        ))}
      </div>
      {ballots === null ? (
        <Notice kind="care" live="status">
          {t('wrongNumber')}
        </Notice>
      ) : (
        <SendCount ballots={ballots} {...form} />
      )}
    </>
  )
}
