import { useEffect, useRef } from 'react'
import type { MediaFileId } from '../../../shared/ids.ts'
import type { Media, Playback } from '../../../shared/stage/program.ts'
import { useClock } from '../../hall.tsx'
import { useHere } from './here.tsx'
import styles from './media-picture.module.css'
import { followPlayback, wasPlayedThrough } from './playback.ts'
import { useLatest } from './use-latest.ts'
import { useTryAgain } from './use-try-again.ts'

/** How often a screen looks whether it is in step with the others. */
const lookEvery = 500

/** A video, in step on all screens by the server's clock, and heard in the hall alone. */
export function VideoPicture({
  media,
  file,
  playback,
  onReady,
}: {
  media: Media
  file: MediaFileId
  playback: Playback | null
  onReady: () => void
}) {
  const video = useRef<HTMLVideoElement>(null)
  const { attempt, tryAgain } = useTryAgain()
  const { sound, onSound, onPlayedThrough } = useHere()
  const clock = useClock()
  const look = useLatest(() => {
    if (!video.current || !playback) return
    followPlayback(video.current, playback, clock(), sound === 'silent' ? null : onSound)
  })
  // A change is followed at once, and what drifts in between.
  useEffect(() => {
    if (!playback) return
    look.current()
    const timer = setInterval(() => look.current(), lookEvery)
    return () => clearInterval(timer)
  }, [playback, look])
  return (
    <video
      key={attempt}
      ref={video}
      className={styles.whole}
      src={`/media/${file}`}
      aria-label={media.title}
      preload="auto"
      playsInline
      muted={sound !== 'on'}
      onLoadedMetadata={() => look.current()}
      // At its place: one that has run for a while would flash its first frame.
      onLoadedData={({ currentTarget }) => {
        if (!currentTarget.seeking) onReady()
      }}
      onSeeked={onReady}
      onEnded={({ currentTarget }) => {
        if (wasPlayedThrough(currentTarget)) onPlayedThrough(media.id)
      }}
      onError={tryAgain}
    />
  )
}
