import { useEffect, useRef, useState } from 'react'
import type { TabletId } from '../../../shared/ids.ts'
import type { McView } from '../../../shared/views.ts'
import { useDevice, useLine } from '../../hall.tsx'
import { mcHooks } from '../../staff-hooks.ts'

/** Whether this tablet may conduct; and of one that only watches, who leads and what became of this one's own lead. */
export type Lead =
  | { here: true }
  | {
      here: false
      /** The tablet that leads, from which this one may take over. */
      from: TabletId
      /** Whether the leading tablet is on the line. */
      connected: boolean
      /** This one led until another took over. */
      lost: boolean
      /** Takes over from the tablet that was seen leading; whether it was that one still. */
      take: (from: TabletId) => Promise<'done' | 'overtaken' | 'notDone'>
    }

/** One tablet leads. The first one on the page claims that by itself; every other one watches until it takes over. */
export function useLead(view: McView): Lead {
  const device = useDevice()
  const isUp = useLine().state === 'up'
  const sendCommand = mcHooks.useSend()
  const send = useRef(sendCommand)
  send.current = sendCommand
  const { tablet = null, connected = false } = view.lead.main ?? {}
  const isFree = tablet === null && device !== null && isUp
  useEffect(() => {
    // Refused only where another tablet was quicker: then this one is told by the view that it watches.
    if (isFree) void send.current({ type: 'takeLead', from: null })
  }, [isFree])

  const before = useRef(tablet)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (before.current === tablet) return
    setLost(before.current === device && tablet !== null)
    before.current = tablet
  }, [tablet, device])

  if (tablet === null || tablet === device) return { here: true }
  return {
    here: false,
    from: tablet,
    connected,
    lost,
    take: async (from) => {
      const outcome = await sendCommand({ type: 'takeLead', from })
      if (!('refused' in outcome) || outcome.refused === 'alreadySo') return 'done'
      return outcome.refused === 'stale' ? 'overtaken' : 'notDone'
    },
  }
}
