import { useState } from 'react'
import type { TimetableRow } from '../../../../shared/agenda/timing.ts'
import type { ItemRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatTime } from '../../../i18n/format.ts'
import { refusalTexts } from '../../../i18n/refusals.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { Outcome } from '../../../link.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useConferenceZone } from '../use-conference.ts'
import styles from './agenda-item.module.css'
import { Motions } from './motions.tsx'
import { Rounds } from './rounds.tsx'
import { Speeches } from './speeches.tsx'
import { agendaTexts } from './texts.ts'

/** One item in words: when, how long, who, and what is behind it. */
export function AgendaItem({ item, times }: { item: ItemRow; times: TimetableRow | undefined }) {
  const t = useTexts(agendaTexts)
  const { number, title, optional, progress, targets } = item
  return (
    <li className={styles.item} data-state={progress.state}>
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <h3 className={styles.title} lang="vi">
          {title}
        </h3>
        <When item={item} times={times} />
        <Speeches itemId={item.id} />
        {item.kind === 'awards' && <Rounds itemId={item.id} />}
        {targets.length > 0 && (
          <div>
            <h4 className={styles.part}>{t('targets')}</h4>
            <ul className={styles.targets} lang="vi">
              {targets.map((target) => (
                <li key={target}>{target}</li>
              ))}
            </ul>
          </div>
        )}
        {item.kind === 'vote' && <Motions itemId={item.id} />}
        {optional && <LeaveOut item={item} />}
      </div>
    </li>
  )
}

function When({ item, times }: { item: ItemRow; times: TimetableRow | undefined }) {
  const t = useTexts(agendaTexts)
  const common = useTexts(commonTexts)
  const timeZone = useConferenceZone()
  const { state } = item.progress
  const span = times && { start: formatTime(times.start, timeZone), end: formatTime(times.end, timeZone) }
  const words = [
    t(state),
    span && t(state === 'done' ? 'was' : 'expected', span),
    common('minutes', { count: item.plannedMinutes }),
    item.optional && t('optional'),
  ]
  return (
    <p className={styles.when}>
      {words.filter(Boolean).map((word, index) => (
        <span key={word || index} className={index === 0 ? styles.state : undefined}>
          {word}
        </span>
      ))}
    </p>
  )
}

/** "Nếu có": left out and taken in again, as long as it has not begun. */
function LeaveOut({ item: { id, number, title, progress } }: { item: ItemRow }) {
  const t = useTexts(agendaTexts)
  const refusal = useTexts(refusalTexts)
  const send = officeHooks.useSend()
  const [refused, setRefused] = useState<Extract<Outcome, { refused: string }>['refused'] | null>(null)
  const out = progress.state === 'leftOut'
  if (!out && progress.state !== 'planned') return null

  const act = async () => {
    const outcome = await send({ type: out ? 'takeInItem' : 'leaveOutItem', itemId: id })
    setRefused('refused' in outcome ? outcome.refused : null)
  }
  return (
    <div className={styles.leaveOut}>
      <Act onAct={() => void act()} label={t(out ? 'takeInWhich' : 'leaveOutWhich', { number, title })}>
        {t(out ? 'takeIn' : 'leaveOut')}
      </Act>
      {refused && (
        <Notice kind="care" live="alert">
          {refusal(refused)}
        </Notice>
      )}
    </div>
  )
}
