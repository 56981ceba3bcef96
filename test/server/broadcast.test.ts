import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import fc from 'fast-check'
import { Server } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import type { RoleNamespace, RoleSocket } from '../../server/sockets/audience.ts'
import { broadcast } from '../../server/sockets/broadcast.ts'
import type { ClientToServer, PatchMessage, ServerToClient } from '../../shared/protocol.ts'
import '../kit/seed.ts'

/** A device on a real line: the numbers of the messages it has heard, in the order in which they came. */
type Listener = {
  socket: RoleSocket
  heard: number[]
  pause: () => void
  resume: () => void
  close: () => void
}
type Connection = { writeBuffer: unknown[]; transport: { socket: { _socket: Socket } } }

let io: Server<ClientToServer, ServerToClient>
let namespace: RoleNamespace
let url: string
let listeners: Listener[]

beforeEach(async () => {
  const http = createServer()
  io = new Server<ClientToServer, ServerToClient>(http, { serveClient: false, perMessageDeflate: false })
  namespace = io.of('/attendee') as RoleNamespace
  listeners = []
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const listener of listeners) listener.close()
  await io.close()
})

async function listen(transports: ('websocket' | 'polling')[]): Promise<Listener> {
  const arrived = new Promise<RoleSocket>((resolve) => namespace.once('connection', resolve))
  const device = connect(`${url}/attendee`, { transports, forceNew: true, reconnection: false })
  const heard: number[] = []
  device.on('patch', ({ revision }: PatchMessage) => heard.push(revision))
  const joined = new Promise<void>((resolve) => device.once('connect', resolve))
  const [socket] = await Promise.all([arrived, joined])
  const line = () => (device.io.engine.transport as unknown as { ws: WebSocket }).ws
  const listener: Listener = {
    socket,
    heard,
    pause: () => line().pause(),
    resume: () => line().resume(),
    close: () => device.close(),
  }
  listeners.push(listener)
  return listener
}

const connectionOf = ({ socket }: Listener) => socket.conn as unknown as Connection
const turn = () => new Promise((resolve) => setImmediate(resolve))
const until = async (isSo: () => boolean) => {
  while (!isSo()) await turn()
}
/** Nothing is on its way to it any more. */
const idle = (listener: Listener) =>
  until(() => connectionOf(listener).writeBuffer.length === 0 && listener.socket.conn.transport.writable)

/** Texts of each of the three lengths that a frame's head knows. */
const sizes = { small: 0, middle: 1_000, large: 100_000 }
type Size = keyof typeof sizes
const message = (revision: number, size: Size): PatchMessage => ({
  revision,
  now: 0,
  patch: { table: sizes[size] === 0 ? {} : { row: { text: 'ạ'.repeat(sizes[size]) } } },
})
const toAll = (revision: number, size: Size = 'middle') =>
  broadcast(
    namespace,
    listeners.map(({ socket }) => socket),
    'patch',
    message(revision, size),
  )
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** How many messages Socket.IO made for this device while the work was done. */
async function madeFor({ socket }: Listener, work: () => void): Promise<number> {
  let made = 0
  const count = () => {
    made += 1
  }
  socket.conn.on('packetCreate', count)
  work()
  await turn()
  socket.conn.off('packetCreate', count)
  return made
}

