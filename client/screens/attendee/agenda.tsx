import { memo } from 'react'
import { shownState, timetable } from '../../../shared/agenda/timing.ts'
import { agendaOf, votesOf } from '../../../shared/stage/picture.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ItemRow } from '../../../shared/views.ts'
import { useNow } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { Held } from '../../ui/held.tsx'
import styles from './agenda.module.css'
import { attendeeTexts } from './texts.ts'
import { useHallView } from './use-hall-view.ts'
import { voteTexts } from './vote-texts.ts'

/** The whole agenda: what is done, what is on, and when the rest is expected. */
export function Agenda() {
  const common = useTexts(commonTexts)
  const now = useNow()
  const isEmpty = useHallView((view) => Object.keys(view.items).length === 0)
  // People may be received before the office has an agenda; a heading over nothing would look like a fault.
  if (isEmpty) return null
  return (
    <section className={styles.agenda} aria-labelledby="agenda-heading">
      <h2 id="agenda-heading" className={styles.heading}>
        {common('agenda')}
      </h2>
      {/* Times are shown to the minute: between two minutes there is nothing to draw. */}
      <Rows minute={now - (now % 60_000)} />
    </section>
  )
}

const Rows = memo(function Rows({ minute }: { minute: Instant }) {
  const { conference, items, isClosed } = useHallView((view) => ({
    conference: view.conference.main,
    items: view.items,
    isClosed: view.stage.main?.phase === 'closed',
  }))
  if (!conference) return null
  const agenda = agendaOf({ items })
  const times = timetable(agenda, conference.startsAt, minute)
  return (
    <ol>
      {agenda.map((item) => {
        const state = shownState(item, isClosed)
        const start = state === 'leftOut' ? undefined : times.find((row) => row.itemId === item.id)?.start
        const time = start === undefined ? '' : formatTime(start, conference.timeZone)
        return <Row key={item.id} item={item} state={state} time={time} />
      })}
    </ol>
  )
})

const Row = memo(function Row({
  item,
  state,
  time,
}: {
  item: ItemRow
  state: ItemRow['progress']['state']
  time: string
}) {
  const t = useTexts(attendeeTexts)
  return (
    <li className={styles.row} data-state={state} aria-current={state === 'live' ? 'step' : undefined}>
      <span className={styles.number}>{item.number}</span>
      <div className={styles.words}>
        <p className={styles.title}>
          <Held text={item.title} />
          {item.optional && !saysIfAny(item) && <span className={styles.ifAny}> ({t('ifAny')})</span>}
        </p>
        {state !== 'planned' && <p className={styles.state}>{t(state)}</p>}
        {item.kind === 'vote' && <Outcomes item={item} />}
      </div>
      <span className={styles.time}>
        {state === 'planned' && <span className="visually-hidden">{t('planned')} </span>}
        {time}
      </span>
    </li>
  )
})

/** Offices write it into the title, as the plan does. */
const saysIfAny = (item: ItemRow): boolean => /nếu có/i.test(item.title)

/** Of each motion that has a result, in the item's order. */
function Outcomes({ item }: { item: ItemRow }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  const votes = useHallView((view) => view.votes)
  const items = useHallView((view) => view.items)
  return votesOf({ items, votes }, item.id).map((vote) => {
    if (vote.state !== 'closed') return null
    const inFavour = words.counts(vote).find(({ answer }) => answer === 'for')
    return (
      <p key={vote.id} className={styles.outcome}>
        {words.outcome(vote)}
        {inFavour && `, ${t('inFavour', { count: inFavour.ballots, of: vote.outcome.base, share: inFavour.share })}`}
      </p>
    )
  })
}
