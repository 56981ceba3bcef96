import { countAttendance } from '../../shared/attendance/attendance.ts'
import { byGivenName } from '../../shared/attendance/given-name.ts'
import { voteUnderWay } from '../../shared/conference.ts'
import type { PersonId, VoteId } from '../../shared/ids.ts'
import { motionsIn } from '../../shared/model.ts'
import type { OwnRow } from '../../shared/own-row.ts'
import type { Single, Table } from '../../shared/tables.ts'
import { readChoice } from '../../shared/vote/ballot.ts'
import { isTooFewToTell } from '../../shared/vote/count.ts'
import { quorumFound } from '../../shared/vote/decide-vote.ts'
import type { Candidate, Motion } from '../../shared/vote/motion.ts'
import { type QuorumFound, standing, type Vote } from '../../shared/vote/vote.ts'
import type {
  CandidateRow,
  KioskRow,
  MotionRow,
  PaperRow,
  RollRow,
  VoteRow,
  WatchedKioskRow,
} from '../../shared/vote-views.ts'
import { type Hall, paperHolders, type VoterHere } from '../hall.ts'

/** The votes held, and for a motion that is to be voted on the motion as it stands. No count before the closing. */
export function voteRows(hall: Hall): Table<VoteRow> {
  const { definition, votes } = hall.conference
  const rows: Record<string, VoteRow> = {}
  for (const motion of motionsIn(definition)) {
    const latest = votes.findLast((vote) => vote.motion.id === motion.id)
    if (latest && latest.state !== 'cancelled') continue
    const id = `planned-${motion.id}`
    rows[id] = { ...motionShown(hall, motion), id, state: 'planned' }
  }
  for (const vote of votes) rows[vote.id] = voteRow(hall, vote)
  return rows
}

/** The vote that is under way, or the last one: what tellers and kiosks are there for. */
export function latestVote(hall: Hall): Table<VoteRow> {
  const vote = hall.conference.votes.at(-1)
  return vote ? { [vote.id]: voteRow(hall, vote) } : {}
}

function voteRow(hall: Hall, vote: Vote): VoteRow {
  const { id, motion, roll, openedAt, closesAt } = vote
  const opened = {
    ...motionShown(hall, motion, id),
    id,
    rollSize: roll.size,
    ...turnout(hall, vote),
    quorumFound: vote.quorum,
    openedAt,
    closesAt,
  }
  switch (vote.state) {
    case 'open':
      return { ...opened, state: 'open' }
    case 'counting':
      return { ...opened, state: 'counting', closedAt: vote.closedAt }
    case 'cancelled':
      return { ...opened, state: 'cancelled', cancelledAt: vote.cancelledAt }
    case 'closed': {
      const { closedAt, closing, tally, outcome, receipts, paper } = vote
      return {
        ...opened,
        state: 'closed',
        // From the tally itself, so that turnout and result are one and the same count.
        cast: tally.cast,
        closedAt,
        closing,
        tally: isTooFewToTell(motion, tally) ? null : tally,
        outcome,
        receipts,
        paper,
      }
    }
    default:
      return vote satisfies never
  }
}

function turnout(hall: Hall, { id, state }: Vote): { cast: number; onPaper: number } {
  const voters = hall.voters(id)
  // Whoever stands among the voters of a closed vote with a ballot on paper is counted by the tally, or did not bring it back.
  if (state !== 'open' && state !== 'counting') return { cast: voters.size, onPaper: 0 }
  const onPaper = paperHolders(hall, id)
  return { cast: voters.size - onPaper, onPaper }
}

function motionShown(hall: Hall, motion: Motion, opened?: VoteId) {
  const { id: motionId, itemId, form, question, seats, otherAnswer, ballot, changeable } = motion
  const { quorum, majority, base, minutes, closesWhenAllVoted, ground } = motion
  return {
    motionId,
    itemId,
    form,
    question,
    candidates: candidates(hall, motion, opened),
    seats,
    otherAnswer,
    ballot,
    changeable,
    quorum,
    majority,
    base,
    minutes,
    closesWhenAllVoted,
    ground,
  }
}

