import { type AttendanceCount, countAttendance, officialPresent } from '../attendance/attendance.ts'
import { type Conference, voteUnderWay } from '../conference.ts'
import type { Fact } from '../facts.ts'
import type { MotionId, PersonId, VoteId } from '../ids.ts'
import { type Definition, type Fraction, motionsIn } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Instant } from '../time.ts'
import { type Choice, isValidChoice } from './ballot.ts'
import { type ChoiceCounts, outcomeOf, tallyOf } from './count.ts'
import { fewestForSecrecy, isSound, type Motion, type VoteQuorum } from './motion.ts'
import type { Closing, QuorumFound, ReceiptList, Vote } from './vote.ts'

type Decision = Refusal | Fact[]

/** Those there whom the rule of a vote counts, of how many, and how many it asks for; at least one. */
export function quorumFound(count: AttendanceCount, { base, numerator, denominator }: VoteQuorum): QuorumFound {
  const everybody = count.present + count.guestsPresent
  const present = base === 'summoned' ? everybody : count.present
  const of = { official: count.summoned, summoned: count.summoned + count.guests, present: everybody }[base]
  return { present, of, needed: Math.max(1, leastOf({ numerator, denominator }, of)) }
}

/** The fewest that are at least the fraction, in integers. */
const leastOf = ({ numerator, denominator }: Fraction, of: number): number =>
  Math.floor((numerator * of + denominator - 1) / denominator)

export const isReached = ({ present, needed }: QuorumFound): boolean => present >= needed

const votesOn = ({ votes }: Conference, motionId: MotionId): Vote[] =>
  votes.filter((vote) => vote.motion.id === motionId)

/**
 * Freezes the motion with its rules, and the roll: the official delegates present now. `after` is how many votes on it the
 * sender has seen, so that a double tap opens one; a repeat keeps the first on record. Below the quorum only with
 * `belowQuorum`, a deliberate act that is recorded.
 */
export function decideOpenVote(
  conference: Conference,
  wish: { motionId: MotionId; after: number; belowQuorum: boolean },
  voteId: VoteId,
): Decision {
  const { attendance, progress } = conference
  const motion = motionsIn(conference.definition).find(({ id }) => id === wish.motionId)
  if (voteUnderWay(conference)) return refuse('voteIsOpen')
  if (!motion) return refuse('unknownMotion')
  if (!isSound(motion)) return refuse('unsoundMotion')
  const { position } = progress
  if (!position || progress.phase !== 'running') return refuse('voteNotLive')
  if (motion.itemId !== null && motion.itemId !== position.itemId) return refuse('voteNotLive')
  if (votesOn(conference, motion.id).length !== wish.after) return refuse('stale')
  const roll = officialPresent(attendance)
  if (roll.length === 0) return refuse('emptyRoll')
  if (motion.ballot === 'secret' && roll.length < fewestForSecrecy) return refuse('rollTooSmall')
  const quorum = quorumFound(countAttendance(attendance), motion.quorum)
  if (!isReached(quorum) && !wish.belowQuorum) return refuse('belowQuorum')
  const opened: Fact = { type: 'voteOpened', voteId, itemId: position.itemId, motion, roll, quorum }
  return [isReached(quorum) ? opened : { ...opened, belowQuorum: true }]
}

/**
 * Whether the open vote may be closed: it must be the one the sender saw. Closed by hand it is as he wanted it, by another
 * hand or by a restart that has finished his own closing.
 */
export function mayCloseVote(conference: Conference, voteId: VoteId): Refusal | null {
  const vote = conference.votes.find(({ id }) => id === voteId)
  if (!vote) return refuse('noVoteOpen')
  if (vote.state === 'open') return null
  return refuse(vote.state !== 'cancelled' && vote.closing === 'hand' ? 'alreadySo' : 'voteClosed')
}

/** What the box says of a vote that was sealed. */
export type Counted = {
  choices: ChoiceCounts
  receipts: ReceiptList
  paper: { issued: number; returned: number }
  votersHash: string
}

/** Nothing more is cast; ballots on paper are still to be counted by the tellers. */
export function decideCastingClosed(conference: Conference, voteId: VoteId, closing: Closing): Decision {
  return mayCloseVote(conference, voteId) ?? [{ type: 'castingClosed', voteId, closing }]
}

