import { useEffect, useState } from 'react'
import type { McView } from '../../../shared/views.ts'
import { type Act, offeredStill } from './next-act.ts'
import type { Conduct } from './use-conduct.ts'
import { closedByItself } from './vote/vote-acts.ts'

/** What is asked once more before it is done: what cannot be taken back, ends something or leaves the agenda's order. */
export function useAsking(view: McView, conduct: Conduct) {
  const [asked, setAsked] = useState<Act | null>(null)
  // From the view and not from the moment of asking: ballots and delegates come in while the question stands.
  const question = asked && offeredStill(view, asked)
  const isOvertaken = asked !== null && question === null
  const { overtaken, lead } = conduct
  const closed = isOvertaken ? closedByItself(view, asked) : null
  useEffect(() => {
    // What was asked of the one that led is not answered by the one that watches.
    if (!lead.here) setAsked(null)
  }, [lead.here])
  useEffect(() => {
    if (!isOvertaken) return
    setAsked(null)
    overtaken(closed)
  }, [isOvertaken, closed, overtaken])
  return {
    question,
    act: (act: Act) => (mustBeAsked(act) ? setAsked(act) : conduct.take(act)),
    yes: () => {
      setAsked(null)
      if (question) conduct.take(question)
    },
    no: () => setAsked(null),
  }
}

function mustBeAsked({ target }: Act): boolean {
  switch (target.to) {
    case 'openVote':
    case 'repeatVote':
    case 'closeVote':
    case 'cancelVote':
    case 'withoutVote':
    case 'chosen':
    case 'end':
      return true
    case 'item':
    case 'title':
    case 'speech':
    case 'round':
    case 'honouree':
    case 'targets':
    case 'question':
    case 'totals':
    case 'putOff':
    case 'putOffRound':
    case 'backToItem':
      return false
    default:
      return target satisfies never
  }
}
