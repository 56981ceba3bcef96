import { useState } from 'react'
import type { VoteId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model.ts'
import type { RefusalCode } from '../../../shared/refusals.ts'
import { useCast, useOwn, useWaiting } from '../../hall.tsx'

/** What is known on this phone of a ballot. `unsent` is one kept from before the page was loaded again. */
export type BallotState =
  | { state: 'none' }
  | { state: 'unsent' }
  | { state: 'sending'; answer: Answer }
  | { state: 'received' }
  | { state: 'refused'; why: RefusalCode | 'offline' }

type Sent = { voteId: VoteId; ballot: BallotState }

export type BallotHere = {
  /** Of one vote. */
  of: (voteId: VoteId) => BallotState
  /** Whatever vote it belongs to: what the delegate must still learn when the hall has moved on. */
  leftOver: BallotState
  send: (voteId: VoteId, answer: Answer) => void
}

/** Stands above what the hall is looking at, so that the answer reaches the delegate in any case. */
export function useBallotHere(): BallotHere {
  const [sent, setSent] = useState<Sent | null>(null)
  const cast = useCast()
  const kept = useWaiting() > 0
  const own = useOwn()?.vote ?? null
  const unsent: BallotState = kept ? { state: 'unsent' } : { state: 'none' }
  return {
    of: (voteId) => {
      const here = sent?.voteId === voteId ? sent.ballot : null
      // A second ballot that was refused is told as refused, though the first is in the box.
      if (here?.state === 'refused') return here
      if (own?.voteId === voteId && own.received) return { state: 'received' }
      return here ?? unsent
    },
    leftOver: sent?.ballot ?? unsent,
    send: (voteId, answer) => {
      setSent({ voteId, ballot: { state: 'sending', answer } })
      void cast(voteId, answer).then((outcome) => {
        const ballot: BallotState =
          'refused' in outcome ? { state: 'refused', why: outcome.refused } : { state: 'received' }
        setSent({ voteId, ballot })
      })
    },
  }
}
