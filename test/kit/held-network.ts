import type { Server } from 'socket.io'
import type { Answer, ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { Role } from '../../shared/roles.ts'
import { createHeldDevice, type HeldDevice, type Line, type Said } from './held-device.ts'

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
type Middleware = (socket: HeldSocket, next: (error?: Error) => void) => void

export function createHeldNetwork(
  onSend: (role: Role, written: string) => void,
  /** Lets time go by until something is done that takes some. */
  goOnUntil: <T>(work: Promise<T>) => Promise<T>,
): HeldNetwork {
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
      const device = createHeldDevice(
        name,
        role,
        (send) => goOnUntil(namespace(`/${role}`).open(`${name} ${devices.length}`, auth(), send)),
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
      const line: Line = { toServer: [], toDevice: [], hear, end }
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
