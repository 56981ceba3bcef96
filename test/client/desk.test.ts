import { describe, expect, it } from 'vitest'
import { handlingOf } from '../../client/kept-pages.ts'
import type { Kept } from '../../client/outbox.ts'
import { keptArrivals, unsentScans } from '../../client/screens/reception/kept-scans.ts'
import { badgeHash, ownerOfBadge } from '../../client/screens/reception/known-badges.ts'
import { badgeHash as serversHash } from '../../server/access/badge-hash.ts'
import type { CommandType } from '../../shared/commands.ts'
import type { ReceptionView } from '../../shared/views.ts'
import { definition, person } from '../kit/conference.ts'

const row = (number: number): ReceptionView['people'][string] => {
  const { id, name, position, unit, category, official, note, seat, badgeCode } = person(number)
  const nothing = {
    presence: null,
    absence: null,
    standsInFor: '',
    representedBy: '',
    phoneHeld: false,
    walkIn: false,
    honoured: false,
  }
  const hash = serversHash(badgeCode, 'one')
  return { id, number, name, position, unit, category, official, note, seat, badgeHash: hash, ...nothing }
}
const { heading, place, startsAt, timeZone, address } = definition
const lostHash = serversHash(person(4).badgeCode, 'one')
const view: ReceptionView = {
  conference: { main: { id: 'one', heading, place, startsAt, timeZone, address } },
  attendance: {},
  people: Object.fromEntries([row(1), row(2)].map((one) => [one.id, one])),
  revokedBadges: { [lostHash]: { badgeHash: lostHash } },
  attendeeAddress: {},
}

describe('a badge at a desk without a server', () => {
  it('has the hash that the server gave out, though the desk never had its code', () => {
    const { badgeCode } = person(1)
    expect(badgeHash(badgeCode, 'one')).toBe(serversHash(badgeCode, 'one'))
    expect(JSON.stringify(view)).not.toContain(badgeCode)
  })

  it('is known by it, and by nothing else', () => {
    expect(ownerOfBadge(person(1).badgeCode, view)).toBe(person(1).id)
    const unknown = { refused: 'unknownCode' }
    expect(ownerOfBadge(person(3).badgeCode, view)).toEqual(unknown)
    expect(ownerOfBadge(person(1).badgeCode, { ...view, conference: {} })).toEqual(unknown)
  })

  it('is known as one that was reported lost, though nothing here says whose it was', () => {
    const { badgeCode, id } = person(4)
    expect(ownerOfBadge(badgeCode, view)).toEqual({ refused: 'badgeRevoked' })
    expect(JSON.stringify(view)).not.toContain(badgeCode)
    expect(JSON.stringify(view)).not.toContain(id)
  })
})

describe('what an earlier visit kept', () => {
  const message = (id: string, type: CommandType, body: object): Kept => ({
    channel: 'command',
    message: { id, type, body },
  })
  const scan = (badge: object) => ({ badge, desk: 'Bàn 1', means: 'scanner', scannedAt: 5_000, verdictAfter: null })
  const kept = [
    message('a', 'checkIn', scan({ personId: person(1).id })),
    message('b', 'recordLeaving', scan({ personId: person(1).id })),
    message('c', 'checkIn', scan({ personId: person(1).id })),
    message('d', 'checkIn', scan({ code: person(3).badgeCode })),
    message('e', 'checkIn', { not: 'a scan of ours' }),
    message('f', 'checkIn', scan({ personId: person(2).id })),
  ]

  it('comes back with what the desk said of each, and what is not ours is left alone', () => {
    const said = keptArrivals(kept, view.people, 9_000).map(({ id, at, saidHere }) => [id, at, saidHere?.kind])
    expect(said).toEqual([
      ['a', 5_000, 'in'],
      ['b', 5_000, 'left'],
      ['c', 5_000, 'returned'],
      ['d', 5_000, 'refused'],
      ['f', 5_000, 'in'],
    ])
  })

  it('keeps the words of the moment, whatever the list says by now', () => {
    const already = { kind: 'already', at: 1, desk: 'Bàn 2' } as const
    const [first] = keptArrivals(
      [{ ...message('a', 'checkIn', scan({ personId: person(1).id })), expected: already }],
      view.people,
      0,
    )
    expect(first?.saidHere).toEqual(already)
  })

  it('counts for the next verdict by person, an unknown code for nobody', () => {
    expect(unsentScans(kept, 0).map(({ personId, direction }) => [personId, direction])).toEqual([
      [person(1).id, 'in'],
      [person(1).id, 'out'],
      [person(1).id, 'in'],
      [person(2).id, 'in'],
    ])
  })
})

describe('the page without the server', () => {
  const at = (path: string, mode = 'navigate', method = 'GET') =>
    handlingOf({ url: `http://hall:3000${path}`, mode, method }, 'http://hall:3000')

  it('is kept, and so is what it is made of', () => {
    for (const path of ['/', '/reception', '/reception/', '/screen?layout=lobby']) expect(at(path)).toBe('page')
    expect(at('/assets/reception-1.js', 'cors')).toBe('asset')
  })

  it('keeps nothing of the office’s files, the line, the photographs or other places', () => {
    for (const path of [
      '/health',
      '/photographs/1',
      '/office/roster',
      '/socket.io/?EIO=4',
      '/trust',
      '/service-worker.js',
    ]) {
      expect(at(path)).toBe('network')
    }
    expect(at('/reception', 'cors')).toBe('network')
    expect(at('/', 'navigate', 'POST')).toBe('network')
    expect(handlingOf({ url: 'http://elsewhere/assets/a.js', mode: 'cors', method: 'GET' }, 'http://hall:3000')).toBe(
      'network',
    )
  })
})