function candidates(hall: Hall, { candidates: on, candidateOrder }: Motion, opened?: VoteId): CandidateRow[] {
  const rows = on.map((candidate) => candidateShown(hall, candidate, opened))
  return candidateOrder === 'givenName' ? rows.sort(byGivenName) : rows
}

/** Of a vote that was `opened` as he stood on its ballots: whoever is corrected afterwards was voted on as what he was. */
function candidateShown(hall: Hall, { id, personId }: Candidate, opened?: VoteId): CandidateRow {
  const person = (opened && hall.onBallots.of(opened, id)) ?? hall.people.get(personId)
  return {
    id,
    name: person?.name ?? '',
    position: person?.position ?? '',
    unit: person?.unit ?? '',
    photograph: hall.photographs.get(personId) ?? null,
    birthYear: person?.birthYear ?? null,
    introduction: person?.introduction ?? '',
  }
}

/** All that may be put to the vote, as it stands now, whatever was frozen when it was voted on. */
export function motionRows(hall: Hall): Table<MotionRow> {
  const { definition, attendance } = hall.conference
  const row = (motion: Motion, index: number): MotionRow => ({
    ...motion,
    number: index + 1,
    candidates: motion.candidates.map((candidate) => ({
      ...candidateShown(hall, candidate),
      personId: candidate.personId,
      onRoster: attendance.delegates.has(candidate.personId),
    })),
  })
  return Object.fromEntries(motionsIn(definition).map((motion, index) => [motion.id, row(motion, index)]))
}

/** What the rule of each motion would find if its vote were opened now. */
export function quorumRows({ conference }: Hall): Table<QuorumFound> {
  const count = countAttendance(conference.attendance)
  return Object.fromEntries(
    motionsIn(conference.definition).map((motion) => [motion.id, quorumFound(count, motion.quorum)]),
  )
}

/** An attendee's own part in the latest vote; what is on his ballot only in an open one. */
export function ownVote(hall: Hall, personId: PersonId, official: boolean): OwnRow['vote'] {
  const vote = hall.conference.votes.at(-1)
  if (!vote) return null
  const voter = hall.voters(vote.id).get(personId)
  return {
    voteId: vote.id,
    standing: standing(vote, personId, official),
    version: voter?.version ?? 0,
    means: voter?.means ?? null,
    choice: choiceOf(voter),
  }
}

/** Of a secret vote there is none. */
export const choiceOf = (voter: VoterHere | undefined) => (voter?.choice ? readChoice(voter.choice) : null)

/**
 * The roll of the latest vote, for its tellers. Until it is closed they see of an open ballot what a teller has entered, to
 * put it right; nobody sees the count grow.
 */
export function rollRows(hall: Hall): Table<RollRow> {
  const vote = hall.conference.votes.at(-1)
  if (!vote) return {}
  const rows: Record<PersonId, RollRow> = {}
  const voters = hall.voters(vote.id)
  for (const personId of vote.roll) {
    const person = hall.people.get(personId)
    if (!person) continue
    const voter = voters.get(personId)
    const isShown = vote.state === 'closed' || voter?.means === 'teller'
    const { id, number, name, position, unit, seat } = person
    rows[personId] = {
      id,
      number,
      name,
      position,
      unit,
      seat,
      means: voter?.means ?? null,
      version: voter?.version ?? 0,
      choice: isShown ? choiceOf(voter) : null,
    }
  }
  return rows
}

/** Of the vote under way. */
export function paperRow(hall: Hall): Single<PaperRow> {
  const vote = voteUnderWay(hall.conference)
  if (!vote) return {}
  const issued = paperHolders(hall, vote.id)
  const { enteredBy, differ } = hall.paperCounts.of(vote.id)
  return { main: { issued, entered: enteredBy.length, differ } }
}

export const kioskRows = ({ conference }: Hall): Table<KioskRow> =>
  Object.fromEntries(conference.kiosks.map(({ id, name }) => [id, { id, name }]))

export const watchedKiosks = ({ conference, kiosks }: Hall): Table<WatchedKioskRow> =>
  Object.fromEntries(conference.kiosks.map(({ id, name }) => [id, { id, name, connected: kiosks.has(id) }]))
