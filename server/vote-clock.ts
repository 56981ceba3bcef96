import type { Logger } from 'pino'
import { voteUnderWay } from '../shared/conference.ts'
import type { Fact } from '../shared/facts.ts'
import { isRefusal, type Refusal } from '../shared/refusals.ts'
import type { Instant } from '../shared/time.ts'
import type { Vote } from '../shared/vote/vote.ts'
import { closeCasting, closedWith } from './close-vote.ts'
import type { Hall } from './hall.ts'

/** While a time limit runs: whoever puts the server's clock right moves the end, which no timer knows of. */
const lookAgainAfter = 1_000
/** After the result is out: writing the file anew keeps everybody waiting for a moment. */
const scrubAfter = 1_000
/** Where somebody else reads the file, such as a copy being made. */
const scrubAgainAfter = 10_000

/** `stop`: done once no trace is left of the votes that are over. */
export type VoteClock = { stop: () => Promise<void> }

/**
 * What happens to a vote without anybody's command: it closes when its time is up or everybody has voted, it is finished
 * where a crash came between the sealing or the tellers' counting and the result, and of a secret one the traces of order are removed.
 */
export function createVoteClock(hall: Hall, now: () => Instant, log: Logger): VoteClock {
  let timer: ReturnType<typeof setTimeout> | undefined
  let scrubbing: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const look = () => {
    clearTimeout(timer)
    if (stopped) return
    const vote = voteUnderWay(hall.conference)
    if (vote?.state === 'counting') void act(() => finishCounted(hall, vote))
    if (vote?.state !== 'open') return
    // Whoever holds a ballot on paper has yet to fill it in.
    const ballots = [...hall.voters(vote.id).values()].filter(({ means }) => means !== 'paper')
    const everybody = vote.motion.closesWhenAllVoted && ballots.length >= vote.roll.size
    if (everybody) void act(() => closeCasting(hall, vote.id, 'everybody'))
    else if (vote.closesAt !== null) {
      const wait = vote.closesAt - now()
      if (wait > 0) timer = setTimeout(look, Math.min(wait, lookAgainAfter))
      else void act(() => closeCasting(hall, vote.id, 'time'))
    }
  }
  const act = async (work: () => Promise<Refusal | Fact[]>) => {
    try {
      await hall.store.journal.turn(async (turn) => {
        const facts = await work()
        if (isRefusal(facts) || facts.length === 0) return
        hall.advance(await turn.commit({ at: now(), by: 'server', facts }))
      })
    } catch (error) {
      log.error({ error }, 'a vote could not be closed by itself')
      timer = setTimeout(look, scrubAfter)
    }
  }
  const scrub = (wait = scrubAfter) => {
    clearTimeout(scrubbing)
    scrubbing = setTimeout(() => void scrubNow(), wait)
  }
  const scrubNow = async () => {
    scrubbing = undefined
    try {
      await hall.store.ballotBox.scrub()
    } catch (error) {
      log.error({ error }, 'the ballot box could not be scrubbed, and is tried again')
      if (!stopped) scrub(scrubAgainAfter)
    }
  }

  hall.onChange((change) => {
    if (change.kind !== 'facts' && change.kind !== 'ballots') return
    look()
    const hasEnded =
      change.kind === 'facts' &&
      change.recorded.some(({ fact }) => fact.type === 'voteClosed' || fact.type === 'voteCancelled')
    if (hasEnded) scrub()
  })
  look()
  // A crash may have come before what follows the sealing, and before the scrubbing.
  void act(() => finishSealed(hall))
  const last = hall.conference.votes.at(-1)
  if (last?.state === 'closed' || last?.state === 'cancelled') scrub()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      if (scrubbing === undefined) return
      clearTimeout(scrubbing)
      await scrubNow()
    },
  }
}

/** The box is sealed, so that nothing is cast any more, and that is not yet a fact. */
async function finishSealed(hall: Hall): Promise<Refusal | Fact[]> {
  const vote = voteUnderWay(hall.conference)
  if (vote?.state !== 'open' || !(await hall.store.ballotBox.count(vote.id)).sealed) return []
  return closeCasting(hall, vote.id, 'hand')
}

/** The tellers agreed, the ballots are in the box, and the result is not yet a fact. */
async function finishCounted(hall: Hall, vote: Vote & { state: 'counting' }): Promise<Refusal | Fact[]> {
  const box = await hall.store.ballotBox.count(vote.id)
  return box.paperCounted ? closedWith(hall, vote.id, vote.closing, box) : []
}
