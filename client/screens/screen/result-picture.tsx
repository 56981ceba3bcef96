import { answers } from '../../../shared/model.ts'
import type { ScreenView, VoteRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatShare } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import styles from './result-picture.module.css'
import { useRule } from './rule.ts'
import { ShareBar } from './share-bar.tsx'
import { screenTexts } from './texts.ts'

/** The result, each answer as a share of the roll, with a mark where adoption begins. */
export function ResultPicture({ view, vote }: { view: ScreenView; vote: VoteRow & { state: 'closed' } }) {
  const t = useTexts(screenTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const rule = useRule(vote.majority)
  const threshold = vote.majority.numerator / vote.majority.denominator
  const needed = view.attendance.main?.needed ?? 0
  return (
    <FitBox className={styles.whole}>
      <p className={styles.above}>{t('voteClosed')}</p>
      <h1 className={styles.question}>
        <Held text={vote.question} />
      </h1>
      <dl className={styles.answers}>
        {answers.map((answer) => (
          <div key={answer} className={styles.answer} data-answer={answer}>
            <dt>{common(answer)}</dt>
            <dd className={styles.figures}>
              <strong>{vote.tally[answer]}</strong> · {formatShare(vote.tally[answer], vote.rollSize, language)}
            </dd>
            <dd className={styles.bar}>
              <ShareBar
                share={vote.tally[answer] / Math.max(1, vote.rollSize)}
                accent={answer === 'for'}
                {...(answer === 'for' ? { threshold } : {})}
              />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.outcome}>
        <p className={styles.verdict} data-adopted={vote.adopted}>
          {common(vote.adopted ? 'adopted' : 'notAdopted')}
        </p>
        <p className={styles.base}>
          {common('rollAndCast', { roll: vote.rollSize, cast: vote.cast })}
          <br />
          {rule}
          {vote.rollSize < needed && (
            <strong className={styles.belowQuorum}>{t('belowQuorum', { roll: vote.rollSize, needed })}</strong>
          )}
        </p>
      </div>
    </FitBox>
  )
}
