import { nextItem, timetable } from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import { useNow } from '../../hall.tsx'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import styles from './following.module.css'
import { attendeeTexts } from './texts.ts'
import { useHallView } from './use-hall-view.ts'
import { type NextStep, nextStep } from './what-follows.ts'

/** What comes next: within the item, and then the next item. */
export function Following() {
  const t = useTexts(attendeeTexts)
  const view = useHallView((all) => all)
  const agenda = agendaOf(view)
  const step = nextStep(view)
  const item = view.stage.main?.phase === 'closed' ? undefined : nextItem(agenda)
  if (!step && !item) return null
  return (
    <section className={styles.following} aria-labelledby="next-heading">
      <h2 id="next-heading" className={styles.heading}>
        {t('next')}
      </h2>
      {step && <Step step={step} />}
      {item && (
        <p>
          <strong>
            <Held text={item.title} />
          </strong>
          <br />
          <ExpectedStart itemId={item.id} />
        </p>
      )}
    </section>
  )
}

function Step({ step }: { step: NextStep }) {
  const t = useTexts(attendeeTexts)
  if ('known' in step) return <p>{t(step.known === 'vote' ? 'thenVote' : 'thenTotals')}</p>
  return (
    <p>
      <strong>
        <Held text={step.words} />
      </strong>
      {step.detail && <span className={styles.soft}> · {step.detail}</span>}
    </p>
  )
}

function ExpectedStart({ itemId }: { itemId: string }) {
  const t = useTexts(attendeeTexts)
  const now = useNow()
  const { conference, items } = useHallView((view) => ({ conference: view.conference.main, items: view.items }))
  const row =
    conference && timetable(agendaOf({ items }), conference.startsAt, now).find((one) => one.itemId === itemId)
  if (!row) return null
  return <span className={styles.soft}>{t('nextAt', { time: formatTime(row.start, conference.timeZone) })}</span>
}
