import type { AttendanceRow } from '../../../../shared/door-views.ts'
import { roundToGetReady } from '../../../../shared/stage/picture.ts'
import type { ScreenView } from '../../../../shared/views.ts'
import { underWayIn } from '../../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ArrivalsChart } from '../../../ui/attendance/arrivals-chart.tsx'
import { BackdropLines } from '../backdrop-lines.tsx'
import { FitBox } from '../fit-box.tsx'
import { Clock, Frame } from '../frame.tsx'
import { HeadingPicture } from '../heading-picture.tsx'
import { VoteLine } from '../vote-line.tsx'
import { Blocks } from './blocks.tsx'
import { GetReady } from './get-ready.tsx'
import styles from './lobby.module.css'
import { Newcomers } from './newcomers.tsx'
import { lobbyTexts } from './texts.ts'

/** Across a lobby, more bars than these run into one another. */
const mostBars = 12

/** A way with more blocks than these is no longer taken in while walking past. */
const mostBlocks = 12

/** The screen where delegates come in: welcome, how many are here, who has just come and where he sits, or the blocks. */
export function Lobby({ view }: { view: ScreenView }) {
  const t = useTexts(lobbyTexts)
  const conference = view.conference.main
  const attendance = view.attendance.main
  const ready = roundToGetReady(view)
  const vote = underWayIn(view)
  // Who is called up next comes before who has just come and how many they are.
  const named = !ready && Object.keys(view.newcomers).length > 0
  const blocks = Object.keys(view.blocks).length
  const hasArrivals = Object.keys(view.arrivals).length > 0
  const guided = !ready && !named && blocks > 0 && blocks <= mostBlocks
  if (!conference) {
    return (
      <div className={styles.lobby}>
        <HeadingPicture view={view} />
      </div>
    )
  }
  const { timeZone } = conference
  return (
    <div className={styles.lobby}>
      <Frame
        foot={
          <>
            {vote ? (
              <VoteLine vote={vote} />
            ) : (
              <span>{t(view.stage.main?.phase === 'closed' ? 'closed' : 'toTheDesk')}</span>
            )}
            <Clock timeZone={timeZone} />
          </>
        }
      >
        <div className={styles.picture} data-beside={named || guided} data-ready={ready !== null}>
          <Welcome view={view} />
          {ready ? (
            <div className={styles.state}>
              <GetReady view={view} round={ready} />
            </div>
          ) : (
            attendance &&
            attendance.summoned > 0 && (
              <div className={styles.state}>
                <div className={styles.count} data-chart={hasArrivals}>
                  <Count attendance={attendance} />
                  {hasArrivals && (
                    <div className={styles.arrivals}>
                      <p className={styles.caption}>{t('arrivals')}</p>
                      <ArrivalsChart arrivals={view.arrivals} timeZone={timeZone} most={mostBars} />
                    </div>
                  )}
                </div>
                {named && <Newcomers newcomers={view.newcomers} />}
                {guided && <Blocks blocks={view.blocks} />}
              </div>
            )
          )}
        </div>
      </Frame>
    </div>
  )
}

function Welcome({ view }: { view: ScreenView }) {
  const t = useTexts(lobbyTexts)
  const heading = view.conference.main?.heading
  if (!heading) return null
  return (
    <FitBox className={styles.welcome}>
      <BackdropLines
        heading={heading}
        styles={styles}
        between={
          <p className={styles.greeting} data-backdrop-line>
            {t('welcome')}
          </p>
        }
      />
    </FitBox>
  )
}

function Count({ attendance: { present, summoned, guestsPresent } }: { attendance: AttendanceRow }) {
  const t = useTexts(lobbyTexts)
  return (
    <div className={styles.figure}>
      <p className={styles.figures} role="img" aria-label={t('presentOf', { present, summoned })}>
        {present}
        <span className={styles.of}>/{summoned}</span>
      </p>
      <p className={styles.what}>
        {t('present')}
        {guestsPresent > 0 && <span className={styles.guests}> {t('guests', { count: guestsPresent })}</span>}
      </p>
    </div>
  )
}
