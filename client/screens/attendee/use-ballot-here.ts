import { useState } from 'react'
import type { PersonId, VoteId } from '../../../shared/ids.ts'
import type { Answer } from '../../../shared/model.ts'
import type { VoteRow } from '../../../shared/views.ts'
import { recall, remember } from '../../device.ts'
import { useCast, useOwn, useWaiting } from '../../hall.tsx'
import { type BallotState, ballotState, type KnownHere, type Sent } from './ballot-state.ts'
import { useHallView } from './use-hall-view.ts'

export type BallotHere = {
  /** Of one vote. */
  of: (vote: VoteRow) => BallotState
  /** Of the last vote that something was chosen in: what the delegate must still learn when the hall has moved on. */
  leftOver: BallotState
  /** The answer chosen on this phone, sent or not. */
  choice: (voteId: VoteId) => Answer | null
  choose: (voteId: VoteId, answer: Answer) => void
  send: (voteId: VoteId, answer: Answer) => void
  /** Read and understood: not told again. */
  forget: () => void
}

/** What this page has been told to do in one vote, which is the last one. */
type InHand = { voteId: VoteId; choice: Answer; sent: Sent | null }

/** Stands above what the hall is looking at, so that the answer reaches the delegate in any case. */
export function useBallotHere(): BallotHere {
  const [inHand, setInHand] = useState<InHand | null>(null)
  const cast = useCast()
  const waiting = useWaiting() > 0
  const own = useOwn()
  const voteInHand = useHallView(({ votes }) => (inHand ? votes[inHand.voteId] : undefined))
  const of = (vote: VoteRow): BallotState => {
    const here = inHand?.voteId === vote.id ? inHand : null
    const sentBefore = own ? hasSent(own.personId, vote.id) : 'unknown'
    return ballotState(vote, own?.vote ?? null, {
      sent: here?.sent ?? null,
      sentBefore,
      waiting,
      chosen: here !== null,
    })
  }
  return {
    of,
    leftOver: voteInHand ? of(voteInHand) : (inHand?.sent ?? { state: waiting ? 'unsent' : 'none' }),
    choice: (voteId) => (inHand?.voteId === voteId ? inHand.choice : null),
    choose: (voteId, choice) => setInHand({ voteId, choice, sent: null }),
    send: (voteId, answer) => {
      setInHand({ voteId, choice: answer, sent: { state: 'sending', answer } })
      if (own) noteSent(own.personId, voteId)
      void cast(voteId, answer).then((outcome) => {
        const sent: Sent = 'refused' in outcome ? { state: 'refused', why: outcome.refused } : { state: 'received' }
        // Not this phone's ballot that is in the box: a reload must not take it for that.
        if (own && sent.state === 'refused' && sent.why === 'alreadyVoted') noteSent(own.personId, null)
        setInHand((now) => (now === null || now.voteId === voteId ? { voteId, choice: answer, sent } : now))
      })
    },
    forget: () => setInHand(null),
  }
}

/** That a ballot was sent in a vote, and never what was on it; by person, for a badge may be taken off this phone. */
const sentKey = (personId: PersonId) => `sent:${personId}`
const noteSent = (personId: PersonId, voteId: VoteId | null) => remember(sentKey(personId), voteId)

function hasSent(personId: PersonId, voteId: VoteId): KnownHere['sentBefore'] {
  if (recall(sentKey(personId)) === voteId) return true
  // The badge is kept the same way: where that is not there, this device remembers nothing.
  return recall('secret:attendee') === null ? 'unknown' : false
}
