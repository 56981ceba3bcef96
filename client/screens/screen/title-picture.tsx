import { agendaOf } from '../../../shared/stage/picture.ts'
import type { ItemRow, ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { ConferenceAndClock, Frame } from './frame.tsx'
import styles from './title-picture.module.css'

/** An item begins: its title; for awards also the decisions that are read out. */
export function TitlePicture({ view, item, decisions }: { view: ScreenView; item: ItemRow; decisions: string[] }) {
  const common = useTexts(commonTexts)
  return (
    <Frame foot={<ConferenceAndClock view={view} />}>
      <FitBox className={styles.whole}>
        <p className={styles.number}>{common('itemNumber', { number: item.number, of: agendaOf(view).length })}</p>
        <h1 className={styles.title} data-most-lines="4">
          <Held text={item.title} />
        </h1>
        {decisions.length > 0 && (
          <ul className={styles.decisions}>
            {decisions.map((decision) => (
              <li key={decision}>
                <Held text={decision} />
              </li>
            ))}
          </ul>
        )}
      </FitBox>
    </Frame>
  )
}
