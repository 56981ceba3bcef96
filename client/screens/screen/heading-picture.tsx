import type { ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { BackdropLines } from './backdrop-lines.tsx'
import { FitBox } from './fit-box.tsx'
import styles from './heading-picture.module.css'

/** The five lines of the backdrop (plan, 2.5), each one line as written. */
export function HeadingPicture({ view }: { view: Pick<ScreenView, 'conference'> }) {
  const common = useTexts(commonTexts)
  const heading = view.conference.main?.heading
  if (!heading) return <h1 className={styles.product}>{common('product')}</h1>
  return (
    <FitBox className={styles.whole}>
      <BackdropLines heading={heading} styles={styles} between={<hr className={styles.rule} />} />
      <p className={styles.placeAndDate} data-backdrop-line>
        {heading.placeAndDate}
      </p>
    </FitBox>
  )
}
