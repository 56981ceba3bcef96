import { currentItem } from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import styles from './hall-header.module.css'
import { useHallView } from './use-hall-view.ts'

/** The live item's title on red; before the beginning and after the end, the conference's. */
export function HallHeader() {
  const common = useTexts(commonTexts)
  const { conference, items } = useHallView((view) => ({ conference: view.conference.main, items: view.items }))
  const agenda = agendaOf({ items })
  const live = currentItem(agenda)
  const heading = conference?.heading
  const above = live ? common('itemNumber', { number: live.number, of: agenda.length }) : heading?.organiser
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <div className={styles.line}>
          <p className={styles.above}>{above}</p>
          <LanguageSwitch />
        </div>
        <h1 className={styles.title} aria-live="polite">
          {live ? (
            <Held text={live.title} />
          ) : heading ? (
            <>
              <span className={styles.part}>{heading.title}</span>{' '}
              <span className={styles.part}>
                <Held text={heading.period} />
              </span>
            </>
          ) : (
            common('product')
          )}
        </h1>
      </div>
    </header>
  )
}
