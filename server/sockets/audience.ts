import type { Namespace, Socket } from 'socket.io'
import { diff, type Tables } from '../../shared/patch.ts'
import type { ClientToServer, PatchMessage, ServerToClient, SnapshotMessage } from '../../shared/protocol.ts'
import type { Instant } from '../../shared/time.ts'

export type RoleNamespace = Namespace<ClientToServer, ServerToClient, Record<string, never>, unknown>
export type RoleSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, unknown>

/** Devices of one role of one conference, who all look at the same picture. */
export type Audience = {
  /** A device joins: it gets the picture published last, and every patch from then on. */
  seat: (socket: RoleSocket) => void
  /** Something the role can see may have changed: publish, at the latest after `within` milliseconds. */
  changed: (within: number) => void
  size: () => number
}

/** Devices in one slice of a broadcast: more in one go would keep everybody else waiting. */
const sliceSize = 200

export function createAudience(using: {
  namespace: RoleNamespace
  name: string
  project: () => Tables
  now: () => Instant
}): Audience {
  const { namespace, name, project, now } = using
  let revision = 0
  /** Nobody was there to see the last change. */
  let behind = true
  let published: Tables = {}
  const slices: Set<RoleSocket>[] = []
  const room = (slice: number) => `${name}:${slice}`
  const waitingRoom = `${name}:waiting`
  let arriving: RoleSocket[] = []
  let timer: { at: number; handle: ReturnType<typeof setTimeout> } | null = null
  let lastPublished = Number.NEGATIVE_INFINITY
  let sending: Promise<void> = Promise.resolve()

  const publish = () => {
    if (timer) clearTimeout(timer.handle)
    timer = null
    behind = false
    lastPublished = performance.now()
    const next = project()
    const patch = diff(published, next)
    if (!patch) return
    revision += 1
    published = next
    const message: PatchMessage = { revision, now: now(), patch }
    // Who is seated now has the picture before; who comes later gets this one whole.
    const seated = slices.flatMap((slice, index) => (slice.size > 0 ? [index] : []))
    sending = sending.then(() => sendInSlices(seated, message))
  }
  const sendInSlices = async (seated: readonly number[], message: PatchMessage) => {
    for (const [position, slice] of seated.entries()) {
      if (position > 0) await new Promise((resolve) => setImmediate(resolve))
      namespace.to(room(slice)).emit('patch', message)
    }
  }
  const welcome = () => {
    const sockets = arriving.filter((socket) => socket.connected)
    arriving = []
    const message: SnapshotMessage = { revision, now: now(), view: published }
    // Through a room, so that the picture is written out once for all who came together.
    namespace.to(waitingRoom).emit('snapshot', message)
    for (const socket of sockets) {
      void socket.leave(waitingRoom)
      let slice = slices.findIndex((one) => one.size < sliceSize)
      if (slice < 0) slice = slices.push(new Set()) - 1
      slices[slice]?.add(socket)
      void socket.join(room(slice))
    }
  }
  const leave = (socket: RoleSocket) => {
    for (const slice of slices) slice.delete(socket)
  }

  const size = () => slices.reduce((sum, slice) => sum + slice.size, 0)

  return {
    seat: (socket) => {
      if (behind) publish()
      socket.on('disconnect', () => leave(socket))
      void socket.join(waitingRoom)
      if (arriving.push(socket) === 1) setImmediate(welcome)
    },
    changed: (within) => {
      if (arriving.length === 0 && size() === 0) {
        behind = true
        return
      }
      const due = Math.max(performance.now(), lastPublished + within)
      if (timer && timer.at <= due) return
      if (timer) clearTimeout(timer.handle)
      timer = null
      const wait = due - performance.now()
      if (wait <= 0) publish()
      else timer = { at: due, handle: setTimeout(publish, wait) }
    },
    size,
  }
}
