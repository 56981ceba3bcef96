import type { Server } from 'socket.io'
import { createHallStore, type HallStore, receiveOwn, receivePatch, receiveSnapshot } from '../../client/store.ts'
import type { SentBallot, SentCommand } from '../../shared/commands.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { Role } from '../../shared/roles.ts'

/**
 * A network that stands still: what devices and server say to each other waits until it is let through by hand, or is
 * lost with the line. On one line nothing overtakes, as on a real one; between lines everything may.
 */
export type HeldNetwork = {
  /** As much of Socket.IO's server as ours uses. */
  io: Server<ClientToServer, ServerToClient>
  devices: readonly HeldDevice[]
  add: (name: string, role: Role, auth: () => unknown) => HeldDevice
}

export type HeldDevice = {
  readonly name: string
  readonly role: Role
  readonly store: HallStore<Role>
  /** Whether the device believes to be on the line. */
  readonly online: boolean
  /** Every message that the server has sent to it, whether or not it arrived, in the order of sending. */
  readonly sent: readonly string[]
  /** What has had no final answer yet. */
  readonly unanswered: ReadonlyMap<string, Said>
  /** Every final answer that came, by the id of what it answers. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>
  /** Patches that did not follow: there must be none. */
  readonly gaps: number
  connect: () => Promise<'up' | { refused: string }>
  say: (said: Said) => void
  /** Everything without an answer is said once more, with the same ids. */
  sayAgain: () => void
  /** Lets so many messages of this device through to the server. */
  up: (count: number) => void
  /** Lets so many messages of the server through to this device. */
  down: (count: number) => void
  /** The line is gone and all that was on it; the server may notice only later. */
  cut: (serverNotices: boolean) => void
  /** The server notices every line of this device that is gone. */
  notice: () => void
  onMessage: (listener: () => void) => void
}

export type Said = { channel: 'command'; message: SentCommand } | { channel: 'ballot'; message: SentBallot }

type Listener = (...args: unknown[]) => void
type HeldSocket = {
  id: string
  connected: boolean
  handshake: { address: string; auth: unknown }
  /** A connection on which nothing can be written at once, so that all goes the way Socket.IO sends it. */
  conn: { readyState: 'held'; transport: object }
  on: (event: string, listener: Listener) => void
  emit: (event: string, message: unknown) => void
  join: (room: string) => void
  leave: (room: string) => void
  disconnect: () => void
}
type Line = { socket: HeldSocket; toServer: Said[]; toDevice: string[]; hear: (said: Said) => void; end: () => void }
type Middleware = (socket: HeldSocket, next: (error?: Error) => void) => void

const mayComeLater = (answer: Answer) =>
  'refused' in answer && (answer.refused === 'unavailable' || answer.refused === 'tooOften')

export function createHeldNetwork(onSend: (role: Role, written: string) => void): HeldNetwork {
  const namespaces = new Map<string, ReturnType<typeof createNamespace>>()
  const namespace = (name: string) => {
    const known = namespaces.get(name) ?? createNamespace(name)
    namespaces.set(name, known)
    return known
  }
  const devices: HeldDevice[] = []
  return {
    io: { of: namespace } as unknown as Server<ClientToServer, ServerToClient>,
    devices,
    add: (name, role, auth) => {
      const device = createDevice(
        name,
        role,
        (send) => namespace(`/${role}`).open(`${name} ${devices.length}`, auth(), send),
        onSend,
      )
      devices.push(device)
      return device
    },
  }
}

