import type { VoteId } from '../../shared/ids.ts'
import type { BallotMeans, KeptChoice } from '../../shared/vote/ballot.ts'
import type { Ballot, BallotBox, BoxedVote, CastResult } from './port.ts'

type Kept = { means: BallotMeans; ballotId: string | null; version: number }
type Box = {
  sealed: { paperIssued: number; paperReturned: number | null } | null
  voters: Map<string, Kept>
  open: Map<string, { choice: KeptChoice; receipt: string }>
  secret: KeptChoice[]
  receipts: Set<string>
}

const emptyBox = (): Box => ({ sealed: null, voters: new Map(), open: new Map(), secret: [], receipts: new Set() })

const papersIn = ({ voters }: Box): number => [...voters.values()].filter(({ means }) => means === 'paper').length

/** The box of one conference, for tests and measuring; nothing of it outlives the process. */
export function memoryBallotBox(): BallotBox & { discard: (voteId: VoteId) => void } {
  const boxes = new Map<string, Box>()
  const boxOf = (voteId: string) => {
    const known = boxes.get(voteId) ?? emptyBox()
    boxes.set(voteId, known)
    return known
  }
  const castOne = (vote: BoxedVote, ballot: Ballot): CastResult => {
    const { personId, ballotId, after, means, choice, receipt } = ballot
    const box = boxOf(vote.id)
    const known = box.voters.get(personId)
    if (known?.ballotId === ballotId) return 'received'
    if (box.sealed) return 'voteClosed'
    if (known?.means === 'paper') return 'holdsPaper'
    const version = known?.version ?? 0
    const mayReplace = vote.ballot === 'open' && vote.changeable
    if (version !== after || (known && !mayReplace)) return 'alreadyVoted'
    const former = box.open.get(personId)
    if (receipt !== former?.receipt && box.receipts.has(receipt)) return 'receiptTaken'
    if (former) box.receipts.delete(former.receipt)
    box.receipts.add(receipt)
    box.voters.set(personId, { means, ballotId, version: version + 1 })
    if (vote.ballot === 'open') box.open.set(personId, { choice, receipt })
    else box.secret.push(choice)
    return 'received'
  }
  const seal = (box: Box) => {
    box.sealed ??= { paperIssued: papersIn(box), paperReturned: null }
  }
  return {
    cast: async (vote, ballots) => ballots.map((ballot) => castOne(vote, ballot)),
    handOutPaper: async (voteId, personId) => {
      const { sealed, voters } = boxOf(voteId)
      if (sealed) return 'voteClosed'
      const known = voters.get(personId)
      if (known) return known.means === 'paper' ? 'handedOut' : 'alreadyVoted'
      voters.set(personId, { means: 'paper', ballotId: null, version: 1 })
      return 'handedOut'
    },
    takePaperBack: async (voteId, personId) => {
      const { sealed, voters } = boxOf(voteId)
      if (sealed) return 'voteClosed'
      if (voters.get(personId)?.means !== 'paper') return 'noPaper'
      voters.delete(personId)
      return 'takenBack'
    },
    seal: async (voteId) => seal(boxOf(voteId)),
    putPaper: async (voteId, ballots) => {
      const box = boxOf(voteId)
      if (!box.sealed) throw new Error('paper ballots go into a sealed box')
      if (box.sealed.paperReturned !== null) return
      for (const { choice, receipt } of ballots) {
        box.secret.push(choice)
        box.receipts.add(receipt)
      }
      box.sealed.paperReturned = ballots.length
    },
    count: async (voteId) => {
      const box = boxOf(voteId)
      const choices = new Map<KeptChoice, number>()
      const all = [...[...box.open.values()].map(({ choice }) => choice), ...box.secret].sort()
      for (const choice of all) choices.set(choice, (choices.get(choice) ?? 0) + 1)
      return {
        choices,
        receipts: [...box.receipts].sort(),
        voters: box.voters.size,
        voterLines: [...box.voters]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([personId, { means }]) => {
            const { choice, receipt } = box.open.get(personId) ?? {}
            return [personId, means, choice, receipt].filter((part) => part !== undefined).join(' ')
          }),
        sealed: box.sealed !== null,
        paper: { issued: box.sealed?.paperIssued ?? papersIn(box), returned: box.sealed?.paperReturned ?? 0 },
        paperCounted: (box.sealed?.paperReturned ?? null) !== null,
      }
    },
    voters: async (voteId) => {
      const { voters, open } = boxOf(voteId)
      return [...voters]
        .map(([personId, { means, version }]) => ({
          personId,
          means,
          version,
          choice: open.get(personId)?.choice ?? null,
        }))
        .sort((a, b) => (a.personId < b.personId ? -1 : 1))
    },
    discard: (voteId) => {
      const emptied = emptyBox()
      seal(emptied)
      boxes.set(voteId, emptied)
    },
    scrub: async () => undefined,
  }
}
