import type { ScreenView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { totalsTexts } from '../../i18n/totals.ts'
import { useDayInFigures } from '../../ui/day-in-figures.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { HeadingPicture } from './heading-picture.tsx'
import { ShareBar } from './share-bar.tsx'
import styles from './totals-picture.module.css'

/** The day in figures (plan, 2.4 item 9): what is a share of something is also drawn. */
export function TotalsPicture({ view }: { view: ScreenView }) {
  const t = useTexts(totalsTexts)
  const day = useDayInFigures(view)
  const heading = view.conference.main?.heading
  if (!day || !heading) return <HeadingPicture view={view} />
  return (
    <FitBox className={styles.whole}>
      <p className={styles.above}>{t('totals')}</p>
      <h1 className={styles.title}>
        <span className={styles.line}>{heading.title}</span>{' '}
        <span className={styles.line}>
          <Held text={heading.period} />
        </span>
      </h1>
      <dl className={styles.figures}>
        {day.figures.map(({ key, what, count, of }) => (
          <div key={key} className={styles.figure}>
            <dt className={styles.what}>{what}</dt>
            {of !== null && count > 0 && (
              <dd className={styles.bar}>
                <ShareBar share={count / Math.max(1, of)} accent />
              </dd>
            )}
            <dd className={styles.count}>
              {count}
              {of !== null && <span className={styles.of}>/{of}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {day.outcomes.map(({ id, title, outcome, bar }) => (
        <div key={id} className={styles.outcome}>
          <p>
            <Held text={title} />: <strong>{outcome}</strong>
          </p>
          {bar && <ShareBar {...bar} accent />}
        </div>
      ))}
      {day.lasted && <p className={styles.duration}>{day.lasted}</p>}
    </FitBox>
  )
}
