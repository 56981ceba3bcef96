import { useLine, useOwn } from '../../hall.tsx'
import { formatTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LineState } from '../../ui/line-state.tsx'
import styles from './own-bar.module.css'
import { attendeeTexts } from './texts.ts'
import { useHallView } from './use-hall-view.ts'

/**
 * Who he is and his state, at the bottom edge. The line's state lies above it and moves nothing. A choice made
 * is not a ballot sent, and on a short phone the button for that lies below the edge.
 */
export function OwnBar({ choiceUnsent }: { choiceUnsent: boolean }) {
  const t = useTexts(attendeeTexts)
  const own = useOwn()
  const up = useLine().state === 'up'
  const timeZone = useHallView((view) => view.conference.main?.timeZone) ?? 'Asia/Ho_Chi_Minh'
  return (
    <footer className={styles.bar}>
      <div className={styles.inside}>
        <div className={up ? 'visually-hidden' : styles.line}>
          <LineState />
        </div>
        {own && (
          <>
            <p className={styles.who}>
              <strong>{own.name}</strong>
              {!own.official && <span> · {t('withoutVote')}</span>}
              {own.seat && (
                <>
                  {' '}
                  <span className={styles.seat}>· {t('seatAt', { seat: own.seat })}</span>
                </>
              )}
            </p>
            {/* Two places that are always there, so that only what is new is said. */}
            <p
              className={choiceUnsent ? 'visually-hidden' : styles.state}
              data-in={own.checkedInAt !== null}
              role="status"
            >
              {own.checkedInAt === null
                ? t('notCheckedIn')
                : t('checkedIn', { time: formatTime(own.checkedInAt, timeZone) })}
            </p>
            <p className={styles.state} role="status">
              {choiceUnsent && t('choiceUnsent')}
            </p>
          </>
        )}
      </div>
    </footer>
  )
}
