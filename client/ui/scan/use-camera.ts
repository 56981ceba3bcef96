import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { recall, remember } from '../../device.ts'
import type { Camera, CameraFault } from './cameras.ts'
import type { Lens } from './lens.ts'
import type { ReadingFault } from './one-code.ts'
import { newcomers } from './out-of-view.ts'
import { severalCodes } from './qr-reader.ts'
import { openScanner } from './scanner.ts'

export type CameraState =
  | { state: 'off' | 'starting' }
  | { state: 'running'; camera: string | null; facesAway: boolean; cameras: Camera[]; lens: Lens }
  | { state: 'fault'; fault: CameraFault }

export type CameraControl = {
  state: CameraState
  switchOn: () => void
  switchOff: () => void
  choose: (camera: string) => void
}

/** A camera that is lost sooner than this after its start is not started again by itself: it would go on for ever. */
const steady = 10_000

/** What is wanted of the camera; null is off. Each object is a start of its own, even with the same camera. */
type Request = { camera: string | null } | null

const remembered = (): Request => {
  const camera = recall('camera')
  return camera === null ? null : { camera: camera || null }
}

/** The desk's camera in `place`: on once it was switched on, with the camera chosen on this device. */
export function useCamera(
  place: RefObject<HTMLElement | null>,
  onCode: (text: string, readAt: number) => void,
  onFault: (fault: ReadingFault) => void,
): CameraControl {
  const [request, setRequest] = useState(remembered)
  const [state, setState] = useState<CameraState>(
    window.isSecureContext ? { state: 'off' } : { state: 'fault', fault: 'insecure' },
  )
  const [isNew] = useState(newcomers)
  const startedAt = useRef(0)
  const again = () => setRequest((current) => current && { ...current })

  const read = useEffectEvent((text: string, readAt: number) => {
    if (!isNew(text, Date.now())) return
    if (text === severalCodes) onFault('severalCodes')
    else onCode(text, readAt)
  })
  const lost = useEffectEvent(() => {
    if (performance.now() - startedAt.current > steady) again()
    else setState({ state: 'fault', fault: 'lost' })
  })

  useEffect(() => {
    if (!request || !place.current || !window.isSecureContext) return
    setState({ state: 'starting' })
    const scanner = openScanner(place.current, request.camera, {
      onCode: (text, readAt) => read(text, readAt),
      onRunning: (running) => {
        startedAt.current = performance.now()
        setState({ state: 'running', ...running })
      },
      onFault: (fault) => setState({ state: 'fault', fault }),
      onLost: () => lost(),
    })
    return () => {
      scanner.close()
      setState({ state: 'off' })
    }
  }, [place, request])

  useEffect(() => {
    // A tablet takes the picture away while the page is hidden and does not always give it back.
    const onVisible = () => {
      if (document.visibilityState === 'visible') setRequest((current) => current && { ...current })
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [])

  const ask = (next: Request) => {
    remember('camera', next && (next.camera ?? ''))
    setRequest(next)
  }
  return {
    state,
    switchOn: () => ask({ camera: request?.camera ?? null }),
    switchOff: () => ask(null),
    choose: (camera) => ask({ camera }),
  }
}
