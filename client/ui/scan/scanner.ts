import type { Html5Qrcode } from 'html5-qrcode'
import {
  type Camera,
  type CameraFault,
  constraints,
  errorName,
  faultOf,
  listCameras,
  onTrackLost,
  plainLens,
} from './cameras.ts'
import { type Lens, lensOf } from './lens.ts'
import { lendReader } from './qr-reader.ts'

export type ScannerWatch = {
  /** `readAt` by the page's clock: when the frame was decoded. */
  onCode: (text: string, readAt: number) => void
  /** There is a picture: from which camera, of which ones, and what its lens can do. */
  onRunning: (running: { camera: string | null; facesAway: boolean; cameras: Camera[]; lens: Lens }) => void
  onFault: (fault: CameraFault) => void
  /** It ran and has stopped by itself. */
  onLost: () => void
}

/** A camera that reads QR codes. Closing is safe at any moment. */
export type Scanner = { close: () => void }

/** The reader decodes the pixels of the page, so that a wide host reads small badges; the page scales it down. */
export const pictureWidth = 960

const beforeRetry = 500
const firstFrame = 8_000
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * There is one camera, and html5-qrcode leaves it on, or is stuck for ever, when stop comes during start: so every
 * start and stop of this page waits for the one before.
 */
let turn: Promise<void> = Promise.resolve()
function inTurn(work: () => Promise<void>): void {
  turn = turn.then(work).catch((error) => console.error('the camera', error))
}

/** For a secure context. Starts reading in `place`, with the camera wished for if it is still there, else with the one facing away. */
export function openScanner(place: HTMLElement, wished: string | null, watch: ScannerWatch): Scanner {
  let open = true
  let running: Running | null = null

  const run = async (camera: string | null, retry: boolean): Promise<void> => {
    try {
      // What is thrown in the callback comes back as a reading error: it only hands the text on.
      running = await start(place, camera, (text) => {
        const readAt = performance.now()
        setTimeout(() => open && watch.onCode(text, readAt))
      })
      const { track } = running
      running.forget = onTrackLost(track, () => open && watch.onLost())
      await hasPicture(running.reader)
      const cameras = await listCameras()
      const better = camera === null ? plainLens(cameras, track.label) : undefined
      if (better) {
        await stop(running)
        return run(better.id, retry)
      }
      const { deviceId = null, facingMode } = track.getSettings()
      if (open)
        watch.onRunning({ camera: deviceId, facesAway: facingMode === 'environment', cameras, lens: lensOf(track) })
    } catch (error) {
      if (running) await stop(running)
      running = null
      if (!open) return
      const name = errorName(error)
      if (name === 'OverconstrainedError' && camera !== null) return run(null, retry)
      if (name === 'NotReadableError' && retry) {
        await wait(beforeRetry)
        return run(camera, false)
      }
      watch.onFault(faultOf(name))
    }
  }

  inTurn(async () => {
    if (open) await run(wished, true)
  })
  return {
    close: () => {
      open = false
      inTurn(async () => {
        if (running) await stop(running)
      })
    },
  }
}

type Running = { reader: Html5Qrcode; host: HTMLElement; track: MediaStreamTrack; forget: () => void }

async function start(place: HTMLElement, camera: string | null, onText: (text: string) => void): Promise<Running> {
  const { Html5Qrcode, Html5QrcodeSupportedFormats } = await import('html5-qrcode')
  const useBarCodeDetectorIfSupported = await lendReader()
  const host = place.appendChild(newHost())
  try {
    const formatsToSupport = [Html5QrcodeSupportedFormats.QR_CODE]
    const reader = new Html5Qrcode(host.id, { formatsToSupport, useBarCodeDetectorIfSupported, verbose: false })
    if (useBarCodeDetectorIfSupported) leaveOldDecoder(reader)
    const configuration = { fps: 10, disableFlip: true, videoConstraints: constraints(camera) }
    await reader.start({ facingMode: 'environment' }, configuration, onText, undefined)
    const source = host.querySelector('video')?.srcObject
    const track = source instanceof MediaStream ? source.getVideoTracks()[0] : undefined
    if (!track) throw new Error('the camera gave no picture')
    return { reader, host, track, forget: () => {} }
  } catch (error) {
    host.remove()
    throw error
  }
}

/**
 * Every other picture html5-qrcode gives to the decoder of its own, in JavaScript: much slower, on the thread that draws
 * the verdict, and it takes one of several codes. Where there is a better one it is left out; the library, which is
 * finished, has no option for that.
 */
function leaveOldDecoder(reader: Html5Qrcode): void {
  const decoders: unknown = Reflect.get(reader, 'qrcode')
  if (typeof decoders === 'object' && decoders !== null) Reflect.set(decoders, 'secondaryDecoder', undefined)
}

async function stop({ reader, host, track, forget }: Running): Promise<void> {
  forget()
  try {
    if (reader.isScanning) await reader.stop()
  } catch (error) {
    // A reader that does not stop is thrown away with its host; what matters is that the camera goes off.
    console.error('the camera', error)
  }
  track.stop()
  host.remove()
}

/** Made by hand, one for each start: React must not touch what the reader puts into it. */
function newHost(): HTMLElement {
  const host = document.createElement('div')
  host.id = `camera-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  host.style.width = `${pictureWidth}px`
  return host
}

/** `start` is done before the first frame, and `stop` before the first frame never is. */
async function hasPicture(reader: Html5Qrcode): Promise<void> {
  const until = performance.now() + firstFrame
  while (!reader.isScanning) {
    if (performance.now() > until) throw new Error('the camera gave no picture')
    await wait(20)
  }
}
