import { useEffect, useRef } from 'react'
import type { ScreenReport } from '../../../shared/stage-views.ts'
import { useLine, useRevision, useScreenReport } from '../../hall.tsx'
import { useLatest } from './use-latest.ts'

/** Called once the browser has painted what was drawn before: the frame after the next one begins when the next is done. */
const afterPainting = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))

/**
 * Tells the console what this screen has really painted, and with it what it has loaded. While a picture is `waiting` for
 * its file, the revision that wants it has not been painted. A page that is hidden or stuck paints nothing, and says nothing.
 */
export function useReport(said: Omit<ScreenReport, 'revision'>, waiting: boolean): void {
  const revision = useRevision()
  const line = useLine()
  const report = useScreenReport()
  const send = useLatest(report)
  const isWaiting = useLatest(waiting)
  const next = useRef<ScreenReport | null>(null)
  const underWay = useRef(false)
  const sent = useRef('')
  const text = JSON.stringify({ revision, ...said } satisfies ScreenReport)

  useEffect(() => {
    // On a new line the server knows nothing of what was said on the last one.
    if (line.state !== 'up') sent.current = ''
  }, [line])
  useEffect(() => {
    if (line.state !== 'up' || waiting) return
    next.current = JSON.parse(text) as ScreenReport
    const begin = () => {
      const taken = next.current
      next.current = null
      if (!taken) return
      underWay.current = true
      afterPainting(() => {
        underWay.current = false
        const written = JSON.stringify(taken)
        if (!isWaiting.current && written !== sent.current) {
          sent.current = written
          send.current(taken)
        }
        begin()
      })
    }
    if (!underWay.current) begin()
  }, [text, line, waiting, send, isWaiting])
}
