import { useEffect, useState } from 'react'
import type { MediaFileId } from '../../../../shared/ids.ts'
import { type Playback, playedUntil } from '../../../../shared/stage/program.ts'
import type { Duration, Instant } from '../../../../shared/time.ts'
import { mediaUrl } from './hall-picture.tsx'

/** Beyond the end of any video. */
const farAway = 1e9

/** How long a video is; null for none, and as long as that is not known. */
export function useVideoLength(file: MediaFileId | undefined): Duration | null {
  const [known, setKnown] = useState<{ file: MediaFileId; length: Duration } | null>(null)
  useEffect(() => {
    if (file === undefined) return
    const video = document.createElement('video')
    const onLength = () => {
      if (Number.isFinite(video.duration)) setKnown({ file, length: video.duration * 1_000 })
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
  return known !== null && known.file === file ? known.length : null
}

/** Whether a video has come to its end, where its length is known. */
export const hasEnded = (playback: Playback, length: Duration | null, now: Instant): boolean =>
  length !== null && playedUntil(playback, now) >= Math.round(length)
