import type { DeviceId, VoteId } from '../shared/ids.ts'
import type { KeptChoice } from '../shared/vote/ballot.ts'
import type { ChoiceCounts } from '../shared/vote/count.ts'

/** What two tellers' counts differ in: how many ballots in all, or what is on them. */
export type CountsDiffer = 'ballots' | 'choices'

/** Where the counting of paper ballots stands: which tellers have entered one, and whether the last two differ. */
export type PaperCounting = { enteredBy: readonly DeviceId[]; differ: CountsDiffer | null }

/**
 * The tellers' counts of the ballots on paper, until two of them agree. In memory alone: what a few people have written
 * on paper is kept nowhere apart from the other ballots.
 */
export type PaperCounts = {
  enter: (voteId: VoteId, teller: DeviceId, count: ChoiceCounts) => 'first' | 'agree' | 'differ'
  of: (voteId: VoteId) => PaperCounting
  forget: (voteId: VoteId) => void
}

const written = (count: ChoiceCounts): string => JSON.stringify([...count].sort(([a], [b]) => (a < b ? -1 : 1)))
const ballotsIn = (count: ChoiceCounts): number => [...count.values()].reduce((sum, ballots) => sum + ballots, 0)

export function createPaperCounts(): PaperCounts {
  const votes = new Map<VoteId, Map<DeviceId, ReadonlyMap<KeptChoice, number>>>()
  return {
    enter: (voteId, teller, count) => {
      const counts = votes.get(voteId) ?? new Map<DeviceId, ReadonlyMap<KeptChoice, number>>()
      votes.set(voteId, counts)
      // Last, so that the two latest are the ones that are compared.
      counts.delete(teller)
      counts.set(teller, count)
      const others = [...counts].filter(([who]) => who !== teller)
      if (others.length === 0) return 'first'
      return others.some(([, other]) => written(other) === written(count)) ? 'agree' : 'differ'
    },
    of: (voteId) => {
      const counts = votes.get(voteId)
      const [former, latest] = [...(counts?.values() ?? [])].slice(-2)
      const enteredBy = [...(counts?.keys() ?? [])]
      if (!former || !latest || written(former) === written(latest)) return { enteredBy, differ: null }
      return { enteredBy, differ: ballotsIn(former) === ballotsIn(latest) ? 'choices' : 'ballots' }
    },
    forget: (voteId) => {
      votes.delete(voteId)
    },
  }
}
