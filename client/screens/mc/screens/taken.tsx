import { shownOn } from '../../../../shared/stage/picture.ts'
import { agendaAlone, type Playback, playedUntil } from '../../../../shared/stage/program.ts'
import type { MediaRow } from '../../../../shared/stage-views.ts'
import type { Instant } from '../../../../shared/time.ts'
import type { McView } from '../../../../shared/views.ts'
import { formatClock } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Act } from '../../../ui/staff/act.tsx'
import type { Conduct } from '../use-conduct.ts'
import { HallPicture } from './hall-picture.tsx'
import styles from './screens-panel.module.css'
import { screensTexts } from './texts.ts'
import { useShownWords } from './use-shown-words.ts'
import { hasEnded, useVideoLength } from './use-video-length.ts'

/** What is on the screens now, with what may be done with it: a video's playing, a document's pages. */
export function Taken({ view, now, conduct }: { view: McView; now: Instant; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const words = useShownWords(view)
  const { taken, playback, cover } = view.program.main ?? agendaAlone
  const media = taken?.kind === 'media' ? view.media[taken.mediaId] : undefined
  const shown = shownOn(view)
  return (
    <section className={styles.part}>
      <h3>{t('nowOn')}</h3>
      <p>
        <strong>{words.now}</strong>
      </p>
      {shown.show !== 'agenda' && <HallPicture view={view} shown={shown} />}
      {cover !== 'none' && <p>{t(cover === 'blackout' ? 'underBlackout' : 'underHeading', { what: words.under })}</p>}
      {media?.kind === 'document' && taken?.kind === 'media' && (
        <Pages media={media} page={taken.page} conduct={conduct} />
      )}
      {media && playback && <Playing media={media} playback={playback} now={now} conduct={conduct} />}
    </section>
  )
}

function Pages({ media, page, conduct }: { media: MediaRow; page: number; conduct: Conduct }) {
  const t = useTexts(screensTexts)
  const show = (to: number) =>
    conduct.sendAside({
      type: 'takeSource',
      from: { kind: 'media', mediaId: media.id, page },
      source: { kind: 'media', mediaId: media.id, page: to },
    })
  const of = media.files.length
  return (
    <>
      <p>{t('page', { page, of })}</p>
      <div className={styles.pair}>
        <Act disabled={!conduct.canAct || page <= 1} onAct={() => show(page - 1)}>
          {t('pageBefore')}
        </Act>
        <Act disabled={!conduct.canAct || page >= of} onAct={() => show(page + 1)}>
          {t('pageAfter')}
        </Act>
      </div>
    </>
  )
}

const jump = 10_000

function Playing({
  media,
  playback,
  now,
  conduct: { canAct, sendAside },
}: {
  media: MediaRow
  playback: Playback
  now: Instant
  conduct: Conduct
}) {
  const t = useTexts(screensTexts)
  const { playing } = playback
  const length = useVideoLength(media.files[0])
  const until = (at: number) => Math.round(Math.max(0, length === null ? at : Math.min(at, length)))
  const played = until(playedUntil(playback, now))
  const isOver = hasEnded(playback, length, now)
  const set = (to: { playing: boolean; position: number }, tapped?: string) =>
    sendAside({ type: 'setPlayback', mediaId: media.id, ...to }, tapped)
  return (
    <>
      <p className={styles.played}>
        <strong>
          {length === null
            ? formatClock(played)
            : t('playedOf', { played: formatClock(played), whole: formatClock(length) })}
        </strong>{' '}
        {t(isOver ? 'ended' : playing ? 'playing' : 'paused')}
      </p>
      <div className={styles.pair}>
        {isOver ? (
          <div className={styles.wide}>
            <Act disabled={!canAct} onAct={() => set({ playing: true, position: 0 })}>
              {t('playAgain')}
            </Act>
          </div>
        ) : (
          <>
            <Act disabled={!canAct} onAct={() => set({ playing: !playing, position: played }, 'play or pause')}>
              {t(playing ? 'pause' : 'play')}
            </Act>
            <Act disabled={!canAct} onAct={() => set({ playing, position: 0 })}>
              {t('fromStart')}
            </Act>
          </>
        )}
        <Act disabled={!canAct} onAct={() => set({ playing, position: until(played - jump) })}>
          {t('backSeconds')}
        </Act>
        <Act disabled={!canAct || isOver} onAct={() => set({ playing, position: until(played + jump) })}>
          {t('onSeconds')}
        </Act>
      </div>
    </>
  )
}
