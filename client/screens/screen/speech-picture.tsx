import type { ItemRow, ScreenView, SpeechRow } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { FitBox } from './fit-box.tsx'
import { ConferenceAndClock, Frame } from './frame.tsx'
import { Name } from './name.tsx'
import portraits from './portrait.module.css'
import styles from './speech-picture.module.css'
import { screenTexts } from './texts.ts'

/** Who speaks, and on what. */
export function SpeechPicture({
  view,
  item,
  speech,
  of,
}: {
  view: ScreenView
  item: ItemRow
  speech: SpeechRow
  of: number
}) {
  const t = useTexts(screenTexts)
  const { name, position, unit, photograph } = speech.speaker
  const title = of > 1 ? t('ofSeveral', { title: item.title, number: speech.number, of }) : item.title
  return (
    // The item's title stands once: above the paper's own, or in its place.
    <Frame above={speech.title || of > 1 ? title : undefined} foot={<ConferenceAndClock view={view} />}>
      <div className={styles.whole}>
        <Portrait key={photograph} name={name} photograph={photograph} className={portraits.tall} />
        <FitBox>
          {position && <p className={styles.position}>{position}</p>}
          <h1 className={styles.name}>
            <Name name={name} />
          </h1>
          {unit && (
            <p className={styles.unit}>
              <Held text={unit} />
            </p>
          )}
          {(speech.title || of === 1) && (
            <p className={styles.title} data-most-lines="5">
              <Held text={speech.title || item.title} />
            </p>
          )}
        </FitBox>
      </div>
    </Frame>
  )
}
