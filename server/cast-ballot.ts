import type { Logger } from 'pino'
import { type SentBallot, sentBallot } from '../shared/commands.ts'
import type { PersonId, VoteId } from '../shared/ids.ts'
import type { Answer } from '../shared/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import type { Instant } from '../shared/time.ts'
import { type BallotMeans, keepChoice } from '../shared/vote/ballot.ts'
import { mayVote } from '../shared/vote/decide-vote.ts'
import type { Hall } from './hall.ts'
import type { Ballot, BoxedVote, CastResult } from './storage/port.ts'

type Waiting = { vote: BoxedVote; ballot: Ballot; answer: (answer: Answer) => void }

const answers: Record<CastResult, Answer> = {
  received: { done: true },
  alreadyVoted: refuse('alreadyVoted'),
  holdsPaper: refuse('holdsPaper'),
  receiptTaken: refuse('receiptTaken'),
  voteClosed: refuse('voteClosed'),
}

/** How a ballot came in, and whose it is. */
export type BallotFrom = {
  means: Exclude<BallotMeans, 'paper'>
  voter: (ballot: SentBallot) => PersonId | Refusal
}
export type BallotClerk = (from: BallotFrom, message: unknown) => Promise<Answer>

/**
 * Takes ballots to the box: what has gathered while the last commit was under way goes in as one durable transaction,
 * and only then is anybody answered. Whatever way they come in, one box says who has voted.
 */
export function createBallotClerk(hall: Hall, log: Logger, now: () => Instant): BallotClerk {
  let gathered: Waiting[] = []
  let busy = false

  const carry = async () => {
    while (gathered.length > 0) {
      const batch = gathered
      gathered = []
      for (const [vote, waiting] of byVote(batch)) {
        await putIn(vote, waiting)
      }
    }
    busy = false
  }
  const putIn = async (vote: BoxedVote, waiting: readonly Waiting[]) => {
    try {
      const results = await hall.store.ballotBox.cast(
        vote,
        waiting.map((one) => one.ballot),
      )
      const received = waiting.filter((_, index) => results[index] === 'received').map((one) => one.ballot)
      if (received.length > 0) hall.ballotsReceived(vote, received)
      waiting.forEach(({ answer }, index) => {
        answer(answers[results[index] ?? 'voteClosed'])
      })
    } catch (error) {
      log.error({ vote: vote.id, ballots: waiting.length, error }, 'ballots could not be put into the box')
      for (const { answer } of waiting) answer(refuse('unavailable'))
    }
  }

  return ({ means, voter }, message) => {
    const sent = sentBallot.safeParse(message)
    if (!sent.success) return Promise.resolve(refuse('malformed'))
    const { id: ballotId, voteId, choice, receipt, after } = sent.data
    const personId = voter(sent.data)
    if (typeof personId !== 'string') return Promise.resolve(personId)
    const { conference } = hall
    const vote = conference.votes.find(({ id }) => id === voteId)
    const refusal = mayVote(conference, { voteId, personId, choice }, now()) ?? mayCarry(vote?.motion.ballot, means)
    // A ballot that came in before the closing, whose answer was lost, is asked of the box itself.
    const wasReceived = hall.voters(voteId).has(personId)
    if (!vote || (refusal && !wasReceived)) return Promise.resolve(refusal ?? refuse('noVoteOpen'))
    // What may not be cast can still have been: the box, once it is asked for nothing new, knows.
    const isRepeatOnly = refusal !== null && isRefusal(refusal)
    const { ballot, changeable } = vote.motion
    return new Promise((answer) => {
      gathered.push({
        vote: { id: voteId, ballot, changeable },
        ballot: {
          personId,
          ballotId,
          // No version there ever was: known again, or refused.
          after: isRepeatOnly ? -1 : after,
          means,
          choice: keepChoice(choice),
          receipt,
        },
        answer: (answered) => answer(isRepeatOnly && isRefusal(answered) ? refusal : answered),
      })
      if (busy) return
      busy = true
      setImmediate(() => void carry())
    })
  }
}

/** Nobody else is shown what is on a secret ballot. */
const mayCarry = (ballot: BoxedVote['ballot'] | undefined, means: BallotFrom['means']): Refusal | null =>
  ballot === 'secret' && means === 'teller' ? refuse('forbidden') : null

function byVote(batch: readonly Waiting[]): Map<BoxedVote, Waiting[]> {
  const groups = new Map<VoteId, { vote: BoxedVote; waiting: Waiting[] }>()
  for (const one of batch) {
    const group = groups.get(one.vote.id)
    if (group) group.waiting.push(one)
    else groups.set(one.vote.id, { vote: one.vote, waiting: [one] })
  }
  return new Map([...groups.values()].map(({ vote, waiting }) => [vote, waiting]))
}
