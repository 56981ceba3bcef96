import { useEffect, useState } from 'react'
import type { VoteId } from '../../../shared/ids.ts'

/** How long before a list that did not come is asked for again. */
const again = 3_000

/** The receipts of a closed vote in their order; null until they are here. They are too many for everybody's view. */
export function useReceipts(voteId: VoteId): readonly string[] | null {
  const [list, setList] = useState<{ voteId: VoteId; receipts: readonly string[] } | null>(null)
  useEffect(() => {
    const given = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const receipts = await askFor(voteId, given.signal)
      if (given.signal.aborted) return
      if (receipts) setList({ voteId, receipts })
      else timer = setTimeout(ask, again)
    }
    void ask()
    return () => {
      given.abort()
      clearTimeout(timer)
    }
  }, [voteId])
  return list?.voteId === voteId ? list.receipts : null
}

/** Null where the line does not carry it now. */
async function askFor(voteId: VoteId, signal: AbortSignal): Promise<readonly string[] | null> {
  try {
    const response = await fetch(`/receipts/${voteId}`, { signal })
    if (!response.ok) return null
    return (await response.text()).split('\n').filter(Boolean)
  } catch {
    return null // away, and asked again
  }
}
