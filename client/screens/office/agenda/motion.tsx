import { voteOf } from '../../../../shared/stage/picture.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import item from './agenda-item.module.css'
import styles from './people.module.css'
import { agendaTexts } from './texts.ts'

/** What is put to the vote, on whom, and by which rule. */
export function Motion({ itemId }: { itemId: string }) {
  const t = useTexts(agendaTexts)
  const common = useTexts(commonTexts)
  const vote = officeHooks.useView((view) => voteOf(view, itemId))
  if (!vote) return null
  const { question, candidates, majority, ground } = vote
  const { numerator, denominator } = majority
  return (
    <>
      <div>
        <h4 className={item.part}>{t('motion')}</h4>
        <p lang="vi">{question}</p>
        <p className={styles.who}>{common(majority.comparison, { numerator, denominator })}</p>
        {ground && <p className={styles.who}>{t('ground', { ground })}</p>}
      </div>
      {candidates.length > 0 && (
        <div>
          <h4 className={item.part}>{t('candidates')}</h4>
          <ol className={styles.candidates}>
            {candidates.map(({ name, position, unit }) => (
              <li key={`${name} ${position} ${unit}`}>
                <span className={styles.name}>{name}</span>{' '}
                <span className={styles.who}>{[position, unit].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
