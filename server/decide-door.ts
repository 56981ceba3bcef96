import { representedPeople } from '../shared/attendance/attendance.ts'
import { readBadgeCode } from '../shared/attendance/badge-code.ts'
import { codeShape } from '../shared/attendance/code-shape.ts'
import {
  checkIn,
  doorTime,
  enterAbsence,
  leave,
  reasonLacking,
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
import { nameCase } from './roster/person-cells.ts'
import type { Person, RevokedBadge } from './storage/port.ts'

const done = { done: true } as const

/** Whom a scan means; or why nobody, and for a lost badge whose it was. */
type Meant = { personId: PersonId; revokedSince?: true } | (Refusal & { owner?: PersonId })

/**
 * Whom a badge or a choice by name means. A lost badge says so; but one that was good when the door saw it lets its
 * owner in, however late that is handed in: it happened, and the office is told.
 */
function personMeant(
  hall: Hall,
  badge: CommandBody<'checkIn'>['badge'],
  scannedAt: Instant | undefined,
  conferenceOfBadge: DecideWith['conferenceOfBadge'],
): Meant {
  if ('personId' in badge) return personFound(hall, badge, scannedAt)
  const { delegates } = hall.conference.attendance
  const code = readBadgeCode(badge.code)
  if (!code) return refuse('unreadableCode')
  const person = hall.personByBadge(code)
  if (person) return delegates.has(person.id) ? { personId: person.id } : refuse('noLongerOnRoster')
  const revoked = hall.revokedBadge(code)
  if (revoked) return lostBadge(hall, revoked, scannedAt)
  const owner = conferenceOfBadge(code)
  return refuse(owner !== null && owner !== hall.id ? 'otherConference' : 'unknownCode')
}

/** Somebody whom the desk found in its list: by his name, or by a badge of which it has the hash alone. */
function personFound(
  hall: Hall,
  { personId, hash }: { personId: PersonId; hash?: string | undefined },
  scannedAt: Instant | undefined,
): Meant {
  const person = hall.people.get(personId)
  if (hash === undefined || !person || hall.badgeHash(person) === hash) return { personId }
  const revoked = hall.revokedByHash(personId, hash)
  return revoked ? lostBadge(hall, revoked, scannedAt) : refuse('unknownCode')
}

function lostBadge(hall: Hall, { personId, at }: RevokedBadge, scannedAt: Instant | undefined): Meant {
  const wasGood = scannedAt !== undefined && scannedAt < at && hall.conference.attendance.delegates.has(personId)
  return wasGood ? { personId, revokedSince: true } : { ...refuse('badgeRevoked'), owner: personId }
}

/**
 * A scan in or out. One that was made without a line and cannot be taken now is on record all the same,
 * for it happened, and somebody may be sitting in the hall by it. So is any leaving of somebody not yet checked in.
 */
export function decideScan(
  hall: Hall,
  direction: 'in' | 'out',
  command: CommandBody<'checkIn'>,
  { conferenceOfBadge, now, log }: Pick<DecideWith, 'conferenceOfBadge' | 'now' | 'log'>,
): Refusal | Decision {
  const { badge, desk, means, scannedAt, verdictAfter } = command
  const { attendance } = hall.conference
  if (verdictAfter !== null) hall.verdictTaken(desk, verdictAfter)
  const made: Scan = { desk, means, ...doorTime(scannedAt, now()) }
  const meant = personMeant(hall, badge, made.scannedAt, conferenceOfBadge)
  if (isRefusal(meant)) {
    if ('code' in badge) log.info({ desk, why: meant.refused, ...codeShape(badge.code) }, 'a code was not taken')
    return refusedScan(meant, meant.owner, direction, made)
  }
  const { personId, revokedSince } = meant
  const scan: Scan = revokedSince ? { ...made, revokedSince } : made
  const facts = direction === 'in' ? checkIn(attendance, personId, scan) : leave(attendance, personId, scan)
  if (isRefusal(facts)) return refusedScan(facts, hall.people.get(personId)?.id, direction, made)
  if (direction === 'out') {
    const gone = attendance.present.get(personId)?.inside === false ? attendance.passages.get(personId) : undefined
    const since = gone === undefined ? {} : { outSince: gone }
    return { facts, answer: { done: true, checkIn: { personId, already: null, returned: false, ...since } } }
  }
  const known = attendance.present.get(personId)
  const already = known?.inside ? { at: known.at, desk: known.desk } : null
  const returned = known !== undefined && !known.inside
  return { facts, answer: { done: true, checkIn: { personId, already, returned } } }
}

function refusedScan(
  { refused }: Refusal,
  personId: PersonId | undefined,
  direction: 'in' | 'out',
  scan: Scan,
): Refusal | Decision {
  const answer = refuse(refused)
  // A leaving counts as soon as the desk that let him in hands that in, whether it was made on the line or not.
  const isLeaving = refused === 'notCheckedIn' && personId !== undefined
  if (scan.scannedAt === undefined && !isLeaving) return answer
  const whose = personId === undefined ? {} : { personId }
  const way = direction === 'out' ? { out: true as const } : {}
  return { facts: [{ type: 'scanRefused', why: refused, ...whose, ...way, ...scan }], answer }
}

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
    // Typed in haste at the desk; capitals as in an imported list.
    name: nameCase(name),
    position,
    unit,
    category,
    official: false,
    note: '',
    seat: '',
    absenceReason: '',
    birthYear: null,
    introduction: '',
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
  const facts = enterAbsence(hall.conference.attendance, { personId, excused, reason })
  const person = hall.people.get(personId)
  if (isRefusal(facts)) return facts
  // The words of the reason are about a person: they stand with him, and not in the journal.
  return { facts, people: person ? [{ ...person, absenceReason: reason }] : [], answer: done }
}

/** A unit that sends nobody, in one go; who has come, or of whom it is known already why not, stays as he is. */
export function decideUnitAbsence(
  hall: Hall,
  { unit, excused, reason }: CommandBody<'enterUnitAbsence'>,
): Refusal | Decision {
  const lacking = reasonLacking({ excused, reason })
  if (lacking) return lacking
  const {
    attendance,
    attendance: { delegates, present, absences },
  } = hall.conference
  const represented = representedPeople(attendance)
  const members = [...hall.people.values()].filter((person) => person.unit === unit && delegates.has(person.id))
  if (members.length === 0) return refuse('unknownPerson')
  const absent = members.filter(({ id }) => !present.has(id) && !absences.has(id) && !represented.has(id))
  const facts: Fact[] = absent.map(({ id }) => ({ type: 'absenceEntered', personId: id, excused }))
  return {
    facts,
    people: absent.map((person) => ({ ...person, absenceReason: reason })),
    answer: { done: true, absent: absent.map(({ id }) => id) },
  }
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
  { dice, now }: Pick<DecideWith, 'dice' | 'now'>,
): Refusal | Decision {
  const person = hall.people.get(personId)
  if (!person) return refuse('unknownPerson')
  return {
    facts: [{ type: 'badgeReplaced', personId }],
    people: [{ ...person, badgeCode: dice.newBadgeCode() }],
    revoked: [{ code: person.badgeCode, personId, at: now() }],
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
