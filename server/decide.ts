import {
  closeConference,
  leaveOutItem,
  showStep,
  startItem,
  takeInItem,
  undoStep,
} from '../shared/agenda/decide-agenda.ts'
import { checkIn } from '../shared/attendance/attendance.ts'
import { readBadgeCode } from '../shared/attendance/badge-code.ts'
import type { Command, CommandBody } from '../shared/commands.ts'
import type { Fact } from '../shared/facts.ts'
import type { ConferenceId, PersonId } from '../shared/ids.ts'
import type { Done } from '../shared/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import type { Instant } from '../shared/time.ts'
import { decideCloseVote, decideOpenVote, mayCloseVote } from '../shared/vote/decide-vote.ts'
import type { Drafts } from './drafts.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import { planRosterImport } from './roster/plan-import.ts'
import type { Person, PhotographChanges } from './storage/port.ts'

/** What a command comes to: facts to be kept, and what else goes with them. */
export type Decision = {
  facts: Fact[]
  answer: Done
  people?: Person[]
  photographs?: PhotographChanges
}

export type DecideWith = {
  now: () => Instant
  dice: Dice
  drafts: Drafts
  /** The conference a badge belongs to, wherever on this installation. */
  conferenceOfBadge: (code: string) => ConferenceId | null
}

const done: Done = { done: true }
const withFacts = (facts: Refusal | Fact[]): Refusal | Decision => (isRefusal(facts) ? facts : { facts, answer: done })

/** Puts each command to the rules. The one place that knows them all. */
export async function decide(hall: Hall, command: Command, using: DecideWith): Promise<Refusal | Decision> {
  const { conference } = hall
  switch (command.type) {
    case 'takeRoster':
      return takeRoster(hall, command, using)
    case 'takeDefinition':
      return takeDefinition(hall, command, using)
    case 'checkIn':
      return checkInAtDesk(hall, command, using)
    case 'startItem':
      return withFacts(startItem(conference, command))
    case 'showStep':
      return withFacts(showStep(conference, command))
    case 'leaveOutItem':
      return withFacts(leaveOutItem(conference, command))
    case 'takeInItem':
      return withFacts(takeInItem(conference, command))
    case 'undoStep':
      return withFacts(undoStep(conference, command))
    case 'closeConference':
      return withFacts(closeConference(conference, command))
    case 'openVote':
      return withFacts(decideOpenVote(conference, command.itemId, using.dice.newId()))
    case 'closeVote': {
      const refusal = mayCloseVote(conference, command.voteId)
      if (refusal) return refusal
      // From here on no ballot goes in: what is counted is what was acknowledged.
      const tally = await hall.store.ballotBox.seal(command.voteId)
      return withFacts(decideCloseVote(conference, command.voteId, tally))
    }
    default:
      return command satisfies never
  }
}

function takeRoster(hall: Hall, { draftId }: CommandBody<'takeRoster'>, { dice, drafts, now }: DecideWith) {
  const draft = drafts.find(draftId, 'roster', now())
  if (!draft) return refuse('draftGone')
  if (hall.conference.votes.some((vote) => vote.state === 'open')) return refuse('voteIsOpen')
  const { people, delegates } = planRosterImport([...hall.people.values()], draft.rows, dice)
  return { facts: [{ type: 'rosterTaken', delegates } satisfies Fact], answer: done, people }
}

function takeDefinition(hall: Hall, { draftId }: CommandBody<'takeDefinition'>, { dice, drafts, now }: DecideWith) {
  const draft = drafts.find(draftId, 'definition', now())
  if (!draft) return refuse('draftGone')
  if (hall.conference.progress.phase !== 'before') return refuse('conferenceStarted')
  const { definition, photographs } = draft
  return {
    facts: [{ type: 'conferenceDefined', definition } satisfies Fact],
    answer: done,
    photographs: {
      // The collectives of the definition before go with it; people keep their photographs, whatever the agenda.
      removed: [...hall.photographs.keys()].filter((subject) => !hall.people.has(subject)),
      put: photographs.map((one) => ({ id: dice.newId(), ...one })),
    },
  }
}

function checkInAtDesk(
  hall: Hall,
  { badge, desk, means }: CommandBody<'checkIn'>,
  { conferenceOfBadge }: DecideWith,
): Refusal | Decision {
  const personId = 'code' in badge ? personOfBadge(hall, badge.code, conferenceOfBadge) : badge.personId
  if (typeof personId === 'object') return personId
  const already = hall.conference.attendance.present.get(personId) ?? null
  const facts = checkIn(hall.conference.attendance, { personId, desk, means })
  if (isRefusal(facts)) return facts
  return {
    facts,
    answer: { done: true, checkIn: { personId, already: already && { at: already.at, desk: already.desk } } },
  }
}

function personOfBadge(
  hall: Hall,
  scanned: string,
  conferenceOfBadge: DecideWith['conferenceOfBadge'],
): PersonId | Refusal {
  const code = readBadgeCode(scanned)
  if (!code) return refuse('unreadableCode')
  const person = hall.personByBadge(code)
  if (person && hall.conference.attendance.delegates.has(person.id)) return person.id
  const owner = conferenceOfBadge(code)
  return refuse(owner !== null && owner !== hall.id ? 'otherConference' : 'unknownCode')
}
