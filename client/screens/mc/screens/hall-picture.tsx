import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Shown } from '../../../../shared/stage/picture.ts'
import type { Playback } from '../../../../shared/stage/program.ts'
import type { McView } from '../../../../shared/views.ts'
import { useClock } from '../../../hall.tsx'
import { useTexts } from '../../../i18n/texts.ts'
import { AnyVotePicture } from '../../screen/any-vote-picture.tsx'
import { HeadingPicture } from '../../screen/heading-picture.tsx'
import { MessagePicture } from '../../screen/message-picture.tsx'
import { followPlayback } from '../../screen/playback.ts'
import { ReceiptsPicture } from '../../screen/receipts-picture.tsx'
import styles from './hall-picture.module.css'
import { screensTexts } from './texts.ts'

export const mediaUrl = (file: string | undefined): string => `/media/${file ?? ''}`

/** In a small frame, what the hall sees or would see in the agenda's place. */
export function HallPicture({ view, shown }: { view: McView; shown: Exclude<Shown, { show: 'agenda' }> }) {
  const t = useTexts(screensTexts)
  switch (shown.show) {
    case 'blackout':
      return <div className={styles.frame} role="img" aria-label={t('showsBlackout')} />
    case 'heading':
      return (
        <DrawnFrame view={view} says={t('showsHeading')}>
          <HeadingPicture view={view} />
        </DrawnFrame>
      )
    case 'message':
      return (
        <DrawnFrame key={shown.text} view={view} says={t('showsMessage', { text: shown.text })}>
          <MessagePicture text={shown.text} />
        </DrawnFrame>
      )
    case 'vote':
      return (
        <DrawnFrame
          key={`${shown.vote.id} ${shown.vote.state}`}
          view={view}
          isPaper={shown.vote.state === 'closed'}
          says={t(shown.vote.state === 'closed' ? 'showsResult' : 'showsVote')}
        >
          <AnyVotePicture view={view} vote={shown.vote} />
        </DrawnFrame>
      )
    case 'receipts':
      return (
        <DrawnFrame view={view} isPaper says={t('showsReceipts')}>
          <ReceiptsPicture vote={shown.vote} />
        </DrawnFrame>
      )
    case 'media': {
      const { media, page } = shown
      const url = mediaUrl(media.files[page - 1])
      const label = t('previewOf', { title: media.title })
      return (
        <div className={styles.frame}>
          {media.kind === 'video' ? (
            <FollowedVideo src={url} label={label} playback={shown.playback} />
          ) : (
            <img src={url} alt={label} />
          )}
        </div>
      )
    }
    default:
      return shown satisfies never
  }
}

/** How often it is looked whether the video is where the hall's is. */
const lookEvery = 500

/** Silently at the hall's place where it is on the screens; else at its beginning. */
function FollowedVideo({ src, label, playback }: { src: string; label: string; playback: Playback | null }) {
  const video = useRef<HTMLVideoElement>(null)
  const clock = useClock()
  const now = useRef(clock)
  now.current = clock
  useEffect(() => {
    if (!playback) return
    const look = () => video.current && followPlayback(video.current, playback, now.current(), null)
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [playback])
  return <video ref={video} src={src} aria-label={label} preload="metadata" muted playsInline />
}

/** The hall's picture in units of its type: drawn as wide here, lines break where they do there. */
const hallWidth = 1920

/** Draws with the hall's own pieces: a unit of their type is as small as the frame is. */
function DrawnFrame({
  view,
  says,
  isPaper = false,
  children,
}: {
  view: McView
  says: string
  isPaper?: boolean
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current: element } = frame
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-hall-frame={isPaper ? 'paper' : 'hall'}
      data-theme={view.program.main?.theme}
      role="img"
      aria-label={says}
      style={{ '--hall-unit': `${width / hallWidth}px` } as CSSProperties}
    >
      {/* Drawn anew in another width, for what is fitted is fitted when it is drawn. */}
      {width > 0 && (
        <div key={width} className={styles.drawn} aria-hidden="true">
          {children}
        </div>
      )}
    </div>
  )
}
