import { pino, stdSerializers } from 'pino'
import { vi } from 'vitest'
import { createAttendeeAccess } from '../../server/access/attendees.ts'
import { createAccess } from '../../server/access/keys.ts'
import { createPhoneTokens } from '../../server/access/phone-tokens.ts'
import { createDrafts, type Drafts } from '../../server/drafts.ts'
import { type Hall, openHall } from '../../server/hall.ts'
import { createPairings } from '../../server/screens/pairing.ts'
import { seatDevices } from '../../server/sockets/seat-devices.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/port.ts'
import { type Addresses, ownRow, projections } from '../../server/views.ts'
import type { Fact } from '../../shared/facts.ts'
import type { Tables } from '../../shared/patch.ts'
import { type LinkedRole, type Role, roles } from '../../shared/roles.ts'
import { people, person, start } from './conference.ts'
import { seededDice } from './dice.ts'
import { keysOfOne } from './hall-on-a-port.ts'
import type { HeldDevice } from './held-device.ts'
import { createHeldNetwork, type HeldNetwork } from './held-network.ts'
import { slowStorage } from './slow-storage.ts'

/** The server's own rooms, views and clerks on a network and a disk that are as slow as the test wants them. */
export type HeldHall = {
  hall: Hall
  storage: Storage
  drafts: Drafts
  network: HeldNetwork
  errors: readonly string[]
  /** `device` is what a tablet or a screen calls itself by. */
  staff: (role: LinkedRole, name: string, device?: string) => HeldDevice
  phone: (number: number, name?: string) => HeldDevice
  /** Lets time go by for server and disk. */
  pass: (milliseconds: number) => Promise<void>
  /** What a role must see now, as it would arrive. */
  picture: (role: Role) => Tables
  /** Whether the hall ever looked like this to a role. */
  wasPicture: (role: Role, view: unknown) => boolean
  own: (device: HeldDevice) => unknown
  /** Whether the badge that this phone shows was lost, or reception let the phone go. */
  isKeptOut: (device: HeldDevice) => boolean
  /** Everything gets through and is answered, and nothing is under way any more. */
  flush: () => Promise<void>
}

/** Written the same whatever order its keys came in. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** The clock stands at the announced beginning, and goes only when it is told to. */
export function stopTime(): void {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'Date',
      'performance',
    ],
    now: start as number,
  })
}

export async function openHeldHall(using: {
  facts: Fact[]
  /** How long each act of the disk takes, in milliseconds, over and over; none for 0. */
  disk: readonly number[]
  onSend?: (role: Role, written: string, hall: Hall) => void
}): Promise<HeldHall> {
  const { facts, disk, onSend = () => undefined } = using
  const memory = memoryStorage()
  await memory.addConference('one', keysOfOne, start)
  await memory.conference('one').journal.turn((turn) => turn.commit({ at: start, by: 'server', facts, people }))
  let acts = 0
  let opening = true
  const storage = slowStorage(memory, async () => {
    const wait = opening ? 0 : (disk[acts % disk.length] ?? 0)
    acts += 1
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  })
  const hall = await openHall('one', storage.conference('one'))
  opening = false
  const halls = new Map([['one', hall]])
  const links = await memory.links()
  const addresses: Addresses = {
    links: links.map(({ role, key }) => ({ role, url: `http://hall/${role}#${key}` })),
    attendee: { base: 'http://hall', publicUrl: null },
  }
  const asSent = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
  const picture = (role: Role) => asSent(projections[role](hall, addresses)) as Tables
  const pictures = new Map(roles.map((role) => [role, new Set([inOrder(picture(role))])]))
  // Before the audiences hear of a change, for they may publish it at once.
  hall.onChange(() => {
    for (const [role, known] of pictures) known.add(inOrder(picture(role)))
  })
  const errors: string[] = []
  const log = pino(
    { level: 'warn', base: null, serializers: { error: stdSerializers.err } },
    { write: (line) => errors.push(line) },
  )
  const drafts = createDrafts()
  const pass = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds))
  /** A handshake looks into the store, which takes its time; and time goes only when it is told to. */
  const goOnUntil = async <T>(work: Promise<T>): Promise<T> => {
    let done = false
    const end = work.finally(() => {
      done = true
    })
    // Much that is at once, such as a refusal, is only a few promises away.
    for (let waited = 0; !done; waited++) await pass(waited < 3 ? 0 : 1)
    return end
  }
  const network = createHeldNetwork((role, written) => onSend(role, written, hall), goOnUntil)
  const access = createAccess(links, halls)
  const tokens = createPhoneTokens(seededDice('tokens').newId)
  const pairings = createPairings(seededDice('pairings').newPairingCode)
  const now = () => Date.now()
  seatDevices({
    io: network.io,
    halls,
    access,
    admitAttendee: createAttendeeAccess({ halls, tokens, now }),
    addresses: () => addresses,
    handleWith: {
      now,
      tokens,
      log,
      dice: seededDice('held hall'),
      drafts,
      pairings,
      mediaFiles: memory.media,
      conferenceOfBadge: access.conferenceOfBadge,
    },
  })

  const owners = new Map<HeldDevice, string>()
  const flush = async () => {
    for (let quiet = 0; quiet < 2; ) {
      const heard = network.devices.reduce((sum, device) => sum + device.sent.length, 0)
      for (const device of network.devices) {
        device.notice()
        await device.connect()
        device.sayAgain()
      }
      // A device may send so many in a second that it is told to wait.
      for (const device of network.devices) device.up(40)
      await pass(3_000)
      for (const device of network.devices) device.down(Number.POSITIVE_INFINITY)
      const still = network.devices.every((device) => device.unanswered.size === 0 || !device.online)
      quiet = still && heard === network.devices.reduce((sum, device) => sum + device.sent.length, 0) ? quiet + 1 : 0
    }
  }
  return {
    hall,
    storage: memory,
    drafts,
    network,
    errors,
    staff: (role, name, device) =>
      network.add(name, role, () => ({ key: keysOfOne[role], ...(device ? { device } : {}) })),
    phone: (number, name = `phone of ${number}`) => {
      const { id, badgeCode } = person(number)
      const device = network.add(name, 'attendee', () => ({ badge: badgeCode, phone: `the-phone-of-${badgeCode}` }))
      owners.set(device, id)
      return device
    },
    pass,
    picture,
    wasPicture: (role, view) => pictures.get(role)?.has(inOrder(view)) ?? false,
    own: (device) => asSent(ownRow(hall, owners.get(device) ?? '')),
    isKeptOut: (device) => {
      const owner = people.find((one) => one.id === owners.get(device))
      if (!owner) return false
      return hall.revokedBadge(owner.badgeCode) !== undefined || !hall.heldBadges.has(owner.id)
    },
    flush,
  }
}
