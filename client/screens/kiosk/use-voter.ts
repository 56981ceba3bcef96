import { useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { useLine, useVoterDesk } from '../../hall.tsx'
import { type AtKiosk, mayDo, type OpenVote, waiting } from './voter-state.ts'

export type VoterHere = {
  now: AtKiosk
  read: (code: string) => void
  goOn: () => void
  send: (choice: Choice) => void
  forget: () => void
}

/** One voter after the other; of the one before nothing is left. `vote` is the one that is open. */
export function useVoter(vote: OpenVote | null): VoterHere {
  const desk = useVoterDesk()
  const isOnTheLine = useLine().state === 'up'
  const [now, setNow] = useState<AtKiosk>(waiting)
  /** An answer that comes after the kiosk has gone on is nobody's. */
  const turn = useRef(0)
  const go = (next: AtKiosk): number => {
    setNow(next)
    turn.current += 1
    return turn.current
  }
  const whenStill = (mine: number, next: AtKiosk) => {
    if (turn.current === mine) go(next)
  }

  const read = async (code: string) => {
    if (!vote) return
    const mine = go({ at: 'asking' })
    const voter = await desk.show(code)
    if ('refused' in voter) return whenStill(mine, { at: 'refused', why: voter.refused })
    const may = mayDo(voter, vote)
    if (may === 'vote' || may === 'change') return whenStill(mine, { at: 'who', code, voter, voteId: vote.id })
    whenStill(mine, { at: 'noBallot', name: voter.name, why: may })
  }

  const send = async (choice: Choice) => {
    if (now.at !== 'ballot') return
    const { code, voter, voteId } = now
    // Not sent, and not kept for later: the voter would have left, and his ballot would lie here.
    if (!isOnTheLine) return void go({ at: 'refused', why: 'notSent' })
    const mine = go({ at: 'sending' })
    for (;;) {
      const { receipt, answered } = desk.cast({ voteId, choice, after: voter.version, voter: { code } })
      const answer = await answered
      if (!('refused' in answer)) return whenStill(mine, { at: 'received', receipt })
      // Two ballots of one vote with one receipt: this one is thrown again.
      if (answer.refused === 'receiptTaken') continue
      // Sent, and no answer: it may be in the box. The badge tells, read once more.
      return whenStill(mine, { at: 'refused', why: answer.refused === 'offline' ? 'unsure' : answer.refused })
    }
  }

  const isOver = (now.at === 'who' || now.at === 'ballot') && now.voteId !== vote?.id
  useEffect(() => {
    if (!isOver) return
    turn.current += 1
    setNow({ at: 'refused', why: 'voteClosed' })
  }, [isOver])

  return {
    now,
    read: (code) => void read(code),
    goOn: () => {
      if (now.at === 'who') go({ ...now, at: 'ballot' })
    },
    send: (choice) => void send(choice),
    forget: () => void go(waiting),
  }
}
