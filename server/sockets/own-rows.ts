import type { Fact } from '../../shared/facts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { OwnMessage } from '../../shared/protocol.ts'
import type { Instant } from '../../shared/time.ts'
import type { Change, Hall } from '../hall.ts'
import { ownRow } from '../views.ts'
import type { RoleSocket } from './audience.ts'

/** Each attendee's own row to his own phones, whole, whenever it has changed. */
export type OwnRows = {
  /** False for somebody taken off the roster between being let in and being seated: he is not to stay. */
  seat: (socket: RoleSocket, personId: PersonId) => boolean
  changed: (change: Change) => void
}

export function createOwnRows(hall: Hall, now: () => Instant): OwnRows {
  const phones = new Map<PersonId, { sockets: Set<RoleSocket>; sent: string }>()

  const send = (personId: PersonId) => {
    const phone = phones.get(personId)
    if (!phone) return
    const own = ownRow(hall, personId)
    const written = JSON.stringify(own)
    if (written === phone.sent) return
    phone.sent = written
    for (const socket of phone.sockets) {
      if (own) socket.emit('own', { now: now(), own } satisfies OwnMessage)
      // No longer on the roster: the badge does not let in any more.
      else socket.disconnect()
    }
  }
  const letGo = (personId: PersonId) => {
    for (const socket of [...(phones.get(personId)?.sockets ?? [])]) socket.disconnect()
  }
  return {
    seat: (socket, personId) => {
      const own = ownRow(hall, personId)
      if (!own) return false
      const phone = phones.get(personId) ?? { sockets: new Set(), sent: JSON.stringify(own) }
      phone.sockets.add(socket)
      phones.set(personId, phone)
      socket.on('disconnect', () => {
        phone.sockets.delete(socket)
        if (phone.sockets.size === 0) phones.delete(personId)
      })
      socket.emit('own', { now: now(), own } satisfies OwnMessage)
      return true
    },
    changed: (change) => {
      for (const personId of whoseLinesGo(change)) letGo(personId)
      const concerned = whoseRowsChange(change)
      for (const personId of concerned === 'everybody' ? phones.keys() : concerned) send(personId)
    },
  }
}

/**
 * Who has to show his badge again: whoever held it until now may be the one who found it, and would otherwise be sent
 * the new code, and vote.
 */
function whoseLinesGo(change: Change): PersonId[] {
  if (change.kind !== 'facts') return []
  return change.recorded.flatMap(({ fact }) =>
    fact.type === 'badgeReplaced' || fact.type === 'phoneReleased' ? [fact.personId] : [],
  )
}

/** Who may vote, or who goes up in which round. */
const concernsEverybody: ReadonlySet<Fact['type']> = new Set([
  'rosterTaken',
  'conferenceDefined',
  'voteOpened',
  'voteClosed',
  'voteCancelled',
  'onBehalfSet',
])

/** Whose own row a change may touch. */
function whoseRowsChange(change: Change): Iterable<PersonId> | 'everybody' {
  switch (change.kind) {
    case 'photographs':
    case 'devices':
    case 'screens':
    case 'verdicts':
    case 'papers':
      return []
    case 'ballots':
      return change.voters
    case 'facts': {
      const persons: PersonId[] = []
      for (const { fact } of change.recorded) {
        // Whatever is about one person: what he does not see of it leaves his row the same, which is not sent again.
        if ('personId' in fact && fact.personId !== undefined) persons.push(fact.personId)
        else if (concernsEverybody.has(fact.type)) return 'everybody'
      }
      return persons
    }
    default:
      return change satisfies never
  }
}
