import { answers } from '../../../../shared/model.ts'
import type { VoteRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatShare } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Table } from '../../../ui/staff/table.tsx'
import { voteTexts } from './texts.ts'
import styles from './vote-section.module.css'

/** The result as the hall sees it: ballots and their share of the roll. */
export function VoteResult({ vote }: { vote: Extract<VoteRow, { state: 'closed' }> }) {
  const t = useTexts(voteTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const { tally, adopted, rollSize, cast } = vote
  const rows = [
    ...answers.map((answer) => ({ name: common(answer), ballots: tally[answer] })),
    { name: t('notCast'), ballots: rollSize - cast },
  ]
  return (
    <div className={styles.result}>
      <p>
        <span className={styles.outcome} data-adopted={adopted}>
          {common(adopted ? 'adopted' : 'notAdopted')}
        </span>
      </p>
      <p>{common('rollAndCast', { roll: rollSize, cast })}</p>
      <Table caption={t('result')}>
        <thead>
          <tr>
            <th scope="col">{t('answer')}</th>
            <th scope="col" data-number>
              {t('ballots')}
            </th>
            <th scope="col" data-number>
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, ballots }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-number>{ballots}</td>
              <td data-number>{formatShare(ballots, rollSize, language)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
