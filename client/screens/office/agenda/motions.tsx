import { votesOf } from '../../../../shared/stage/picture.ts'
import type { VoteRow } from '../../../../shared/vote-views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import item from './agenda-item.module.css'
import styles from './people.module.css'
import { agendaTexts } from './texts.ts'

/** What is put to the vote in an item, on whom, and by which rules. */
export function Motions({ itemId }: { itemId: string }) {
  const t = useTexts(agendaTexts)
  const votes = officeHooks.useView((view) => votesOf(view, itemId))
  if (votes.length === 0) return <p className={styles.who}>{t('noMotion')}</p>
  return votes.map((vote) => <Motion key={vote.motionId} vote={vote} />)
}

function Motion({ vote }: { vote: VoteRow }) {
  const t = useTexts(agendaTexts)
  const words = useVoteWords()
  const { question, candidates, ballot, ground } = vote
  return (
    <>
      <div>
        <h4 className={item.part}>{t('motion')}</h4>
        <p lang="vi">{question}</p>
        <p className={styles.who}>
          {words.t(ballot)}. {words.rule(vote)}
        </p>
        {ground && <p className={styles.who}>{t('ground', { ground })}</p>}
      </div>
      {candidates.length > 0 && (
        <div>
          <h4 className={item.part}>{t('candidates')}</h4>
          <ol className={styles.candidates}>
            {candidates.map(({ id, name, position, unit }) => (
              <li key={id}>
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
