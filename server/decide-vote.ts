import type { CommandBody } from '../shared/commands.ts'
import type { DeviceId, PersonId, VoteId } from '../shared/ids.ts'
import { motionsIn } from '../shared/model.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import { type Choice, invalidChoice, isValidChoice, type KeptChoice, keepChoice } from '../shared/vote/ballot.ts'
import {
  decideMotionSet,
  decideOpenVote,
  isOnBallots,
  mayCancelVote,
  mayHandOutPaper,
} from '../shared/vote/decide-vote.ts'
import type { Motion } from '../shared/vote/motion.ts'
import { type PaperChoice, readTicks } from '../shared/vote/paper-ballot.ts'
import { recount } from '../shared/vote/recount.ts'
import { closedWith, storedIn } from './close-vote.ts'
import { type DecideWith, type Decision, done } from './decide.ts'
import { type Hall, paperHolders } from './hall.ts'
import type { Dice } from './ids.ts'
import { standingOnBallots } from './on-ballots.ts'
import type { Person } from './storage/port.ts'
import { unlisted } from './unlisted-person.ts'

/** Motion and roll are frozen in the fact; what stands on the ballots about people, who are no part of facts, beside it. */
export function decideVoteOpened(
  { conference, people }: Hall,
  wish: CommandBody<'openVote'>,
  { dice }: DecideWith,
): Refusal | Decision {
  const facts = decideOpenVote(conference, wish, dice.newId())
  if (isRefusal(facts)) return facts
  return { facts, answer: done, onBallots: facts.flatMap((fact) => standingOnBallots(people, fact)) }
}

/**
 * The ballots are destroyed, and who had voted; that there was a vote stays on record. In the transaction of that: ballots
 * destroyed in a vote that a crash leaves open would be missing when it is closed.
 */
export function decideVoteCancelled(hall: Hall, voteId: VoteId): Refusal | Decision {
  const refusal = mayCancelVote(hall.conference, voteId)
  if (refusal) return refusal
  // A ballot on paper that nobody has counted is not one that was received.
  const cast = hall.voters(voteId).size - paperHolders(hall, voteId)
  return {
    facts: [{ type: 'voteCancelled', voteId, cast }],
    answer: done,
    discarded: [voteId],
    whenKept: () => hall.paperCounts.forget(voteId),
  }
}

/** On paper instead: whoever holds one has no other ballot. No fact, for it says who has voted, which the box keeps. */
export async function decidePaper(
  hall: Hall,
  { voteId, personId, handedOut }: CommandBody<'handOutPaper'>,
  { now }: DecideWith,
): Promise<Refusal | Decision> {
  const refusal = mayHandOutPaper(hall.conference, voteId, personId, now())
  if (refusal) return refusal
  // Another teller has given him one: of two in his hand both could come back.
  if (handedOut && hall.voters(voteId).get(personId)?.means === 'paper') return refuse('holdsPaper')
  const { ballotBox } = hall.store
  const result = await (handedOut
    ? ballotBox.handOutPaper(voteId, personId)
    : ballotBox.takePaperBack(voteId, personId))
  if (result !== 'handedOut' && result !== 'takenBack') return refuse(result)
  return { facts: [], answer: done, whenKept: () => hall.paperHandedOut(voteId, personId, handedOut) }
}

