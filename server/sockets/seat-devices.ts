import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Server } from 'socket.io'
import type { ConferenceId, ScreenId, TabletId } from '../../shared/ids.ts'
import type { Answer, ClientToServer, ConnectRefusal, ServerToClient } from '../../shared/protocol.ts'
import { refuse } from '../../shared/refusals.ts'
import { linkedRoles, type Role } from '../../shared/roles.ts'
import type { Attendee } from '../access/attendees.ts'
import { type Access, deviceOf } from '../access/keys.ts'
import { type BallotClerk, createBallotClerk } from '../cast-ballot.ts'
import type { DecideWith, Sender } from '../decide.ts'
import type { Change, Hall } from '../hall.ts'
import { handleCommand } from '../handle-command.ts'
import { type Addresses, projections } from '../views.ts'
import { type Audience, createAudience, type RoleNamespace, type RoleSocket } from './audience.ts'
import { createOwnRows, type OwnRows } from './own-rows.ts'
import { createScreenWatch, type ScreenWatch } from './screen-watch.ts'

/** How long after a publication the next one waits: a burst becomes one message, a single change goes out at once. */
const afterFacts = 30
const afterBallots = 250
const afterBallotsForPhones = 1_000
const afterDevices = 500

/** A hall with its audiences and the clerk of its ballot box. */
type Seating = {
  hall: Hall
  audiences: Record<Role, Audience>
  ownRows: OwnRows
  clerk: BallotClerk
  screens: ScreenWatch
  tablets: Map<TabletId, number>
}

/** Lets devices in by role, hears their commands and ballots, and keeps every role's picture in step. */
export function seatDevices(using: {
  io: Server<ClientToServer, ServerToClient>
  halls: ReadonlyMap<ConferenceId, Hall>
  access: Access
  admitAttendee: (credential: unknown) => Promise<Attendee | ConnectRefusal>
  addresses: (conferenceId: ConferenceId) => Addresses
  handleWith: DecideWith
}): void {
  const { io, halls, access, admitAttendee, addresses, handleWith } = using
  const { now, log } = handleWith
  const namespaces = Object.fromEntries(
    [...linkedRoles, 'attendee' as const].map((role) => [role, io.of(`/${role}`)]),
  ) as Record<Role, RoleNamespace>

  const seatings = new Map<ConferenceId, Seating>()
  for (const hall of halls.values()) {
    const audience = (role: Role) =>
      createAudience({
        namespace: namespaces[role],
        project: () => projections[role](hall, addresses(hall.id)),
        now,
      })
    const audiences: Record<Role, Audience> = {
      office: audience('office'),
      mc: audience('mc'),
      reception: audience('reception'),
      screen: audience('screen'),
      attendee: audience('attendee'),
    }
    const seating: Seating = {
      hall,
      audiences,
      ownRows: createOwnRows(hall, now),
      clerk: createBallotClerk(hall, log),
      screens: createScreenWatch({ hall, audience: audiences.screen, now }),
      tablets: new Map(),
    }
    seatings.set(hall.id, seating)
    keepInStep(seating)
  }

  // Nobody guesses a 128-bit key or fifteen digits; this keeps a machine that tries from keeping the others waiting.
  const failures = new RateLimiterMemory({ points: 300, duration: 60 })
  const letIn = (namespace: RoleNamespace, admit: (socket: RoleSocket) => Promise<ConnectRefusal | null>) => {
    namespace.use(async (socket, next) => {
      const from = socket.handshake.address
      const tried = await failures.get(from)
      if (tried !== null && tried.remainingPoints <= 0)
        return next(new Error('tooManyAttempts' satisfies ConnectRefusal))
      const refusal = await admit(socket).catch((error: unknown) => {
        log.error({ error }, 'a device could not be let in')
        return 'tooManyAttempts' as const
      })
      if (refusal === null) return next()
      await failures.penalty(from)
      next(new Error(refusal))
    })
  }

  const pace = new RateLimiterMemory({ points: 50, duration: 1 })
  for (const role of linkedRoles) {
    const hallOf = new WeakMap<RoleSocket, Seating>()
    const deviceIds = new WeakMap<RoleSocket, string>()
    letIn(namespaces[role], async (socket) => {
      const { auth } = socket.handshake
      const paired = role === 'screen' ? access.byScreenKey(auth) : null
      const conferenceId = paired?.conferenceId ?? access.byKey(role, auth)
      const seating = conferenceId === null ? undefined : seatings.get(conferenceId)
      if (!seating) return role === 'screen' && access.wasLetGo(auth) ? 'screenLetGo' : 'unknownLink'
      const device = paired?.screenId ?? deviceOf(auth) ?? socket.id
      if (role === 'screen' && seating.hall.conference.stage.letGo.includes(device)) return 'screenLetGo'
      hallOf.set(socket, seating)
      deviceIds.set(socket, device)
      return null
    })
    namespaces[role].on('connection', (socket) => {
      const seating = hallOf.get(socket)
      const device = deviceIds.get(socket)
      if (!seating || device === undefined) return socket.disconnect()
      // First, so that its first picture names it among the screens.
      if (role === 'screen') seating.screens.seat(socket, device)
      seating.audiences[role].seat(socket)
      if (role === 'mc') countTablet(seating, socket, device)
      const sender: Sender = { role, tablet: role === 'mc' ? device : null }
      hear(socket, 'command', pace, (message) => handleCommand(seating.hall, sender, message, handleWith))
      hear(socket, 'ballot', pace, async () => refuse('forbidden'))
      return countDevices(seating, socket)
    })
  }

  const attendeeOf = new WeakMap<RoleSocket, Attendee>()
  letIn(namespaces.attendee, async (socket) => {
    const found = await admitAttendee(socket.handshake.auth)
    if (typeof found === 'string') return found
    attendeeOf.set(socket, found)
    return null
  })
  namespaces.attendee.on('connection', (socket) => {
    const found = attendeeOf.get(socket)
    const seating = found && seatings.get(found.hall.id)
    if (!found || !seating) return socket.disconnect()
    if (!seating.ownRows.seat(socket, found.personId)) return socket.disconnect()
    seating.audiences.attendee.seat(socket)
    hear(socket, 'ballot', pace, (message) => seating.clerk(found.personId, message))
    hear(socket, 'command', pace, (message) =>
      handleCommand(seating.hall, { role: 'attendee', tablet: null }, message, handleWith),
    )
    return countDevices(seating, socket)
  })
}

