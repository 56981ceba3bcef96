import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandOf } from '../../../shared/commands.ts'
import type { McView } from '../../../shared/views.ts'
import { useLine } from '../../hall.tsx'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Outcome } from '../../link.ts'
import { mcHooks } from '../../staff-hooks.ts'
import type { Act } from './next-act.ts'
import { type Lead, useLead } from './use-lead.ts'
import { mcVoteTexts } from './vote/texts.ts'
import type { ClosedByItself } from './vote/vote-acts.ts'

/** How the console acts: one thing at a time, and what was refused in words. */
export type Conduct = {
  /** False while the line is lost or another tablet leads: nothing on the console can be done then. */
  canAct: boolean
  lead: Lead
  /** For a moment after each step: what is tapped then was meant for the step before. */
  resting: boolean
  refusal: string | null
  /** A step of the agenda; a second tap of a double tap is not another step. */
  take: (act: Act) => void
  send: (command: CommandOf<'mc'>) => void
  /**
   * Beside the agenda: several in a row are several, and only the same one twice is a double tap. `tapped` says what
   * was tapped where the command alone does not: a switch, which asks for the contrary the second time, and what goes
   * back from something, which is another wish when it goes back from something else.
   */
  sendAside: (command: CommandOf<'mc'>, tapped?: string) => void
  /** The vote has closed by itself meanwhile, or another tablet was quicker: says so as the server would. */
  overtaken: (closed: ClosedByItself | null) => void
}

/** A thumb that taps twice does so within this time, and sees the button change under it meanwhile. */
export const doubleTap = 700
const refusalShown = 8_000

/** What is so already, by another hand, is there as it was wanted. */
const refusalIn = (outcome: Outcome) =>
  'refused' in outcome && outcome.refused !== 'alreadySo' ? outcome.refused : null

export function useConduct(view: McView): Conduct {
  const sendCommand = mcHooks.useSend()
  const lead = useLead(view)
  const isUp = useLine().state === 'up'
  const canAct = isUp && lead.here
  const refusalText = useTexts(refusalTexts)
  // Not a disabled button: one that is disabled between the two halves of a double tap swallows the tap after it.
  const busy = useRef(false)
  const votes = useTexts(mcVoteTexts)
  const [refused, setRefused] = useState<Parameters<typeof refusalText>[0] | ClosedByItself | null>(null)
  const [resting, setResting] = useState(false)
  const lastTap = useRef(Number.NEGATIVE_INFINITY)
  const step = view.stage.main?.position?.step ?? null
  const knownStep = useRef(step)

  useEffect(() => {
    // The step under the thumb has just become another one, by this tablet or by another.
    if (knownStep.current === step) return
    knownStep.current = step
    lastTap.current = performance.now()
    setResting(true)
  }, [step])
  useEffect(() => {
    if (!resting) return
    const wake = () => setResting(busy.current || performance.now() - lastTap.current < doubleTap)
    const timer = setInterval(wake, 50)
    return () => clearInterval(timer)
  }, [resting])
  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => setRefused(null), refusalShown)
    return () => clearTimeout(timer)
  }, [refused])

  const send = (command: CommandOf<'mc'>) => {
    if (busy.current || performance.now() - lastTap.current < doubleTap) return
    lastTap.current = performance.now()
    setResting(true)
    busy.current = true
    setRefused(null)
    void sendCommand(command).then((outcome) => {
      busy.current = false
      const why = refusalIn(outcome)
      if (why !== null) setRefused(why)
    })
  }
  const lastAside = useRef({ tapped: '', at: Number.NEGATIVE_INFINITY })
  const sendAside = (command: CommandOf<'mc'>, tapped = JSON.stringify(command)) => {
    const { current: last } = lastAside
    if (last.tapped === tapped && performance.now() - last.at < doubleTap) return
    lastAside.current = { tapped, at: performance.now() }
    setRefused(null)
    void sendCommand(command).then((outcome) => {
      const why = refusalIn(outcome)
      if (why !== null) setRefused(why)
    })
  }
  const overtaken = useCallback((closed: ClosedByItself | null) => setRefused(closed ?? 'stale'), [])
  const says = () => {
    if (refused === null) return null
    return refused === 'closedByTime' || refused === 'closedByAll' ? votes(refused) : refusalText(refused)
  }
  return {
    canAct,
    lead,
    resting,
    refusal: says(),
    take: (act) => send(act.command),
    send,
    sendAside,
    overtaken,
  }
}
