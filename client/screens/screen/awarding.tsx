import type { RoundRow, ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import styles from './awarding.module.css'
import { FitBox } from './fit-box.tsx'
import { PositionAndUnit } from './position-and-unit.tsx'
import { screenTexts } from './texts.ts'

/** The decision, and what is awarded by it. */
export function Awarding({ round }: { round: RoundRow }) {
  return (
    <FitBox className={styles.awarding}>
      {round.decision && <p className={styles.decision}>{round.decision}</p>}
      <h1 className={styles.award} data-name data-most-lines="2">
        <Held text={round.award} />
      </h1>
    </FitBox>
  )
}

/** Who presents the award, addressed as the office has it. */
export function Presenter({ view, round }: { view: ScreenView; round: RoundRow }) {
  const t = useTexts(screenTexts)
  const { presenter } = round
  if (!presenter) return null
  const comrade = view.conference.main?.address === 'comrade'
  return (
    <p className={styles.presenter}>
      {t(comrade ? 'awardedByComrade' : 'awardedBy')} <strong className={styles.presenterName}>{presenter.name}</strong>
      {(presenter.position || presenter.unit) && ', '}
      <PositionAndUnit position={presenter.position} unit={presenter.unit} />
    </p>
  )
}

/** Nhận thay: the hall sees why somebody else has come up. */
export function ReceivedBy({ name }: { name: string }) {
  const [before, after] = useTexts(commonTexts)('receivedBy', { name: '\n' }).split('\n')
  return (
    <p className={styles.receivedBy}>
      {before}
      <span className={styles.receiver}>{name}</span>
      {after}
    </p>
  )
}
