import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino, stdSerializers } from 'pino'
import { createApp } from '../../server/app.ts'
import type { Hall } from '../../server/hall.ts'
import { readRoster } from '../../server/roster/read-roster.ts'
import { deviceKeyHash } from '../../server/screens/device-key.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Person, Storage } from '../../server/storage/port.ts'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { Fact } from '../../shared/facts.ts'
import type { LinkedRole } from '../../shared/roles.ts'
import { type Clock, stoppedClock } from './clock.ts'
import { people, person, prepared, start } from './conference.ts'
import { type Device, openDevice } from './device.ts'
import { seededDice } from './dice.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type HallOnAPort = {
  url: string
  hall: Hall
  storage: Storage
  clock: Clock
  /** Every line the server has logged. */
  log: readonly string[]
  /** A device with its role's link. */
  join: <R extends LinkedRole>(role: R) => Promise<Device<R>>
  /** The phone of a person, by number. */
  phone: (number: number) => Promise<Device<'attendee'>>
  /** A kiosk that the office has paired. */
  kiosk: () => Promise<Device<'kiosk'>>
  /** A request as the office makes it, or with another key. */
  office: (path: string, init?: RequestInit & { key?: string | null }) => Promise<Response>
  close: () => Promise<void>
}

const keys = (conference: string) => ({
  office: `office-key-of-${conference}-5f0c`,
  mc: `mc-key-of-${conference}-8d21`,
  reception: `reception-key-of-${conference}-77ab`,
  screen: `screen-key-of-${conference}-3e90`,
  teller: `teller-key-of-${conference}-1c4e`,
})
export const keysOfOne = keys('one')
export const keysOfTwo = keys('two')

/** Somebody of the other conference on the same installation. */
export const stranger: Person = { ...person(1), id: 'stranger-01', badgeCode: badgeCode('271828182845904') }

async function addConference(
  storage: Storage,
  id: string,
  links: Record<LinkedRole, string>,
  known: Person[],
  facts: Fact[],
) {
  await storage.addConference(id, links, start)
  const { journal } = storage.conference(id)
  await journal.turn((turn) => turn.commit({ at: start, by: 'server', facts, people: known }))
}

/** No two servers of a run throw the same dice, for they may keep in the same folder. */
let opened = 0

/**
 * The whole server on a free port, with a little conference and another one beside it. With a `folder` it keeps
 * everything there in SQLite, and what is there already it takes over; `wrap` may stand between server and store.
 */
export async function hallOnAPort(
  options: { folder?: string; facts?: Fact[]; wrap?: (storage: Storage) => Storage; publicUrl?: string } = {},
): Promise<HallOnAPort> {
  const { folder, facts = prepared, wrap = (storage) => storage, publicUrl = null } = options
  opened += 1
  const client = temporaryFolder()
  mkdirSync(join(client.folder, 'assets'))
  writeFileSync(join(client.folder, 'index.html'), '<p>the page</p>')
  const kept = folder === undefined ? memoryStorage() : sqliteStorage(folder)
  if ((await kept.conferences()).length === 0) {
    await addConference(kept, 'one', keysOfOne, facts.length > 0 ? people : [], facts)
    const delegates = [{ personId: stranger.id, official: true }]
    await addConference(kept, 'two', keysOfTwo, [stranger], [{ type: 'rosterTaken', delegates }])
  }
  const storage = wrap(kept)
  const clock = stoppedClock(start)
  const log: string[] = []
  const app = await createApp({
    storage,
    clientFolder: client.folder,
    now: clock.now,
    dice: seededDice(`hall ${opened}`),
    readRoster,
    log: pino(
      { level: 'trace', base: null, serializers: { error: stdSerializers.err } },
      { write: (line) => log.push(line) },
    ),
    base: (port) => `http://127.0.0.1:${port}`,
    publicUrl,
    installation: { data: 'the data folder', startAgain: 'npm start -- --data the-data-folder' },
    sampleFolder: fileURLToPath(new URL('../../server/sample', import.meta.url)),
  })
  const port = await app.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const hall = app.halls.get('one')
  if (!hall) throw new Error('the conference is not there')
  const devices: { close: () => void }[] = []
  const open: typeof openDevice = async (...args) => {
    const device = await openDevice(...args)
    devices.push(device)
    return device
  }
  return {
    url,
    hall,
    storage: kept,
    clock,
    log,
    join: (role) => open(url, role, { key: keysOfOne[role] }),
    kiosk: async () => {
      const key = `kiosk-key-${devices.length}-5d1b`
      const kiosk = { id: `kiosk-${devices.length}`, name: 'Bàn bỏ phiếu', keyHash: deviceKeyHash(key) }
      const recorded = await kept
        .conference('one')
        .journal.turn((turn) => turn.commit({ at: clock.now(), by: 'office', facts: [{ type: 'kioskSet', kiosk }] }))
      hall.advance(recorded)
      return open(url, 'kiosk', { key })
    },
    phone: (number) =>
      open(url, 'attendee', { badge: person(number).badgeCode, phone: `the-phone-of-person-${number}` }),
    office: (path, { key = keysOfOne.office, ...init } = {}) =>
      fetch(`${url}/office/${path}`, {
        ...init,
        headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...init.headers },
      }),
    close: async () => {
      for (const device of devices) device.close()
      await app.close()
      await kept.close()
      client.remove()
    },
  }
}
