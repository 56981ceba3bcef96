import { answersOf } from '../../../../shared/vote/shown.ts'
import type { MotionRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'

/** By which rules it is voted on, in sentences. */
export function MotionRules({ motion }: { motion: MotionRow }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const found = officeHooks.useView((view) => view.quorums[motion.id])
  const { ballot, changeable, quorum, minutes, closesWhenAllVoted, ground } = motion
  const { numerator, denominator, base } = quorum
  const answers = answersOf(motion).map((one) => words.answer(motion, one))
  return (
    <div>
      <h3 className={styles.heading}>{t('rule')}</h3>
      <p>
        {words.t(ballot)}. {words.rule(motion)} {t(changeable ? 'changeable' : 'final')}
      </p>
      {answers.length > 0 && <p>{t('answers', { answers: answers.join(', ') })}</p>}
      <p>
        {t(base, { numerator, denominator })} {found && t('quorumNow', found)}
      </p>
      <p>
        {minutes === null
          ? t(closesWhenAllVoted ? 'byHandOrAll' : 'byHand')
          : t(closesWhenAllVoted ? 'minutesOrAll' : 'minutes', { count: minutes })}
      </p>
      {ground && <p className={styles.soft}>{t('ground', { ground })}</p>}
    </div>
  )
}
