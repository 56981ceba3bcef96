import { stepKind } from '../shared/agenda/steps.ts'
import { representedPeople } from '../shared/attendance/attendance.ts'
import type { DeskPersonRow, OfficePersonRow } from '../shared/door-views.ts'
import type { PersonId, RoundId } from '../shared/ids.ts'
import type { OwnRow } from '../shared/own-row.ts'
import type { Role } from '../shared/roles.ts'
import { goesUp, roundsIn } from '../shared/stage/ceremony.ts'
import type { Table } from '../shared/tables.ts'
import type {
  AttendeeAddressRow,
  AttendeeView,
  KioskView,
  LinkRow,
  McView,
  OfficeView,
  ReceptionView,
  ScreenView,
  TellerView,
  Views,
} from '../shared/views.ts'
import type { Hall } from './hall.ts'
import type { Person } from './storage/port.ts'
import { attendanceRow, attendanceTables, blockRows, deskRows, newcomers } from './views/attendance-tables.ts'
import { conflictRows } from './views/conflict-rows.ts'
import { conferenceRow, hallView, totalsRow } from './views/hall-view.ts'
import { introductions, presence, undo } from './views/mc-tables.ts'
import { recordRows } from './views/record.ts'
import {
  awaitedRows,
  ceremonyRows,
  goingUpRows,
  inHallRows,
  leadRow,
  mediaRows,
  programRow,
  screenRows,
  scriptRows,
  watchedScreens,
} from './views/stage-tables.ts'
import {
  kioskRows,
  latestVote,
  motionRows,
  ownVote,
  paperRow,
  quorumRows,
  rollRows,
  watchedKiosks,
} from './views/vote-tables.ts'

/** Where this installation is reached: what links begin with. */
export type Addresses = { links: readonly LinkRow[]; attendee: AttendeeAddressRow }

/**
 * The whole privacy policy: one projection per role, listing what is shown. A badge code goes to the office alone,
 * a count to nobody before the closing, and who voted what in an open vote to the office and the tellers once it is closed.
 */
export const projections: { [R in Role]: (hall: Hall, addresses: Addresses) => Views[R] } = {
  office: officeView,
  mc: mcView,
  reception: receptionView,
  screen: screenView,
  teller: tellerView,
  kiosk: kioskView,
  attendee: attendeeView,
}

function screenView(hall: Hall): ScreenView {
  return {
    ...hallView(hall, 'withPhotographs'),
    ...attendanceTables(hall),
    program: programRow(hall),
    media: mediaRows(hall),
    screens: screenRows(hall),
    goingUp: goingUpRows(hall),
    newcomers: newcomers(hall),
    blocks: blockRows(hall),
    totals: totalsRow(hall),
  }
}

function mcView(hall: Hall): McView {
  return {
    ...hallView(hall, 'withPhotographs'),
    ...attendanceTables(hall),
    totals: totalsRow(hall),
    presence: presence(hall),
    introductions: introductions(hall),
    undo: undo(hall),
    undoEnd: { main: { at: hall.conference.undoEndsAt } },
    lead: leadRow(hall),
    program: programRow(hall),
    media: mediaRows(hall),
    screens: watchedScreens(hall),
    scripts: scriptRows(hall),
    ceremony: ceremonyRows(hall),
    inHall: inHallRows(hall),
    quorums: quorumRows(hall),
    devices: { main: hall.devices },
  }
}

function receptionView(hall: Hall, { attendee }: Addresses): ReceptionView {
  const represented = representedPeople(hall.conference.attendance)
  return {
    conference: conferenceRow(hall),
    attendance: attendanceRow(hall),
    people: peopleRows(hall, (person) => ({
      ...deskPerson(hall, person, represented),
      badgeHash: hall.badgeHash(person),
    })),
    revokedBadges: Object.fromEntries(hall.revokedHashes().map((badgeHash) => [badgeHash, { badgeHash }])),
    awaited: awaitedRows(hall),
    attendeeAddress: { main: attendee },
  }
}

