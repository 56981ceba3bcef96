import { useEffect, useEffectEvent, useState } from 'react'
import type { VoteId } from '../../../shared/ids.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { type CastBallot, useCast, useKeptBallots, useOwn } from '../../hall.tsx'
import { type BallotState, ballotState, type KnownHere, keptReceipt, type Sent, type SentHere } from './ballot-state.ts'
import { dropBallot, keepAsLate, keepBallot, keptBallots } from './kept-ballots.ts'
import { type Draft, recallDraft, rememberDraft } from './kept-draft.ts'
import { useHallView } from './use-hall-view.ts'

export type BallotHere = {
  /** Of one vote. */
  of: (vote: VoteRow) => BallotState
  /** Of the last vote that something was chosen in: what the delegate must still learn when the hall has moved on. */
  leftOver: BallotState
  leftOverVote: VoteRow | null
  /** Of the ballot that counts, to be found in the list. */
  receipt: (vote: VoteRow) => string | null
  /** What is chosen on this phone, sent or not. */
  choice: (voteId: VoteId) => Choice | null
  /** Something is chosen and not sent. */
  isUnsent: (vote: VoteRow) => boolean
  choose: (voteId: VoteId, choice: Choice) => void
  /** Opens the form again, with what is in the box. */
  change: (voteId: VoteId) => void
  send: (voteId: VoteId, choice: Choice) => void
  /** Read and understood: not told again. */
  forget: () => void
}

/** What this page has been told to do in one vote, which is the last one. */
type InHand = Draft & { sent: Sent | null }

/** Stands above what the hall is looking at, so that the answer reaches the delegate in any case. */
export function useBallotHere(): BallotHere {
  const own = useOwn()
  const [inHand, setInHand] = useState<InHand | null>(() => {
    const draft = own && recallDraft(own.personId)
    return draft && { ...draft, sent: null }
  })
  const cast = useCast()
  const voteInHand = useHallView(({ votes }) => (inHand ? votes[inHand.voteId] : undefined))
  const personId = own?.personId
  const version = (voteId: VoteId): number => (own?.vote?.voteId === voteId ? own.vote.version : 0)

  const fill = (draft: Draft) => {
    if (personId) rememberDraft(personId, draft)
    setInHand({ ...draft, sent: null })
  }
  const forget = () => {
    if (personId) rememberDraft(personId, null)
    setInHand(null)
  }
  const follow = (voteId: VoteId, choice: Choice, { sent: here, answered }: CastBallot) => {
    setInHand({ voteId, after: here.after, choice, sent: { state: 'sending', choice, ...here } })
    void answered.then((outcome) => {
      // Two ballots of one vote with one receipt: this one is thrown again.
      if ('refused' in outcome && outcome.refused === 'receiptTaken') return post(voteId, choice, here.after, here)
      if (personId && 'refused' in outcome) {
        if (outcome.refused === 'voteClosed') keepAsLate(personId, voteId, here)
        else dropBallot(personId, voteId, here)
      }
      const sent: Sent =
        'refused' in outcome ? { state: 'refused', why: outcome.refused, ...here } : { state: 'received', ...here }
      setInHand((now) => (now === null || now.voteId === voteId ? { voteId, after: here.after, choice, sent } : now))
    })
  }
  const post = (voteId: VoteId, choice: Choice, after: number, instead?: SentHere) => {
    const ballot = cast({ voteId, choice, after })
    if (personId) {
      if (instead) dropBallot(personId, voteId, instead)
      keepBallot(personId, voteId, ballot.sent)
      rememberDraft(personId, null)
    }
    follow(voteId, choice, ballot)
  }
  useFollowKept(follow)

  const keptIn = (voteId: VoteId): KnownHere['kept'] => (personId ? keptBallots(personId, voteId) : 'unknown')
  const of = (vote: VoteRow): BallotState => {
    const here = inHand?.voteId === vote.id ? inHand : null
    const kept = keptIn(vote.id)
    const filling = here && here.sent === null ? { after: here.after } : null
    return ballotState(vote, own?.vote ?? null, { sent: here?.sent ?? null, kept, filling })
  }
  return {
    of,
    leftOver: voteInHand ? of(voteInHand) : withoutRow(inHand?.sent ?? null),
    leftOverVote: voteInHand ?? null,
    receipt: (vote) => {
      const here = of(vote)
      return here.state === 'received' ? here.receipt : keptReceipt(vote.id, own?.vote ?? null, keptIn(vote.id))
    },
    choice: (voteId) => (inHand?.voteId === voteId ? inHand.choice : null),
    isUnsent: (vote) =>
      vote.state === 'open' && inHand?.voteId === vote.id && inHand.choice !== null && of(vote).state === 'none',
    choose: (voteId, choice) => {
      const isGoingOn = inHand?.voteId === voteId && inHand.sent === null
      fill({ voteId, choice, after: isGoingOn ? inHand.after : version(voteId) })
    },
    change: (voteId) => fill({ voteId, after: version(voteId), choice: own?.vote?.choice ?? null }),
    send: (voteId, choice) => post(voteId, choice, inHand?.voteId === voteId ? inHand.after : version(voteId)),
    forget,
  }
}

/** A ballot that an earlier visit sent and that had no answer: it is still under way, and its answer is told. */
function useFollowKept(follow: (voteId: VoteId, choice: Choice, ballot: CastBallot) => void): void {
  const keptBefore = useKeptBallots()
  const takeUp = useEffectEvent(async () => {
    const [last] = (await keptBefore()).slice(-1)
    if (last) follow(last.voteId, last.choice, last)
  })
  useEffect(() => void takeUp(), [])
}

/** Of a vote that is not among the votes any more. */
const withoutRow = (sent: Sent | null): BallotState =>
  sent?.state === 'received' ? { state: 'received', receipt: sent.receipt } : (sent ?? { state: 'none' })
