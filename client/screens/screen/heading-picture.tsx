import type { ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { FitBox } from './fit-box.tsx'
import styles from './heading-picture.module.css'

/** The five lines of the backdrop (plan, 2.5), each one line as written. */
export function HeadingPicture({ view }: { view: ScreenView }) {
  const common = useTexts(commonTexts)
  const heading = view.conference.main?.heading
  if (!heading) return <h1 className={styles.product}>{common('product')}</h1>
  return (
    <FitBox className={styles.whole}>
      <p className={styles.authority} data-backdrop-line>
        {heading.authority}
      </p>
      <p className={styles.organiser} data-backdrop-line>
        {heading.organiser}
      </p>
      <hr className={styles.rule} />
      <h1 className={styles.title} data-backdrop-line>
        {heading.title}
      </h1>
      <p className={styles.period} data-backdrop-line>
        {heading.period}
      </p>
      <p className={styles.placeAndDate} data-backdrop-line>
        {heading.placeAndDate}
      </p>
    </FitBox>
  )
}
