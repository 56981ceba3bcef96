import type { AttendanceRow } from '../../../shared/door-views.ts'
import { answers } from '../../../shared/model.ts'
import type { VoteRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatShare } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { mcTexts } from './texts.ts'
import styles from './vote-panel.module.css'

/** The motion; turnout while the vote is open; the result, to read out, once it is closed. */
export function VotePanel({ vote, attendance }: { vote: VoteRow; attendance: AttendanceRow | undefined }) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const { comparison, numerator, denominator } = vote.majority
  return (
    <div className={styles.vote}>
      <h2>{vote.state === 'closed' ? t('result') : t('question')}</h2>
      <p className={styles.question}>{vote.question}</p>
      {vote.state === 'planned' && <Before attendance={attendance} />}
      {vote.state === 'open' && (
        <p className={styles.turnout}>
          <span>{t('turnout')}</span>
          <strong>
            {vote.cast}/{vote.rollSize}
          </strong>
        </p>
      )}
      {vote.state === 'closed' && (
        <>
          <p className={styles.verdict} data-adopted={vote.adopted}>
            {common(vote.adopted ? 'adopted' : 'notAdopted')}
          </p>
          <dl className={styles.tally}>
            {answers.map((answer) => (
              <div key={answer}>
                <dt>{common(answer)}</dt>
                <dd>
                  <strong>{vote.tally[answer]}</strong> · {formatShare(vote.tally[answer], vote.rollSize, language)}
                </dd>
              </div>
            ))}
          </dl>
          <p>{common('rollAndCast', { roll: vote.rollSize, cast: vote.cast })}</p>
        </>
      )}
      <p className={styles.hint}>{common(comparison, { numerator, denominator })}</p>
      {vote.state !== 'closed' && (
        <>
          <h3>{t('candidates')}</h3>
          <ol className={styles.candidates}>
            {vote.candidates.map((candidate) => (
              <li key={`${candidate.name} ${candidate.unit}`}>
                <strong>{candidate.name}</strong> · {[candidate.position, candidate.unit].filter(Boolean).join(', ')}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** Whether it can be opened at all, and should be. */
function Before({ attendance }: { attendance: AttendanceRow | undefined }) {
  const t = useTexts(mcTexts)
  if (!attendance || attendance.present === 0) return <p className={styles.care}>{t('emptyRoll')}</p>
  return (
    <>
      {!attendance.reached && <p className={styles.care}>{t('belowQuorum', { needed: attendance.needed })}</p>}
      <p className={styles.hint}>{t('notOpen')}</p>
    </>
  )
}
