import { useEffect, useRef } from 'react'
import { stepSubject } from '../../../shared/agenda/steps.ts'
import {
  conferenceEnd,
  currentItem,
  delay,
  isPassedOver,
  shownState,
  timetable,
} from '../../../shared/agenda/timing.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ConferenceRow, ItemRow, McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime, wholeMinutes } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Act } from '../../ui/staff/act.tsx'
import styles from './agenda-list.module.css'
import { chosenAct, type Act as NextAct } from './next-act.ts'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'

/** The nine items with the time each began or is expected to, and when the conference will end. */
export function AgendaList({
  view,
  conference,
  now,
  conduct,
  onAct,
  covered,
}: {
  view: McView
  conference: ConferenceRow
  now: Instant
  conduct: Conduct
  onAct: (act: NextAct) => void
  /** Under a panel, and out of reach. */
  covered: boolean
}) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const items = agendaOf(view)
  const { startsAt, timeZone } = conference
  const starts = new Map(timetable(items, startsAt, now).map((row) => [row.itemId, row.start]))
  const behind = delay(items, startsAt, now)
  const endedAt = view.totals.main?.endedAt
  const isClosed = view.stage.main?.phase === 'closed'
  const pace = Math.abs(behind) < 60_000 ? 'onTime' : behind > 0 ? 'behind' : 'ahead'

  const list = useRef<HTMLOListElement>(null)
  const live = currentItem(items)?.id
  useEffect(() => {
    // Within the list alone: on a phone it does not scroll by itself, and the page is to stay where it is.
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!list.current || !row || live === undefined) return
    const { offsetTop, offsetHeight } = row
    const { scrollTop, clientHeight } = list.current
    if (offsetTop < scrollTop) list.current.scrollTop = offsetTop
    if (offsetTop + offsetHeight > scrollTop + clientHeight)
      list.current.scrollTop = offsetTop + offsetHeight - clientHeight
  }, [live])

  return (
    <nav className={styles.side} aria-label={common('agenda')} inert={covered}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has no button to go to while nothing may be chosen */}
      <ol className={styles.items} ref={list} tabIndex={0}>
        {items.map((item) => {
          const state = shownState(item, isClosed)
          const start = state === 'leftOut' ? undefined : starts.get(item.id)
          return (
            <li
              key={item.id}
              className={styles.item}
              data-state={state}
              {...(item.progress.state === 'live' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.number}>{item.number}</span>
              <Title item={item} act={chosenAct(view, item)} canAct={conduct.canAct} onAct={onAct} />
              <span className={styles.time}>{start === undefined ? '' : formatTime(start, timeZone)}</span>
              <Options
                item={item}
                isClosed={isClosed}
                passedOver={isPassedOver(items, item) ? chosenAct(view, item) : null}
                conduct={conduct}
                onAct={onAct}
              />
              <PutOff view={view} item={item} />
            </li>
          )
        })}
      </ol>
      <div className={styles.foot}>
        <p className={styles.end}>
          {endedAt ? (
            t('closedAt', { time: formatTime(endedAt, timeZone) })
          ) : (
            <>
              <strong>{t('expectedEnd', { time: formatTime(conferenceEnd(items, startsAt, now), timeZone) })}</strong>
              <span data-pace={pace}>{t(pace, { count: wholeMinutes(behind) })}</span>
            </>
          )}
        </p>
        <LanguageSwitch />
      </div>
    </nav>
  )
}

/** An item's title; while the conference runs it may be chosen, and is asked for once more. */
function Title({
  item: { number, title },
  act,
  canAct,
  onAct,
}: {
  item: ItemRow
  act: NextAct | null
  canAct: boolean
  onAct: (act: NextAct) => void
}) {
  const t = useTexts(mcTexts)
  const words = (
    <span className={styles.title}>
      <Held text={title} />
    </span>
  )
  if (!act) return words
  return (
    <button
      type="button"
      className={styles.choose}
      aria-label={t('choose', { number, title })}
      disabled={!canAct}
      onClick={() => onAct(act)}
    >
      {words}
    </button>
  )
}

/** Who of an item was put off and has not been called since. */
function PutOff({ view, item: { putOff } }: { view: McView; item: ItemRow }) {
  const t = useTexts(mcTexts)
  if (putOff.length === 0) return null
  const names = putOff.map((step) => {
    const round = view.rounds[stepSubject(step)]
    return round ? t('whatRound', { number: round.number }) : (view.speeches[stepSubject(step)]?.speaker.name ?? '')
  })
  return (
    <span className={styles.option}>
      <span className={styles.missed}>{t('isPutOff', { names: names.join(', ') })}</span>
    </span>
  )
}

/** What an item may want beside its turn: held after it was passed over, and "nếu có" left out or taken in again. */
function Options({
  item,
  isClosed,
  passedOver,
  conduct: { canAct, send },
  onAct,
}: {
  item: ItemRow
  isClosed: boolean
  passedOver: NextAct | null
  conduct: Conduct
  onAct: (act: NextAct) => void
}) {
  const t = useTexts(mcTexts)
  const { id, number, optional } = item
  const state = shownState(item, isClosed)
  if (state === 'leftOut') {
    return (
      <span className={styles.option}>
        <span>{t('leftOut')}</span>
        {!isClosed && (
          <Act
            disabled={!canAct}
            label={t('takeInLabel', { number })}
            onAct={() => send({ type: 'takeInItem', itemId: id })}
          >
            {t('takeIn')}
          </Act>
        )}
      </span>
    )
  }
  if (state === 'interrupted') return <span className={styles.option}>{t('toBeContinued')}</span>
  const mayLeaveOut = optional && state === 'planned'
  if (!passedOver && !mayLeaveOut) return null
  return (
    <span className={styles.option}>
      {passedOver && (
        <>
          <span className={styles.missed}>{t('passedOver')}</span>
          <Act disabled={!canAct} label={t('startNowLabel', { number })} onAct={() => onAct(passedOver)}>
            {t('startNow')}
          </Act>
        </>
      )}
      {mayLeaveOut && (
        <Act
          disabled={!canAct}
          label={t('leaveOutLabel', { number })}
          onAct={() => send({ type: 'leaveOutItem', itemId: id })}
        >
          {t('leaveOut')}
        </Act>
      )}
    </span>
  )
}
