export type Camera = { id: string; label: string }

/** Why there is no picture; each has a sentence of its own. */
export type CameraFault = 'insecure' | 'notAllowed' | 'notFound' | 'busy' | 'lost' | 'failed'

/** Labels are known only once a camera runs. */
export async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId: id, label }, index) => ({ id, label: label || `Camera ${index + 1}` }))
}

const special = /ultra|wide|tele|depth|true ?depth|infrared|\bir\b/i
const back = /back|rear|environment|sau/i

/** Phones and tablets may offer their ultra wide lens first, which does not focus on a badge: the plain one beside it. */
export function plainLens(cameras: readonly Camera[], running: string): Camera | undefined {
  if (!back.test(running) || !special.test(running)) return undefined
  return cameras.find(({ label }) => back.test(label) && !special.test(label))
}

/** These take the place of the camera given to the reader's `start`. */
export const constraints = (camera: string | null): MediaTrackConstraints => ({
  ...(camera ? { deviceId: { exact: camera } } : { facingMode: 'environment' }),
  width: { ideal: 1_280 },
  height: { ideal: 960 },
})

/** The reader gives the browser's error wrapped in a sentence. */
export const errorName = (error: unknown): string => /\b[A-Z][A-Za-z]+Error\b/.exec(String(error))?.[0] ?? ''

export function faultOf(name: string): CameraFault {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'notAllowed'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'notFound'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}

const mutedTooLong = 2_000

/** Unplugged, taken by another program, or without a picture for two seconds. */
export function onTrackLost(track: MediaStreamTrack, lost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const muted = () => {
    timer = setTimeout(lost, mutedTooLong)
  }
  const unmuted = () => clearTimeout(timer)
  track.addEventListener('ended', lost)
  track.addEventListener('mute', muted)
  track.addEventListener('unmute', unmuted)
  return () => {
    clearTimeout(timer)
    track.removeEventListener('ended', lost)
    track.removeEventListener('mute', muted)
    track.removeEventListener('unmute', unmuted)
  }
}