/** The result, once the box is sealed and everything in it counted. */
export function decideVoteClosed(conference: Conference, voteId: VoteId, closing: Closing, counted: Counted): Decision {
  const vote = voteUnderWay(conference)
  if (vote?.id !== voteId) return mayCloseVote(conference, voteId) ?? refuse('noVoteOpen')
  const tally = tallyOf(counted.choices, vote.motion.candidates)
  const outcome = outcomeOf(vote.motion, vote.roll.size, tally)
  const { receipts, paper, votersHash } = counted
  return [{ type: 'voteClosed', voteId, closing, tally, outcome, receipts, paper, votersHash }]
}

/** The roll was wrong, or the question: the ballots are destroyed, and the motion can be put again. */
export function mayCancelVote(conference: Conference, voteId: VoteId): Refusal | null {
  const vote = conference.votes.find(({ id }) => id === voteId)
  if (!vote) return refuse('noVoteOpen')
  return voteUnderWay(conference)?.id === voteId ? null : refuse('voteClosed')
}

/** Whether somebody stands on the ballots of the vote under way, where he stays as he is. */
export const isOnBallots = (conference: Conference, personId: PersonId): boolean =>
  voteUnderWay(conference)?.motion.candidates.some((candidate) => candidate.personId === personId) ?? false

/** Whether a ballot may be put into the box, before the box itself says whether there is one already. */
export function mayVote(
  conference: Conference,
  { voteId, personId, choice }: { voteId: VoteId; personId: PersonId; choice: Choice },
  now: Instant,
): Refusal | null {
  const vote = conference.votes.find(({ id }) => id === voteId)
  if (!vote) return refuse('noVoteOpen')
  if (!isCasting(vote, now)) return refuse('voteClosed')
  if (!vote.roll.has(personId)) return refuse('notOnRoll')
  return isValidChoice(vote.motion, choice) ? null : refuse('invalidBallot')
}

/** Ballots are taken: until it is closed, and never after its time. */
export const isCasting = (vote: Vote, now: Instant): boolean =>
  vote.state === 'open' && (vote.closesAt === null || now < vote.closesAt)

/** Whether a paper ballot may be handed out or taken back: of a secret vote, while it is open. */
export function mayHandOutPaper(conference: Conference, voteId: VoteId, personId: PersonId, now: Instant) {
  const vote = conference.votes.find(({ id }) => id === voteId)
  if (!vote) return refuse('noVoteOpen')
  if (!isCasting(vote, now)) return refuse('voteClosed')
  if (vote.motion.ballot !== 'secret') return refuse('raiseHands')
  return vote.roll.has(personId) ? null : refuse('notOnRoll')
}

/** The office's motion, new or in place of the one of its id: not while it is being voted on. */
export function decideMotionSet(conference: Conference, motion: Motion): Decision {
  const { definition } = conference
  if (!definition) return refuse('notDefined')
  if (conference.progress.phase === 'closed') return refuse('conferenceClosed')
  if (voteUnderWay(conference)?.motion.id === motion.id) return refuse('voteIsOpen')
  if (motion.itemId !== null && !isVoteItem(definition, motion.itemId)) return refuse('unknownItem')
  if (!isSound(motion)) return refuse('unsoundMotion')
  const known = motionsIn(definition).find(({ id }) => id === motion.id)
  // Another question than the one that was put is another motion: the first stays on record as it was.
  if (known && known.itemId !== motion.itemId && votesOn(conference, motion.id).length > 0)
    return refuse('voteAlreadyHeld')
  return JSON.stringify(known) === JSON.stringify(motion) ? refuse('alreadySo') : [{ type: 'motionSet', motion }]
}

const isVoteItem = (definition: Definition, itemId: string) =>
  definition.items.some((item) => item.id === itemId && item.kind === 'vote')

/** One that was put to the vote stays, and so does the one that the hall is looking at. */
export function decideMotionRemoved(conference: Conference, motionId: MotionId): Decision {
  if (!motionsIn(conference.definition).some(({ id }) => id === motionId)) return refuse('unknownMotion')
  if (votesOn(conference, motionId).length > 0) return refuse('voteAlreadyHeld')
  if (conference.progress.position?.step === `vote:${motionId}`) return refuse('alreadyLive')
  return [{ type: 'motionRemoved', motionId }]
}
