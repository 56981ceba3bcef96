import type { ItemRow, ScreenView } from '../../../shared/views.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { ConferenceAndClock, Frame } from './frame.tsx'
import styles from './targets-picture.module.css'

/** The launch (plan, 2.4 item 5): the movement and what it sets out to reach. */
export function TargetsPicture({ view, item }: { view: ScreenView; item: ItemRow }) {
  return (
    <Frame foot={<ConferenceAndClock view={view} />}>
      <FitBox>
        <h1 className={styles.title} data-most-lines="2">
          <Held text={item.title} />
        </h1>
        <ol className={styles.targets}>
          {item.targets.map((target, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while the conference runs
            <li key={index} className={styles.target}>
              <span className={styles.number}>{index + 1}</span>
              <span>
                <Held text={target} />
              </span>
            </li>
          ))}
        </ol>
      </FitBox>
    </Frame>
  )
}
