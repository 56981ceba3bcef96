import { conferenceEnd, delay, timetable } from '../../../shared/agenda/timing.ts'
import type { CommandOf } from '../../../shared/commands.ts'
import { agendaOf } from '../../../shared/stage/picture.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ConferenceRow, ItemRow, McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatTime, wholeMinutes } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { LineState } from '../../ui/line-state.tsx'
import { Act } from '../../ui/staff/act.tsx'
import styles from './agenda-list.module.css'
import { mcTexts } from './texts.ts'

/** The nine items with the time each began or is expected to, and when the conference will end. */
export function AgendaList({
  view,
  conference,
  now,
  onCommand,
}: {
  view: McView
  conference: ConferenceRow
  now: Instant
  onCommand: (command: CommandOf<'mc'>) => void
}) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const items = agendaOf(view)
  const { startsAt, timeZone } = conference
  const starts = new Map(timetable(items, startsAt, now).map((row) => [row.itemId, row.start]))
  const behind = delay(items, startsAt, now)
  const endedAt = view.totals.main?.endedAt
  const pace = Math.abs(behind) < 60_000 ? 'onTime' : behind > 0 ? 'behind' : 'ahead'

  return (
    <nav className={styles.side} aria-label={common('agenda')}>
      <ol className={styles.items}>
        {items.map((item) => {
          const start = starts.get(item.id)
          return (
            <li
              key={item.id}
              className={styles.item}
              data-state={item.progress.state}
              {...(item.progress.state === 'live' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.number}>{item.number}</span>
              <span className={styles.title}>{item.title}</span>
              <span className={styles.time}>{start === undefined ? '' : formatTime(start, timeZone)}</span>
              <OptionalAct item={item} onCommand={onCommand} />
            </li>
          )
        })}
      </ol>
      <p className={styles.end}>
        {endedAt ? (
          t('closedAt', { time: formatTime(endedAt, timeZone) })
        ) : (
          <>
            <strong>{t('expectedEnd', { time: formatTime(conferenceEnd(items, startsAt, now), timeZone) })}</strong>
            <br />
            <span data-pace={pace}>{t(pace, { count: wholeMinutes(behind) })}</span>
          </>
        )}
      </p>
      <div className={styles.device}>
        <LineState />
        <LanguageSwitch />
      </div>
    </nav>
  )
}

/** "Nếu có": leaves the item out, or takes it in again, while it has not begun. */
function OptionalAct({ item, onCommand }: { item: ItemRow; onCommand: (command: CommandOf<'mc'>) => void }) {
  const t = useTexts(mcTexts)
  const { state } = item.progress
  if (state === 'leftOut') {
    return (
      <span className={styles.option}>
        <span>{t('leftOut')}</span>
        <Act
          label={t('takeInLabel', { number: item.number })}
          onAct={() => onCommand({ type: 'takeInItem', itemId: item.id })}
        >
          {t('takeIn')}
        </Act>
      </span>
    )
  }
  if (!item.optional || state !== 'planned') return null
  return (
    <span className={styles.option}>
      <Act
        label={t('leaveOutLabel', { number: item.number })}
        onAct={() => onCommand({ type: 'leaveOutItem', itemId: item.id })}
      >
        {t('leaveOut')}
      </Act>
    </span>
  )
}
