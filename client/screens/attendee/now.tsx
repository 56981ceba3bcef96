import { timetable } from '../../../shared/agenda/timing.ts'
import { agendaOf, pictureOf } from '../../../shared/stage/picture.ts'
import { useNow } from '../../hall.tsx'
import { formatDate, formatTime } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './now.module.css'
import { PictureInWords } from './picture-in-words.tsx'
import { attendeeTexts } from './texts.ts'
import { Totals } from './totals.tsx'
import { useAddress } from './use-address.ts'
import { useHallView } from './use-hall-view.ts'

/** What the hall is looking at, in words. */
export function Now() {
  const t = useTexts(attendeeTexts)
  const view = useHallView((all) => all)
  const phase = view.stage.main?.phase ?? 'before'
  const addressed = useAddress()
  switch (phase) {
    case 'before':
      return <Before />
    case 'closed':
      return (
        <>
          <p className={styles.sentence}>{t('isClosed', addressed)}</p>
          <Totals />
        </>
      )
    case 'running':
      return (
        <section className={styles.now} aria-labelledby="now-heading">
          <h2 id="now-heading" className={styles.heading}>
            {t('now')}
          </h2>
          <PictureInWords picture={pictureOf(view)} />
          <SinceAndUntil />
        </section>
      )
    default:
      return phase satisfies never
  }
}

function Before() {
  const t = useTexts(attendeeTexts)
  const language = useLanguage()
  const conference = useHallView((view) => view.conference.main)
  if (!conference) return <p className={styles.sentence}>{t('noAgenda')}</p>
  const { startsAt, timeZone, place } = conference
  return (
    <div className={styles.now}>
      <p className={styles.sentence}>{t('startsAt', { time: formatTime(startsAt, timeZone) })}</p>
      <p>{formatDate(startsAt, timeZone, language)}</p>
      <p>{place}</p>
    </div>
  )
}

function SinceAndUntil() {
  const t = useTexts(attendeeTexts)
  const now = useNow()
  const { conference, items } = useHallView((view) => ({ conference: view.conference.main, items: view.items }))
  const agenda = agendaOf({ items })
  const live = agenda.find((item) => item.progress.state === 'live')
  if (!conference || !live) return null
  const { startsAt, timeZone } = conference
  const row = timetable(agenda, startsAt, now).find((one) => one.itemId === live.id)
  if (!row) return null
  return (
    <p className={styles.times}>
      {t('nowAndUntil', { from: formatTime(row.start, timeZone), to: formatTime(row.end, timeZone) })}
    </p>
  )
}
