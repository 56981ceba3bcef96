import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { readBadgeCode } from '../../shared/attendance/badge-code.ts'
import { shownBadge } from '../../shared/commands.ts'
import type { ConferenceId, KioskId, PersonId } from '../../shared/ids.ts'
import type { ConnectRefusal, VoterShown } from '../../shared/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusals.ts'
import { standing } from '../../shared/vote/vote.ts'
import type { Access } from '../access/keys.ts'
import type { BallotFrom } from '../cast-ballot.ts'
import type { DecideWith } from '../decide.ts'
import type { Hall } from '../hall.ts'
import { handleCommand } from '../handle-command.ts'
import type { RoleNamespace, RoleSocket } from './audience.ts'
import { countDevices } from './count-devices.ts'
import { countLines } from './count-lines.ts'
import { hear } from './hear.ts'
import type { Seating } from './seat-devices.ts'

/** Kiosks get in by keys of their own; each ballot of theirs names its voter by the badge that was read. */
export function seatKiosks(using: {
  namespace: RoleNamespace
  letIn: (namespace: RoleNamespace, admit: (socket: RoleSocket) => Promise<ConnectRefusal | null>) => void
  access: Access
  seatings: ReadonlyMap<ConferenceId, Seating>
  pace: RateLimiterMemory
  handleWith: DecideWith
}): void {
  const { namespace, letIn, access, seatings, pace, handleWith } = using
  const found = new WeakMap<RoleSocket, { seating: Seating; kioskId: KioskId }>()
  const here = new Set<RoleSocket>()
  for (const { hall } of seatings.values()) {
    hall.onChange((change) => {
      if (change.kind !== 'facts' || !change.recorded.some(({ fact }) => fact.type === 'kioskLetGo')) return
      for (const socket of here) {
        const kiosk = found.get(socket)
        if (kiosk?.seating.hall === hall && !hall.conference.kiosks.some(({ id }) => id === kiosk.kioskId))
          socket.disconnect()
      }
    })
  }
  letIn(namespace, async (socket) => {
    const kiosk = access.byKioskKey(socket.handshake.auth)
    if (kiosk === 'kioskLetGo') return kiosk
    const seating = kiosk && seatings.get(kiosk.conferenceId)
    if (!kiosk || !seating) return 'unknownLink'
    found.set(socket, { seating, kioskId: kiosk.kioskId })
    return null
  })
  namespace.on('connection', (socket) => {
    const kiosk = found.get(socket)
    if (!kiosk) return socket.disconnect()
    const { seating, kioskId } = kiosk
    const { hall } = seating
    socket.emit('kiosk', { kioskId })
    seating.audiences.kiosk.seat(socket)
    countLines(seating.kiosks, kioskId, socket, hall.setKiosks)
    const from: BallotFrom = {
      means: 'kiosk',
      voter: ({ voter }) => (voter && 'code' in voter ? personOf(hall, voter.code) : refuse('malformed')),
    }
    here.add(socket)
    socket.on('disconnect', () => here.delete(socket))
    hear(socket, 'ballot', pace, (message) => seating.clerk(from, message))
    hear(socket, 'voter', pace, async (message) => voterShown(hall, message))
    hear(socket, 'command', pace, (message) =>
      handleCommand(hall, { role: 'kiosk', device: kioskId }, message, handleWith),
    )
    return countDevices(seating, socket)
  })
}

/** Whose badge it is; nobody gets in by one that was lost. */
function personOf(hall: Hall, scanned: string): PersonId | Refusal {
  const code = readBadgeCode(scanned)
  if (!code) return refuse('unreadableCode')
  const person = hall.personByBadge(code)
  if (person) return hall.conference.attendance.delegates.has(person.id) ? person.id : refuse('noLongerOnRoster')
  return refuse(hall.revokedBadge(code) ? 'badgeRevoked' : 'unknownCode')
}

function voterShown(hall: Hall, message: unknown): VoterShown | Refusal {
  const shown = shownBadge.safeParse(message)
  if (!shown.success) return refuse('malformed')
  const personId = personOf(hall, shown.data.code)
  if (typeof personId !== 'string') return isRefusal(personId) ? personId : refuse('unknownCode')
  const vote = hall.conference.votes.at(-1)
  if (vote?.state !== 'open') return refuse(vote ? 'voteClosed' : 'noVoteOpen')
  const official = hall.conference.attendance.delegates.get(personId)?.official ?? false
  const voter = hall.voters(vote.id).get(personId)
  return {
    personId,
    name: hall.people.get(personId)?.name ?? '',
    standing: standing(vote, personId, official),
    version: voter?.version ?? 0,
    paper: voter?.means === 'paper',
  }
}