function createNamespace(name: string) {
  const middlewares: Middleware[] = []
  const seated: Listener[] = []
  const rooms = new Map<string, Set<HeldSocket>>()
  let opened = 0
  const room = (called: string) => {
    const known = rooms.get(called) ?? new Set()
    rooms.set(called, known)
    return known
  }
  return {
    name,
    use: (middleware: Middleware) => middlewares.push(middleware),
    on: (_event: 'connection', listener: Listener) => seated.push(listener),
    to: (names: string | string[]) => ({
      emit: (event: string, message: unknown) => {
        const sockets = new Set([names].flat().flatMap((called) => [...room(called)]))
        for (const socket of sockets) socket.emit(event, message)
      },
    }),
    /** A handshake; then the line, or why there is none. */
    open: async (
      device: string,
      auth: unknown,
      send: (line: Line, written: string) => void,
    ): Promise<Line | string> => {
      const listeners = new Map<string, Listener[]>()
      const tell = (event: string, ...args: unknown[]) => {
        for (const listener of listeners.get(event) ?? []) listener(...args)
      }
      opened += 1
      const end = () => {
        if (!socket.connected) return
        socket.connected = false
        for (const sockets of rooms.values()) sockets.delete(socket)
        tell('disconnect')
      }
      const socket: HeldSocket = {
        id: `${device} ${opened}`,
        connected: true,
        handshake: { address: '127.0.0.1', auth },
        conn: { readyState: 'held', transport: {} },
        on: (event, listener) => {
          listeners.set(event, [...(listeners.get(event) ?? []), listener])
        },
        emit: (event, message) => send(line, JSON.stringify([event, message])),
        join: (one) => {
          room(one).add(socket)
        },
        leave: (one) => {
          room(one).delete(socket)
        },
        disconnect: () => {
          send(line, JSON.stringify(['bye', null]))
          end()
        },
      }
      const hear = ({ channel, message }: Said) => {
        const answer = (value: Answer) => send(line, JSON.stringify(['answer', { to: message.id, answer: value }]))
        if (socket.connected) tell(channel, JSON.parse(JSON.stringify(message)), answer)
      }
      const line: Line = { socket, toServer: [], toDevice: [], hear, end }
      for (const middleware of middlewares) {
        const error = await new Promise<Error | undefined>((resolve) => middleware(socket, resolve))
        if (error) return error.message
      }
      // Every socket is in a room of its own.
      socket.join(socket.id)
      for (const listener of seated) listener(socket)
      return line
    },
  }
}

function createDevice(
  name: string,
  role: Role,
  open: (send: (line: Line, written: string) => void) => Promise<Line | string>,
  onSend: (role: Role, written: string) => void,
): HeldDevice {
  const store = createHallStore<Role>()
  const sent: string[] = []
  const unanswered = new Map<string, Said>()
  const answers = new Map<string, Answer[]>()
  const listeners: (() => void)[] = []
  let line: Line | null = null
  let lost: Line[] = []
  let gaps = 0

  const send = (to: Line, written: string) => {
    sent.push(written)
    onSend(role, written)
    to.toDevice.push(written)
  }
  const receive = (written: string) => {
    const [event, message] = JSON.parse(written)
    switch (event as 'snapshot' | 'patch' | 'own' | 'answer' | 'bye') {
      case 'snapshot':
        receiveSnapshot(store, message)
        break
      case 'patch':
        if (!receivePatch(store, message)) gaps += 1
        break
      case 'own':
        receiveOwn(store, message)
        break
      case 'answer':
        if (mayComeLater(message.answer)) break
        unanswered.delete(message.to)
        answers.set(message.to, [...(answers.get(message.to) ?? []), message.answer])
        break
      case 'bye':
        line = null
        break
    }
    for (const listener of listeners) listener()
  }
  const device: HeldDevice = {
    name,
    role,
    store,
    sent,
    unanswered,
    answers,
    get online() {
      return line !== null
    },
    get gaps() {
      return gaps
    },
    connect: async () => {
      if (line) return 'up'
      const opened = await open(send)
      if (typeof opened === 'string') return { refused: opened }
      line = opened
      device.sayAgain()
      return 'up'
    },
    say: (said) => {
      unanswered.set(said.message.id, said)
      line?.toServer.push(said)
    },
    sayAgain: () => {
      line?.toServer.push(...unanswered.values())
    },
    up: (count) => {
      for (const said of line?.toServer.splice(0, count) ?? []) line?.hear(said)
    },
    down: (count) => {
      for (const written of line?.toDevice.splice(0, count) ?? []) receive(written)
    },
    cut: (serverNotices) => {
      if (!line) return
      lost.push(line)
      line = null
      if (serverNotices) device.notice()
    },
    notice: () => {
      for (const one of lost) one.end()
      lost = []
    },
    onMessage: (listener) => {
      listeners.push(listener)
    },
  }
  return device
}
