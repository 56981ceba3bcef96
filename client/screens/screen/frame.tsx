import type { ReactNode } from 'react'
import type { ScreenView } from '../../../shared/views.ts'
import { useNow } from '../../hall.tsx'
import { formatTime } from '../../i18n/format.ts'
import styles from './frame.module.css'

/** A red picture: a line above, the idea, and at the foot the conference and the clock or what the picture puts there. */
export function Frame({ above, foot, children }: { above?: ReactNode; foot: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      {above && <p className={styles.above}>{above}</p>}
      <div className={styles.idea}>{children}</div>
      <div className={styles.foot}>{foot}</div>
    </div>
  )
}

/** The foot of most pictures. */
export function ConferenceAndClock({ view }: { view: ScreenView }) {
  const conference = view.conference.main
  if (!conference) return null
  return (
    <>
      <span className={styles.conference}>
        {conference.heading.title} {conference.heading.period}
      </span>
      <Clock timeZone={conference.timeZone} />
    </>
  )
}

/** Alone, so that the picture around it is not drawn anew each second. */
export function Clock({ timeZone }: { timeZone: string }) {
  const now = useNow()
  return <span className={styles.clock}>{formatTime(now, timeZone)}</span>
}
