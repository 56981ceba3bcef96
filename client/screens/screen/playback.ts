import { type Playback, playedUntil } from '../../../shared/stage/program.ts'
import type { Instant } from '../../../shared/time.ts'

/** Seconds by which two screens may differ before one of them is sought: less is not seen, and seeking is. */
const drift = 0.3

/** As much of a video element as is followed here. */
export type Player = Pick<HTMLVideoElement, 'paused' | 'duration' | 'readyState' | 'seeking' | 'muted'> & {
  currentTime: number
  play: () => Promise<void>
  pause: () => void
}

/**
 * Brings a video to where it should be at `now` by the server's clock; null as long as that was never heard. `onHeard` is
 * null on a screen that is not there for sound. A browser that refuses sound is played muted, for the picture must go on.
 */
export function followPlayback(
  player: Player,
  playback: Playback,
  now: Instant | null,
  onHeard: ((sound: 'on' | 'blocked') => void) | null,
): void {
  if (now === null || player.readyState === 0) return
  const wanted = playedUntil(playback, now) / 1_000
  const end = Number.isFinite(player.duration) ? player.duration : Number.POSITIVE_INFINITY
  const place = Math.min(wanted, end)
  const off = Math.abs(player.currentTime - place)
  if (!playback.playing) {
    if (!player.paused) player.pause()
    // Standing still, every screen has the same picture, to the frame.
    if (off > 0.01 && !player.seeking) player.currentTime = place
    return
  }
  if (off > drift && !player.seeking) player.currentTime = place
  if (!player.paused || wanted >= end) return
  player.play().then(
    () => onHeard?.(player.muted ? 'blocked' : 'on'),
    (error: unknown) => {
      // Paused again before it had begun is no refusal.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || player.muted) return
      player.muted = true
      onHeard?.('blocked')
      player.play().catch((again: unknown) => console.log('a video does not play', again))
    },
  )
}

/** Seconds that may be missing of a video played from beginning to end: where it was sought to be in step. */
const mayBeMissing = 3

/** Whether all of it has been played, and not only its end. */
export function wasPlayedThrough({ played, duration }: Pick<HTMLVideoElement, 'played' | 'duration'>): boolean {
  const seconds = Array.from({ length: played.length }, (_, part) => played.end(part) - played.start(part))
  return seconds.reduce((sum, part) => sum + part, 0) >= duration - Math.min(mayBeMissing, duration / 4)
}