/** One teller's count: when another's is the same, the ballots go into the box and everything is counted. */
export async function decidePaperCount(
  hall: Hall,
  { voteId, ballots }: CommandBody<'enterPaperCount'>,
  teller: DeviceId | null,
  { dice }: DecideWith,
): Promise<Refusal | Decision> {
  const vote = hall.conference.votes.find(({ id }) => id === voteId)
  if (teller === null) return refuse('malformed')
  if (vote?.state !== 'counting') return refuse(vote?.state === 'open' ? 'voteIsOpen' : 'voteClosed')
  const count = new Map<KeptChoice, number>()
  for (const { choice, ballots: number } of ballots) {
    const kept = keepPaper(vote.motion, choice)
    if (kept === null) return refuse('invalidBallot')
    count.set(kept, (count.get(kept) ?? 0) + number)
  }
  const { paper } = await hall.store.ballotBox.count(voteId)
  const returned = [...count.values()].reduce((sum, number) => sum + number, 0)
  if (returned > paper.issued) return refuse('moreThanHandedOut')
  if (hall.paperCounts.enter(voteId, teller, count) !== 'agree') {
    return { facts: [], answer: done, whenKept: hall.paperCounted }
  }
  const papers = [...count].flatMap(([choice, number]) => Array.from({ length: number }, () => choice))
  await hall.store.ballotBox.putPaper(
    voteId,
    papers.map((choice) => ({ choice, receipt: dice.newReceipt() })),
  )
  hall.paperCounts.forget(voteId)
  const facts = closedWith(hall, voteId, vote.closing, await hall.store.ballotBox.count(voteId))
  return isRefusal(facts) ? facts : { facts, answer: done }
}

/** Null where no ballot on this motion can say so. */
function keepPaper(motion: Motion, on: PaperChoice): KeptChoice | null {
  if (on === null) return invalidChoice
  const candidates = 'ticks' in on ? readTicks(motion.candidates, on.ticks) : null
  const choice: Choice | null = 'answer' in on ? on : candidates && { candidates }
  return choice && isValidChoice(motion, choice) ? keepChoice(choice) : null
}

/** The office's motion. Candidates who are not on the roster are kept with its people, without being delegates. */
export function decideMotion(
  hall: Hall,
  { candidates, ...rules }: CommandBody<'setMotion'>,
  { dice }: DecideWith,
): Refusal | Decision {
  const people = candidates.map((candidate) => candidatePerson(hall, candidate, dice))
  if (!people.every((person) => person !== null)) return refuse('unknownPerson')
  const before = motionsIn(hall.conference.definition).find(({ id }) => id === rules.id)
  const idOf = (personId: PersonId) => before?.candidates.find((one) => one.personId === personId)?.id ?? dice.newId()
  const motion: Motion = {
    ...rules,
    candidates: people.map((person) => ({ id: idOf(person.id), personId: person.id })),
  }
  const facts = decideMotionSet(hall.conference, motion)
  const changed = people.filter((person) => JSON.stringify(hall.people.get(person.id)) !== JSON.stringify(person))
  // Whoever is on the ballots stays as he is there, whichever motion would have him otherwise.
  if (changed.some(({ id }) => isOnBallots(hall.conference, id))) return refuse('voteIsOpen')
  if (isRefusal(facts)) {
    return facts.refused === 'alreadySo' && changed.length > 0 ? { facts: [], answer: done, people: changed } : facts
  }
  return { facts, answer: done, people: changed }
}

function candidatePerson(
  hall: Hall,
  candidate: CommandBody<'setMotion'>['candidates'][number],
  dice: Dice,
): Person | null {
  const { personId, name, position, unit, birthYear, introduction } = candidate
  const known = personId === null ? null : (hall.people.get(personId) ?? null)
  if (personId !== null && !known) return null
  // The roster says who somebody on it is.
  if (known && isOnRoster(hall, known.id)) return { ...known, birthYear, introduction }
  if (name === '') return null
  return { ...(known ?? unlisted(candidate, dice)), name, position, unit, birthYear, introduction }
}

const isOnRoster = (hall: Hall, personId: PersonId): boolean => hall.conference.attendance.delegates.has(personId)

/** What lies in the box counted once more and held against the result, which is a fact whatever it says. */
export async function decideRecount(hall: Hall, voteId: VoteId): Promise<Refusal | Decision> {
  const vote = hall.conference.votes.find(({ id }) => id === voteId)
  if (!vote) return refuse('noVoteOpen')
  if (vote.state !== 'closed') return refuse('voteIsOpen')
  const { differences } = recount(vote, storedIn(await hall.store.ballotBox.count(voteId)))
  const agrees = differences.length === 0
  return {
    facts: [{ type: 'voteRecounted', voteId, agrees }],
    answer: { done: true, recount: { agrees, differences } },
  }
}
