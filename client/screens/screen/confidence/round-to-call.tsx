import type { HonoureeRow, RoundRow, ScreenView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Held } from '../../../ui/held.tsx'
import { FitBox } from '../fit-box.tsx'
import { Name } from '../name.tsx'
import styles from './round-to-call.module.css'
import { confidenceTexts } from './texts.ts'

/** More than these stand in two columns. */
const mostInOneColumn = 6

/** The names to call, in their order, and of each who is not there or who receives in his place. */
export function RoundToCall({
  view,
  round,
  honourees,
}: {
  view: ScreenView
  round: RoundRow
  honourees: readonly HonoureeRow[]
}) {
  const t = useTexts(confidenceTexts)
  return (
    <FitBox at="top">
      <h1 className={styles.award} data-most-lines="2">
        <Held text={round.award} />
      </h1>
      {round.presenter && <p className={styles.presenter}>{t('presenter', { name: round.presenter.name })}</p>}
      <ol className={styles.honourees} data-many={honourees.length > mostInOneColumn}>
        {honourees.map((honouree) => {
          const absent = view.goingUp[honouree.id]?.inHall === false
          return (
            <li key={honouree.id} className={styles.honouree} data-absent={absent} data-cell>
              <span className={styles.number}>{honouree.number}</span>
              <span>
                <span className={styles.name}>
                  <Name name={honouree.name} />
                </span>
                {honouree.receivedBy && (
                  <span className={styles.receivedBy}>{t('receivedBy', { name: honouree.receivedBy })}</span>
                )}
                {absent && <span className={styles.absent}>{t('notInHall')}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </FitBox>
  )
}
