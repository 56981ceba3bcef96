import { honoureesOf } from '../../../../shared/stage/picture.ts'
import type { RoundRow, ScreenView } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Held } from '../../../ui/held.tsx'
import { FitBox } from '../fit-box.tsx'
import styles from './get-ready.module.css'
import { lobbyTexts } from './texts.ts'

/** More than these stand in two columns. */
const mostInOneColumn = 2

/** Who stands in the lobby and is called up next: he hears nothing of the hall. */
export function GetReady({ view, round }: { view: ScreenView; round: RoundRow }) {
  const t = useTexts(lobbyTexts)
  const common = useTexts(commonTexts)
  const honourees = honoureesOf(view, round.id)
  const comrade = view.conference.main?.address === 'comrade'
  return (
    <section className={styles.ready}>
      <FitBox at="top">
        <h2 className={styles.call}>{t(comrade ? 'getReadyComrades' : 'getReady')}</h2>
        <p className={styles.award}>
          <Held text={round.award} />
        </p>
        <ul className={styles.list} data-many={honourees.length > mostInOneColumn}>
          {honourees.map(({ id, kind, name, unit, receivedBy }) => (
            <li key={id}>
              <span className={styles.name} data-name>
                {name}
              </span>
              <span className={styles.unit}>
                {receivedBy ? common('receivedBy', { name: receivedBy }) : kind === 'individual' && unit}
              </span>
            </li>
          ))}
        </ul>
      </FitBox>
    </section>
  )
}
