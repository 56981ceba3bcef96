import type { HonoureeRow, RoundRow, ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { Awarding, Presenter, ReceivedBy } from './awarding.tsx'
import { FitBox } from './fit-box.tsx'
import { Frame } from './frame.tsx'
import styles from './honouree-picture.module.css'
import { Name } from './name.tsx'
import portraits from './portrait.module.css'
import { PositionAndUnit } from './position-and-unit.tsx'

/** One of those honoured, alone and large. */
export function HonoureePicture({
  view,
  round,
  of,
  honouree,
}: {
  view: ScreenView
  round: RoundRow
  of: number
  honouree: HonoureeRow
}) {
  const common = useTexts(commonTexts)
  return (
    <Frame foot={<span>{common('roundNumber', { number: round.number, of })}</span>}>
      <HonoureeLarge view={view} round={round} honouree={honouree} />
    </Frame>
  )
}

export function HonoureeLarge({
  view,
  round,
  honouree,
  withPresenter = false,
}: {
  view: ScreenView
  round: RoundRow
  honouree: HonoureeRow
  withPresenter?: boolean
}) {
  const { name, position, unit, achievement, photograph, receivedBy } = honouree
  return (
    <div className={styles.whole}>
      <Awarding round={round} />
      <div className={styles.honouree}>
        <Portrait
          key={photograph}
          name={name}
          collective={honouree.kind === 'collective'}
          photograph={photograph}
          className={portraits.tall}
        />
        <FitBox>
          <p className={styles.name}>
            <Name name={name} />
          </p>
          <p className={styles.unit}>
            <PositionAndUnit position={position} unit={unit} />
          </p>
          {receivedBy && <ReceivedBy name={receivedBy} />}
          {achievement && (
            <p className={styles.achievement}>
              <Held text={achievement} />
            </p>
          )}
        </FitBox>
      </div>
      {withPresenter && <Presenter view={view} round={round} />}
    </div>
  )
}