/** Every message gets one answer, even one that is no message of ours; a device that floods is told to wait. */
function hear(
  socket: RoleSocket,
  channel: 'command' | 'ballot',
  pace: RateLimiterMemory,
  answerTo: (message: unknown) => Promise<Answer>,
): void {
  socket.on(channel, async (message: unknown, answer: unknown) => {
    const reply = typeof answer === 'function' ? (value: Answer) => answer(value) : () => undefined
    const paced = await pace.consume(socket.id).then(
      () => true,
      () => false,
    )
    reply(paced ? await answerTo(message) : refuse('tooOften'))
  })
}

function keepInStep({ hall, audiences, ownRows, screens }: Seating): void {
  hall.onChange((change) => {
    switch (change.kind) {
      case 'facts':
      case 'photographs':
        // Screens and the MC before the phones, for the hall looks there first; and a phone's own row before
        // the hall's picture, so that it knows whether it may vote when it hears that a vote is open.
        for (const role of ['screen', 'mc'] as const) audiences[role].changed(afterFacts)
        for (const screenId of screensLetGo(change)) screens.letGo(screenId)
        ownRows.changed(change)
        audiences.attendee.changed(afterFacts)
        // The lists of everybody take the longest to draw, and nobody in the hall should wait for them.
        void audiences.attendee.sent().then(() => {
          for (const role of ['reception', 'office'] as const) audiences[role].changed(afterFacts)
        })
        return
      case 'ballots':
        for (const role of ['screen', 'mc', 'office'] as const) audiences[role].changed(afterBallots)
        ownRows.changed(change)
        audiences.attendee.changed(afterBallotsForPhones)
        return
      case 'devices':
        for (const role of ['mc', 'office', 'reception'] as const) audiences[role].changed(afterDevices)
        return
      case 'screens':
        if (change.told) audiences.screen.changed(afterFacts)
        for (const role of ['mc', 'office'] as const) audiences[role].changed(afterDevices)
        return
      case 'phoneTakenOver':
        ownRows.changed(change)
        return
      case 'verdicts':
        audiences.office.changed(afterDevices)
        return
      default:
        change satisfies never
    }
  })
}

const screensLetGo = (change: Change): ScreenId[] =>
  change.kind === 'facts'
    ? change.recorded.flatMap(({ fact }) => (fact.type === 'screenLetGo' ? [fact.screenId] : []))
    : []

/** Which of the MC's tablets are on the line; one may come back before its old line is found dead. */
function countTablet({ hall, tablets }: Seating, socket: RoleSocket, tablet: TabletId): void {
  const count = (by: 1 | -1) => {
    const lines = (tablets.get(tablet) ?? 0) + by
    if (lines === 0) tablets.delete(tablet)
    else tablets.set(tablet, lines)
    hall.setTablets(new Set(tablets.keys()))
  }
  count(1)
  socket.on('disconnect', () => count(-1))
}

/** How many devices are on the line, told to the MC and the office at the pace of eyes. */
function countDevices({ hall, audiences }: Seating, socket: RoleSocket): void {
  const count = () => {
    const devices = {
      screens: audiences.screen.size(),
      desks: audiences.reception.size(),
      phones: audiences.attendee.size(),
    }
    if (JSON.stringify(devices) !== JSON.stringify(hall.devices)) hall.setDevices(devices)
  }
  count()
  socket.on('disconnect', count)
}
