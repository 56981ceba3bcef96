import { readBadgeCode } from '../shared/attendance/badge-code.ts'
import {
  checkIn,
  doorTime,
  enterAbsence,
  leave,
  undoCheckIn,
  withdrawAbsence,
} from '../shared/attendance/decide-attendance.ts'
import type { CommandBody } from '../shared/commands.ts'
import type { Fact, Scan } from '../shared/facts.ts'
import type { PersonId } from '../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../shared/refusals.ts'
import type { Role } from '../shared/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { DecideWith, Decision } from './decide.ts'
import type { Hall } from './hall.ts'
import type { Person } from './storage/port.ts'

const done = { done: true } as const

/** Whom a badge or a choice by name means; a lost badge and one of another conference say so. */
function personMeant(
  hall: Hall,
  badge: CommandBody<'checkIn'>['badge'],
  conferenceOfBadge: DecideWith['conferenceOfBadge'],
): PersonId | Refusal {
  if ('personId' in badge) return badge.personId
  const code = readBadgeCode(badge.code)
  if (!code) return refuse('unreadableCode')
  const person = hall.personByBadge(code)
  if (person && hall.conference.attendance.delegates.has(person.id)) return person.id
  if (hall.ownerOfRevoked(code) !== undefined) return refuse('badgeRevoked')
  const owner = conferenceOfBadge(code)
  return refuse(owner !== null && owner !== hall.id ? 'otherConference' : 'unknownCode')
}

/**
 * A scan in or out. One that was made without a line and cannot be taken now is on record all the same,
 * for it happened, and somebody may be sitting in the hall by it.
 */
export function decideScan(
  hall: Hall,
  direction: 'in' | 'out',
  command: CommandBody<'checkIn'>,
  { conferenceOfBadge, now }: Pick<DecideWith, 'conferenceOfBadge' | 'now'>,
): Refusal | Decision {
  const { badge, desk, means, scannedAt, verdictAfter } = command
  const { attendance } = hall.conference
  if (verdictAfter !== null) hall.verdictTaken(desk, verdictAfter)
  const scan: Scan = { desk, means, ...doorTime(scannedAt, now()) }
  const personId = personMeant(hall, badge, conferenceOfBadge)
  const facts = isRefusalOrId(personId)
    ? personId
    : direction === 'in'
      ? checkIn(attendance, personId, scan)
      : leave(attendance, personId, scan)
  if (isRefusal(facts)) {
    if (scan.scannedAt === undefined) return facts
    return { facts: [{ type: 'scanRefused', why: facts.refused, ...scan }], answer: facts }
  }
  const known = attendance.present.get(personId as PersonId)
  const already = direction === 'in' && known?.inside ? { at: known.at, desk: known.desk } : null
  const returned = direction === 'in' && known !== undefined && !known.inside
  return { facts, answer: { done: true, checkIn: { personId: personId as PersonId, already, returned } } }
}

const isRefusalOrId = (personId: PersonId | Refusal): personId is Refusal => typeof personId === 'object'

export function decideUndoCheckIn(
  hall: Hall,
  { personId, desk, reason }: CommandBody<'undoCheckIn'>,
  role: Role,
  now: Instant,
): Refusal | Decision {
  const by = role === 'office' ? ({ office: true } as const) : { desk }
  const facts = undoCheckIn(hall.conference.attendance, { personId, by, reason, now })
  return isRefusal(facts) ? facts : { facts, answer: done }
}

/** Somebody who is on no list: in the hall from now on, without a vote unless the office gives him one. */
export function decideWalkIn(
  hall: Hall,
  { name, position, unit, category, standsInFor, desk, scannedAt }: CommandBody<'addWalkIn'>,
  { dice, now }: Pick<DecideWith, 'dice' | 'now'>,
): Refusal | Decision {
  if (standsInFor !== null && !hall.conference.attendance.delegates.has(standsInFor)) return refuse('unknownPerson')
  const number = Math.max(0, ...[...hall.people.values()].map((one) => one.number)) + 1
  const id = dice.newId()
  const person: Person = {
    id,
    number,
    name,
    position,
    unit,
    category,
    official: false,
    note: '',
    seat: '',
    absenceReason: '',
    badgeCode: dice.newBadgeCode(),
  }
  const scan: Scan = { desk, means: 'name', ...doorTime(scannedAt, now()) }
  const facts: Fact[] = [
    { type: 'walkInAdded', personId: id, desk },
    ...(standsInFor === null ? [] : [{ type: 'standInRecorded' as const, personId: id, standsInFor }]),
    { type: 'attendeeCheckedIn', personId: id, ...scan },
  ]
  return { facts, people: [person], answer: { done: true, walkIn: { personId: id } } }
}

export function decideAbsence(
  hall: Hall,
  { personId, excused, reason }: CommandBody<'enterAbsence'>,
): Refusal | Decision {
  const facts = enterAbsence(hall.conference.attendance, { personId, excused })
  const person = hall.people.get(personId)
  if (isRefusal(facts)) return facts
  // The words of the reason are about a person: they stand with him, and not in the journal.
  return { facts, people: person ? [{ ...person, absenceReason: reason }] : [], answer: done }
}

export function decideAbsenceWithdrawn(hall: Hall, personId: PersonId): Refusal | Decision {
  const facts = withdrawAbsence(hall.conference.attendance, personId)
  const person = hall.people.get(personId)
  if (isRefusal(facts)) return facts
  return { facts, people: person ? [{ ...person, absenceReason: '' }] : [], answer: done }
}

export function decideVotingRight(
  hall: Hall,
  { personId, official }: CommandBody<'setVotingRight'>,
): Refusal | Decision {
  const person = hall.people.get(personId)
  if (!person || !hall.conference.attendance.delegates.has(personId)) return refuse('unknownPerson')
  if (person.official === official) return { facts: [], answer: done }
  const facts: Fact[] = [{ type: 'votingRightSet', personId, official }]
  return { facts, people: [{ ...person, official }], answer: done }
}

/** A lost badge: a new code, the old one answers "revoked", and no phone holds the new one yet. */
export function decideBadgeReplaced(
  hall: Hall,
  personId: PersonId,
  { dice }: Pick<DecideWith, 'dice'>,
): Refusal | Decision {
  const person = hall.people.get(personId)
  if (!person) return refuse('unknownPerson')
  return {
    facts: [{ type: 'badgeReplaced', personId }],
    people: [{ ...person, badgeCode: dice.newBadgeCode() }],
    revoked: [{ code: person.badgeCode, personId }],
    released: [personId],
    answer: done,
  }
}

export function decidePhoneReleased(hall: Hall, personId: PersonId): Refusal | Decision {
  if (!hall.people.has(personId)) return refuse('unknownPerson')
  return { facts: [{ type: 'phoneReleased', personId }], released: [personId], answer: done }
}

/** A link for the phone of somebody who has just checked in. */
export function decidePhoneOffered(
  hall: Hall,
  personId: PersonId,
  { tokens, now }: Pick<DecideWith, 'tokens' | 'now'>,
): Refusal | Decision {
  if (!hall.conference.attendance.present.has(personId)) return refuse('notCheckedIn')
  if (hall.heldBadges.has(personId)) return refuse('phoneHeld')
  return { facts: [], answer: { done: true, phone: { token: tokens.offer(hall.id, personId, now()) } } }
}
