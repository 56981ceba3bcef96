import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Server } from 'socket.io'
import type { ConferenceId, KioskId, PersonId, ScreenId, TabletId } from '../../shared/ids.ts'
import type { ClientToServer, ConnectRefusal, ServerToClient } from '../../shared/protocol.ts'
import { refuse } from '../../shared/refusals.ts'
import { linkedRoles, type Role, roles } from '../../shared/roles.ts'
import type { Attendee } from '../access/attendees.ts'
import { type Access, deviceOf } from '../access/keys.ts'
import { type BallotClerk, type BallotFrom, createBallotClerk } from '../cast-ballot.ts'
import type { DecideWith, Sender } from '../decide.ts'
import type { Change, Hall } from '../hall.ts'
import { handleCommand } from '../handle-command.ts'
import { type Addresses, projections } from '../views.ts'
import { createVoteClock, type VoteClock } from '../vote-clock.ts'
import { type Audience, createAudience, type RoleNamespace, type RoleSocket } from './audience.ts'
import { countDevices } from './count-devices.ts'
import { countLines } from './count-lines.ts'
import { hear } from './hear.ts'
import { createOwnRows, type OwnRows } from './own-rows.ts'
import { createScreenWatch, type ScreenWatch } from './screen-watch.ts'
import { seatKiosks } from './seat-kiosks.ts'

/** How long after a publication the next one waits: a burst becomes one message, a single change goes out at once. */
const afterFacts = 30
const afterBallots = 250
const afterBallotsForPhones = 1_000
const afterDevices = 500

/** A hall with its audiences and the clerk of its ballot box. */
export type Seating = {
  hall: Hall
  audiences: Record<Role, Audience>
  ownRows: OwnRows
  clerk: BallotClerk
  screens: ScreenWatch
  /** How many lines each has: one may come back before its old line is found dead. */
  tablets: Map<TabletId, number>
  kiosks: Map<KioskId, number>
}

/** Lets devices in by role, hears their commands and ballots, and keeps every role's picture in step until it is closed. */
export function seatDevices(using: {
  io: Server<ClientToServer, ServerToClient>
  halls: ReadonlyMap<ConferenceId, Hall>
  access: Access
  admitAttendee: (credential: unknown) => Promise<Attendee | ConnectRefusal>
  addresses: (conferenceId: ConferenceId) => Addresses
  handleWith: DecideWith
}): { close: () => Promise<void> } {
  const { io, halls, access, admitAttendee, addresses, handleWith } = using
  const { now, log } = handleWith
  const namespaces = Object.fromEntries(roles.map((role) => [role, io.of(`/${role}`)])) as Record<Role, RoleNamespace>

  const seatings = new Map<ConferenceId, Seating>()
  const clocks: VoteClock[] = []
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
      teller: audience('teller'),
      kiosk: audience('kiosk'),
      attendee: audience('attendee'),
    }
    const seating: Seating = {
      hall,
      audiences,
      ownRows: createOwnRows(hall, now),
      clerk: createBallotClerk(hall, log, now),
      screens: createScreenWatch({ hall, audience: audiences.screen, now }),
      tablets: new Map(),
      kiosks: new Map(),
    }
    seatings.set(hall.id, seating)
    clocks.push(createVoteClock(hall, now, log))
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
      if (role === 'mc') countLines(seating.tablets, device, socket, seating.hall.setTablets)
      const sender: Sender = { role, device }
      hear(socket, 'command', pace, (message) => handleCommand(seating.hall, sender, message, handleWith))
      hear(socket, 'ballot', pace, async (message) =>
        role === 'teller' ? seating.clerk(byTeller, message) : refuse('forbidden'),
      )
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
    hear(socket, 'ballot', pace, (message) => seating.clerk(ofPhone(found.personId), message))
    hear(socket, 'command', pace, (message) =>
      handleCommand(seating.hall, { role: 'attendee', device: null }, message, handleWith),
    )
    return countDevices(seating, socket)
  })
  seatKiosks({ namespace: namespaces.kiosk, letIn, access, seatings, pace, handleWith })
  return {
    close: async () => {
      await Promise.all(clocks.map((clock) => clock.stop()))
    },
  }
}

/** A phone's ballot is its owner's, whoever else it might name. */
const ofPhone = (personId: PersonId): BallotFrom => ({ means: 'phone', voter: () => personId })
/** Whom the teller has found in the roll. */
const byTeller: BallotFrom = {
  means: 'teller',
  voter: ({ voter }) => (voter && 'personId' in voter ? voter.personId : refuse('malformed')),
}

function keepInStep({ hall, audiences, ownRows, screens }: Seating): void {
  hall.onChange((change) => {
    switch (change.kind) {
      case 'facts':
      case 'photographs':
        // Screens and the MC before the phones, for the hall looks there first; and a phone's own row before
        // the hall's picture, so that it knows whether it may vote when it hears that a vote is open.
        for (const role of ['screen', 'mc', 'kiosk', 'teller'] as const) audiences[role].changed(afterFacts)
        for (const screenId of screensLetGo(change)) screens.letGo(screenId)
        ownRows.changed(change)
        audiences.attendee.changed(afterFacts)
        // The lists of everybody take the longest to draw, and nobody in the hall should wait for them.
        void audiences.attendee.sent().then(() => {
          for (const role of ['reception', 'office'] as const) audiences[role].changed(afterFacts)
        })
        return
      case 'ballots':
        for (const role of ['screen', 'mc', 'office', 'teller', 'kiosk'] as const) audiences[role].changed(afterBallots)
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
      case 'papers':
        for (const role of ['teller', 'mc'] as const) audiences[role].changed(afterFacts)
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
