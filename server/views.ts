import { stepKind } from '../shared/agenda/steps.ts'
import { representedPeople } from '../shared/attendance/attendance.ts'
import type { DeskPersonRow, OfficePersonRow } from '../shared/door-views.ts'
import type { PersonId, RoundId } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'
import { calledToTheFront, goesUp, roundsIn } from '../shared/stage/ceremony.ts'
import type { Single, Table } from '../shared/tables.ts'
import type {
  AttendeeAddressRow,
  AttendeeView,
  IntroductionRow,
  LinkRow,
  McView,
  OfficeView,
  OwnRow,
  PresenceRow,
  ReceptionView,
  ScreenView,
  UndoRow,
  Views,
} from '../shared/views.ts'
import { standing } from '../shared/vote/vote.ts'
import type { Hall } from './hall.ts'
import type { Person } from './storage/port.ts'
import { attendanceRow, attendanceTables, blockRows, deskRows, newcomers } from './views/attendance-tables.ts'
import { conflictRows } from './views/conflict-rows.ts'
import { conferenceRow, hallView, personShown, totalsRow } from './views/hall-view.ts'
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

/** Where this installation is reached: what links begin with. */
export type Addresses = { links: readonly LinkRow[]; attendee: AttendeeAddressRow }

/**
 * The whole privacy policy: one projection per role, listing what is shown. A badge code goes to the office alone,
 * a tally to nobody before the closing, and who voted what to nobody at all.
 */
export const projections: { [R in Role]: (hall: Hall, addresses: Addresses) => Views[R] } = {
  office: officeView,
  mc: mcView,
  reception: receptionView,
  screen: screenView,
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
    links: Object.fromEntries(links.map((link) => [link.role, link])),
    attendeeAddress: { main: attendee },
    record: recordRows(hall),
    devices: { main: hall.devices },
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
  const vote = hall.conference.votes.at(-1)
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
    vote: vote
      ? {
          voteId: vote.id,
          standing: standing(vote, personId, delegate.official),
          received: hall.voters(vote.id).has(personId),
        }
      : null,
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

/** Whether those whom the MC is about to call are in the hall: speakers, presenters, and who goes up for each honouree. */
function presence({ conference, people }: Hall): Table<PresenceRow> {
  const { definition, attendance, stage } = conference
  return Object.fromEntries(
    [...calledToTheFront(definition, stage.ceremony)].flatMap(([id, personId]) => {
      if (personId === null) return []
      const presence = attendance.present.get(personId)
      const awaited = stage.ceremony.awaited[personId] ?? null
      const row: PresenceRow = {
        present: presence?.inside ?? false,
        since: presence?.at ?? null,
        who: people.get(personId)?.name ?? '',
        awaited,
      }
      return [[id, row]]
    }),
  )
}

function introductions(hall: Hall): Table<IntroductionRow> {
  const opening = hall.conference.definition?.items.find((item) => item.kind === 'opening')
  const rows: Record<PersonId, IntroductionRow> = {}
  opening?.introduces.forEach((personId, index) => {
    const present = hall.conference.attendance.present.get(personId)?.inside ?? false
    rows[personId] = { ...personShown(hall, personId, 'withPhotographs'), number: index + 1, present }
  })
  return rows
}

/** The last step that can be taken back, and what the hall saw before it. */
function undo({ conference, recorded }: Hall): Single<UndoRow> {
  const last = conference.undoable.at(-1)
  const fact = last && recorded[last.number - 1]?.fact
  if (!last || !fact) return {}
  return {
    main: {
      number: last.number,
      what: fact.type,
      itemId: 'itemId' in fact ? fact.itemId : null,
      step: 'step' in fact ? fact.step : null,
    },
  }
}
