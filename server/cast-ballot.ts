import type { Logger } from 'pino'
import { sentBallot } from '../shared/commands.ts'
import type { PersonId, VoteId } from '../shared/ids.ts'
import type { Answer } from '../shared/protocol.ts'
import { refuse } from '../shared/refusals.ts'
import { mayVote } from '../shared/vote/decide-vote.ts'
import type { Hall } from './hall.ts'
import type { Ballot, CastResult } from './storage/port.ts'

type Waiting = { voteId: VoteId; ballot: Ballot; answer: (answer: Answer) => void }

const answers: Record<CastResult, Answer> = {
  received: { done: true },
  alreadyVoted: refuse('alreadyVoted'),
  voteClosed: refuse('voteClosed'),
}

export type BallotClerk = (personId: PersonId, message: unknown) => Promise<Answer>

/**
 * Takes ballots to the box: what has gathered while the last commit was under way goes in as one durable transaction,
 * and only then is anybody answered.
 */
export function createBallotClerk(hall: Hall, log: Logger): BallotClerk {
  let gathered: Waiting[] = []
  let busy = false

  const carry = async () => {
    while (gathered.length > 0) {
      const batch = gathered
      gathered = []
      for (const [voteId, waiting] of byVote(batch)) {
        await putIn(voteId, waiting)
      }
    }
    busy = false
  }
  const putIn = async (voteId: VoteId, waiting: readonly Waiting[]) => {
    try {
      const results = await hall.store.ballotBox.cast(
        voteId,
        waiting.map((one) => one.ballot),
      )
      const received = waiting.filter((_, index) => results[index] === 'received').map((one) => one.ballot.personId)
      if (received.length > 0) hall.ballotsReceived(voteId, received)
      waiting.forEach(({ answer }, index) => {
        answer(answers[results[index] ?? 'voteClosed'])
      })
    } catch (error) {
      log.error({ vote: voteId, ballots: waiting.length, error }, 'ballots could not be put into the box')
      for (const { answer } of waiting) answer(refuse('unavailable'))
    }
  }

  return (personId, message) => {
    const sent = sentBallot.safeParse(message)
    if (!sent.success) return Promise.resolve(refuse('malformed'))
    const { id: ballotId, voteId, answer: choice } = sent.data
    const refusal = mayVote(hall.conference, voteId, personId)
    // A ballot that came in before the closing, whose answer was lost, is asked of the box itself.
    const wasReceived = hall.voters(voteId).has(personId)
    if (refusal && !wasReceived) return Promise.resolve(refusal)
    return new Promise((answer) => {
      gathered.push({ voteId, ballot: { personId, ballotId, answer: choice }, answer })
      if (busy) return
      busy = true
      setImmediate(() => void carry())
    })
  }
}

function byVote(batch: readonly Waiting[]): Map<VoteId, Waiting[]> {
  const groups = new Map<VoteId, Waiting[]>()
  for (const one of batch) {
    const group = groups.get(one.voteId)
    if (group) group.push(one)
    else groups.set(one.voteId, [one])
  }
  return groups
}