describe('a broadcast', () => {
  it('[B1] reaches each device once and in order, whatever its line and whatever else it is sent', async () => {
    const step = fc.record({
      size: fc.constantFrom<Size>('small', 'middle', 'large'),
      to: fc.constantFrom('all', 'all', 'each'),
      turns: fc.constantFrom(0, 0, 1, 5),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        try {
          const lines = [['websocket'], ['polling'], ['websocket']] as ('websocket' | 'polling')[][]
          for (const transports of lines) await listen(transports)
          // Changes over to a WebSocket in the midst of what follows.
          await listen(['polling', 'websocket'])
          for (const [index, { size, to, turns }] of steps.entries()) {
            if (to === 'all') toAll(index + 1, size)
            else for (const { socket } of listeners) socket.emit('patch', message(index + 1, size))
            for (let waited = 0; waited < turns; waited++) await turn()
          }
          await until(() => listeners.every(({ heard }) => heard.length >= steps.length))
          expect(listeners.map(({ heard }) => heard)).toEqual(listeners.map(() => upTo(steps.length)))
        } finally {
          for (const listener of listeners.splice(0)) listener.close()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('[B2] overtakes nothing that a device was sent alone in the same turn', async () => {
    const listener = await listen(['websocket'])
    await idle(listener)
    for (const revision of upTo(3)) listener.socket.emit('patch', message(revision, 'small'))
    toAll(4)
    await until(() => listener.heard.length === 4)
    expect(listener.heard).toEqual(upTo(4))
  })

  it('[B3] waits with Socket.IO for a device that has stopped reading, and comes whole when it reads again', async () => {
    const stalled = await listen(['websocket'])
    const quick = await listen(['websocket'])
    stalled.pause()
    const count = 60
    for (const revision of upTo(count)) {
      toAll(revision, revision % 3 === 0 ? 'small' : 'large')
      await turn()
    }
    expect(connectionOf(stalled).writeBuffer.length).toBeGreaterThan(0)
    stalled.socket.emit('patch', message(count + 1, 'small'))
    quick.socket.emit('patch', message(count + 1, 'small'))
    toAll(count + 2, 'small')
    await until(() => quick.heard.length === count + 2)
    stalled.resume()
    await until(() => stalled.heard.length === count + 2)
    expect(stalled.heard).toEqual(upTo(count + 2))
    expect(quick.heard).toEqual(upTo(count + 2))
  })

  it('[B4] makes nothing of its own for an idle WebSocket, and goes through Socket.IO to who polls', async () => {
    const idleOne = await listen(['websocket'])
    const polling = await listen(['polling'])
    await idle(idleOne)
    expect(await madeFor(idleOne, () => toAll(1))).toBe(0)
    expect(await madeFor(polling, () => toAll(2))).toBe(1)
    await until(() => listeners.every(({ heard }) => heard.length === 2))
    expect(listeners.map(({ heard }) => heard)).toEqual([upTo(2), upTo(2)])
  })

  it('[B5] goes through Socket.IO to all if the WebSocket is no longer to be had', async () => {
    const listener = await listen(['websocket'])
    await idle(listener)
    const { socket } = connectionOf(listener).transport
    const held = Object.getOwnPropertyDescriptor(socket, '_socket') as PropertyDescriptor
    Object.defineProperty(socket, '_socket', { value: undefined, configurable: true, writable: true })
    expect(await madeFor(listener, () => toAll(1))).toBe(1)
    Object.defineProperty(socket, '_socket', held)
    await until(() => listener.heard.length === 1)
  })

  it('[B6] writes nothing to a device that has left the namespace', async () => {
    const left = await listen(['websocket'])
    const here = await listen(['websocket'])
    left.socket.disconnect()
    await idle(left)
    const line = connectionOf(left).transport.socket._socket
    const written = line.bytesWritten
    toAll(1)
    expect(line.bytesWritten).toBe(written)
    await until(() => here.heard.length === 1)
  })

  it('[B7] is framed right on both sides of each length at which the head of a frame changes', async () => {
    const listener = await listen(['websocket'])
    const padded = (revision: number, text: string): PatchMessage => ({
      revision,
      now: 0,
      patch: { t: { r: { text } } },
    })
    const bare = `42/attendee,${JSON.stringify(['patch', padded(1, '')])}`.length
    const lengths = [125, 126, 65_535, 65_536]
    for (const [index, length] of lengths.entries()) {
      await idle(listener)
      broadcast(namespace, [listener.socket], 'patch', padded(index + 1, 'x'.repeat(length - bare)))
      await until(() => listener.heard.length === index + 1)
    }
    expect(listener.heard).toEqual(upTo(lengths.length))
  })
})
