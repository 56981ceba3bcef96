import { useEffect, useState } from 'react'
import type { MediaFileId } from '../../../../shared/ids.ts'
import { type Playback, playedUntil } from '../../../../shared/stage/program.ts'
import type { Duration, Instant } from '../../../../shared/time.ts'
import { mediaUrl } from './hall-picture.tsx'

/** Beyond the end of any video. */
const farAway = 1e9

/** What has been found: of one file it never changes, and a panel that opens says at once that a video is over. */
const found = new Map<MediaFileId, Duration>()

/** How long a video is; null for none, and as long as that is not known. */
export function useVideoLength(file: MediaFileId | undefined): Duration | null {
  const [, setCount] = useState(0)
  useEffect(() => {
    if (file === undefined || found.has(file)) return
    const video = document.createElement('video')
    const onLength = () => {
      if (Number.isFinite(video.duration)) {
        found.set(file, video.duration * 1_000)
        setCount(found.size)
      }
      // What a browser or a camera recorded on the fly does not say: it is found at its end.
      else video.currentTime = farAway
    }
    video.addEventListener('loadedmetadata', onLength)
    video.addEventListener('durationchange', onLength)
    Object.assign(video, { preload: 'metadata', muted: true, src: mediaUrl(file) })
    return () => {
      video.removeEventListener('loadedmetadata', onLength)
      video.removeEventListener('durationchange', onLength)
      video.removeAttribute('src')
      video.load()
    }
  }, [file])
  return file === undefined ? null : (found.get(file) ?? null)
}

/** Whether a video has come to its end, where its length is known. */
export const hasEnded = (playback: Playback, length: Duration | null, now: Instant): boolean =>
  length !== null && playedUntil(playback, now) >= Math.round(length)
