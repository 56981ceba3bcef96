import { answers } from '../../../shared/model.ts'
import type { VoteRow } from '../../../shared/views.ts'
import { useOwn } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { formatShare } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { type BallotState, isToldFirst } from './ballot-state.ts'
import { useAddress } from './use-address.ts'
import styles from './vote-result.module.css'
import { voteTexts } from './vote-texts.ts'

/** The same figures as on the hall's screen, each a share of the roll; and whether his ballot is among them. */
export function VoteResult({ vote, ballot }: { vote: VoteRow & { state: 'closed' }; ballot: BallotState }) {
  const t = useTexts(voteTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const addressed = useAddress()
  const own = useOwn()?.vote
  const { comparison, numerator, denominator } = vote.majority
  const entitled = own?.voteId === vote.id && own.standing === 'entitled'
  return (
    <div className={styles.result}>
      <p className={styles.verdict} data-adopted={vote.adopted} role="status">
        {common(vote.adopted ? 'adopted' : 'notAdopted')}
      </p>
      <dl className={styles.answers}>
        {answers.map((answer) => (
          <div key={answer} className={styles.answer} data-answer={answer}>
            <dt>{common(answer)}</dt>
            <dd className={styles.figures}>
              <strong>{vote.tally[answer]}</strong> · {formatShare(vote.tally[answer], vote.rollSize, language)}
            </dd>
            <dd className={styles.bar} aria-hidden="true">
              <div
                className={styles.filled}
                style={{ width: `${(100 * vote.tally[answer]) / Math.max(1, vote.rollSize)}%` }}
              />
              {answer === 'for' && (
                <div className={styles.threshold} style={{ left: `${(100 * numerator) / denominator}%` }} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>{common('rollAndCast', { roll: vote.rollSize, cast: vote.cast })}</p>
      <p>{common(comparison, { numerator, denominator })}</p>
      {vote.ground && <p>{t('ground', { ground: vote.ground })}</p>}
      {entitled && (own.received || !isToldFirst(ballot)) && (
        <p className={styles.own}>{t(own.received ? 'ownIn' : 'ownNotIn', addressed)}</p>
      )}
    </div>
  )
}
