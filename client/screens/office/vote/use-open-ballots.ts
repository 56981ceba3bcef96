import { useEffect, useState } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { OpenBallotRow } from '../../../../shared/vote/open-ballots.ts'
import { useLine } from '../../../hall.tsx'
import { fetchOpenBallots } from '../../../uploads.ts'

/** Why there is no list to be shown. */
export type NoList = 'loading' | 'offline' | 'forbidden' | 'noOpenBallots'

/** A request may be lost on a line that is otherwise up. */
const askAgainAfter = 1_000

/** Who voted what, asked for when it is looked at, and until it comes; what is here stays when the line is lost. */
export function useOpenBallots(voteId: VoteId): readonly OpenBallotRow[] | NoList {
  const up = useLine().state === 'up'
  const [ballots, setBallots] = useState<readonly OpenBallotRow[] | null>(null)
  const [refused, setRefused] = useState<NoList>('loading')
  useEffect(() => {
    if (!up) return
    let gone = false
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await fetchOpenBallots(voteId)
      if (gone) return
      if (!('refused' in answer)) return setBallots(answer.ballots)
      setRefused(answer.refused)
      if (answer.refused === 'offline') again = setTimeout(() => void ask(), askAgainAfter)
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(again)
    }
  }, [up, voteId])
  return ballots ?? (up ? refused : 'offline')
}
