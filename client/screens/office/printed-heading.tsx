import { officeHooks } from '../../staff-hooks.ts'
import styles from './printed-heading.module.css'

/** On paper the page's own head is left out, and the conference's stands in its place. */
export function PrintedHeading() {
  const heading = officeHooks.useView((view) => view.conference.main?.heading)
  if (!heading) return null
  return (
    <div className={styles.printed} lang="vi" aria-hidden="true">
      <p>{heading.authority}</p>
      <p>{heading.organiser}</p>
      <p className={styles.conference}>{heading.title}</p>
      <p className={styles.conference}>{heading.period}</p>
      <p>{heading.placeAndDate}</p>
    </div>
  )
}