function officeView(hall: Hall, { links, attendee }: Addresses): OfficeView {
  const represented = representedPeople(hall.conference.attendance)
  return {
    ...hallView(hall, 'withPhotographs'),
    ...attendanceTables(hall),
    conflicts: conflictRows(hall),
    desks: deskRows(hall),
    program: programRow(hall),
    media: mediaRows(hall),
    screens: watchedScreens(hall),
    scripts: scriptRows(hall),
    introductions: introductions(hall),
    ceremony: ceremonyRows(hall),
    lobby: { main: { names: hall.conference.lobbyNames } },
    totals: totalsRow(hall),
    people: peopleRows(
      hall,
      (person): OfficePersonRow =>
        // A spread here takes ten times as long, and there are thousands.
        Object.assign(deskPerson(hall, person, represented), {
          badgeCode: person.badgeCode,
          photograph: hall.photographs.get(person.id) ?? null,
        }),
    ),
    motions: motionRows(hall),
    kiosks: watchedKiosks(hall),
    quorums: quorumRows(hall),
    links: Object.fromEntries(links.map((link) => [link.role, link])),
    attendeeAddress: { main: attendee },
    record: recordRows(hall),
    devices: { main: hall.devices },
  }
}

function tellerView(hall: Hall): TellerView {
  return {
    conference: conferenceRow(hall),
    votes: latestVote(hall),
    roll: rollRows(hall),
    paper: paperRow(hall),
  }
}

function kioskView(hall: Hall): KioskView {
  return {
    conference: conferenceRow(hall),
    votes: latestVote(hall),
    kiosks: kioskRows(hall),
  }
}

function attendeeView(hall: Hall): AttendeeView {
  const { phase, position } = hall.conference.progress
  const totalsAreShown = phase === 'closed' || (position && stepKind(position.step) === 'totals')
  return { ...hallView(hall, 'withoutPhotographs'), totals: totalsAreShown ? totalsRow(hall) : {} }
}

/** What an attendee sees of himself. Null for somebody who is no longer on the roster. */
export function ownRow(hall: Hall, personId: PersonId): OwnRow | null {
  const person = hall.people.get(personId)
  const { delegates, present } = hall.conference.attendance
  const delegate = delegates.get(personId)
  if (!person || !delegate) return null
  return {
    personId,
    name: person.name,
    position: person.position,
    unit: person.unit,
    official: delegate.official,
    seat: person.seat,
    badgeCode: person.badgeCode,
    checkedInAt: present.get(personId)?.at ?? null,
    rounds: roundsGoneUpIn(hall, personId),
    vote: ownVote(hall, personId, delegate.official),
  }
}

/** The rounds in which somebody goes up. */
function roundsGoneUpIn({ conference: { definition, stage } }: Hall, personId: PersonId): RoundId[] {
  return roundsIn(definition)
    .filter((round) => round.honourees.some((honouree) => goesUp(honouree, stage.ceremony) === personId))
    .map((round) => round.id)
}

/** Those on the roster now, in its order. */
function peopleRows<R>(hall: Hall, row: (person: Person) => R): Table<R> {
  const rows: Record<PersonId, R> = {}
  for (const personId of hall.conference.attendance.delegates.keys()) {
    const person = hall.people.get(personId)
    if (person) rows[personId] = row(person)
  }
  return rows
}

function deskPerson(hall: Hall, person: Person, represented: ReturnType<typeof representedPeople>): DeskPersonRow {
  const { attendance } = hall.conference
  const nameOf = (personId: PersonId | undefined) =>
    personId === undefined ? '' : (hall.people.get(personId)?.name ?? '')
  const presence = attendance.present.get(person.id)
  const absence = attendance.absences.get(person.id)
  return {
    id: person.id,
    number: person.number,
    name: person.name,
    position: person.position,
    unit: person.unit,
    category: person.category,
    official: attendance.delegates.get(person.id)?.official ?? false,
    note: person.note,
    seat: person.seat,
    walkIn: attendance.delegates.get(person.id)?.walkIn ?? false,
    honoured: hall.honoured.has(person.id),
    presence: presence ?? null,
    absence: absence ? { excused: absence.excused, reason: person.absenceReason } : null,
    standsInFor: nameOf(attendance.standIns.get(person.id)),
    representedBy: nameOf(represented.get(person.id)),
    phoneHeld: hall.heldBadges.has(person.id),
  }
}
