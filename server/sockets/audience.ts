import type { Namespace, Socket } from 'socket.io'
import { diff, type Tables } from '../../shared/patch.ts'
import type { ClientToServer, PatchMessage, ServerToClient, SnapshotMessage } from '../../shared/protocol.ts'
import type { Instant } from '../../shared/time.ts'
import { broadcast } from './broadcast.ts'

export type RoleNamespace = Namespace<ClientToServer, ServerToClient, Record<string, never>, unknown>
export type RoleSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, unknown>

/** Devices of one role of one conference, who all look at the same picture. */
export type Audience = {
  /** A device joins: it gets the picture published last, and every patch from then on. */
  seat: (socket: RoleSocket) => void
  /** Something the role can see may have changed: publish, at the latest after `within` milliseconds. */
  changed: (within: number) => void
  /** The picture published last, and whoever is told of each one. */
  revision: () => number
  onPublished: (listener: (revision: number) => void) => void
  /** Devices that are seated or about to be. */
  size: () => number
  /** All that was published is on its way to every device. */
  sent: () => Promise<void>
}

/** Devices in one slice of a broadcast: more in one go would keep everybody else waiting. */
const sliceSize = 200

export function createAudience(using: {
  namespace: RoleNamespace
  project: () => Tables
  now: () => Instant
}): Audience {
  const { namespace, project, now } = using
  let revision = 0
  /** Nobody was there to see the last change. */
  let behind = true
  let published: Tables = {}
  const slices: Set<RoleSocket>[] = []
  const arriving = new Set<RoleSocket>()
  let timer: { at: number; handle: ReturnType<typeof setTimeout> } | null = null
  let lastPublished = Number.NEGATIVE_INFINITY
  let sending: Promise<void> = Promise.resolve()
  const listeners: ((revision: number) => void)[] = []

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
    const seated = slices.map((slice) => [...slice])
    sending = sending.then(() => sendInSlices(seated, message))
    for (const listener of listeners) listener(revision)
  }
  const sendInSlices = async (seated: readonly RoleSocket[][], message: PatchMessage) => {
    for (const [position, slice] of seated.entries()) {
      if (position > 0) await new Promise((resolve) => setImmediate(resolve))
      broadcast(namespace, slice, 'patch', message)
    }
  }
  const welcome = () => {
    const message: SnapshotMessage = { revision, now: now(), view: published }
    broadcast(namespace, arriving, 'snapshot', message)
    for (const socket of arriving) {
      const slice = slices.find((one) => one.size < sliceSize)
      if (slice) slice.add(socket)
      else slices.push(new Set([socket]))
    }
    arriving.clear()
  }
  const leave = (socket: RoleSocket) => {
    arriving.delete(socket)
    for (const slice of slices) slice.delete(socket)
  }

  const size = () => slices.reduce((sum, slice) => sum + slice.size, arriving.size)

  return {
    seat: (socket) => {
      if (behind) publish()
      socket.on('disconnect', () => leave(socket))
      if (arriving.size === 0) setImmediate(welcome)
      arriving.add(socket)
    },
    changed: (within) => {
      if (size() === 0) {
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
    revision: () => revision,
    onPublished: (listener) => {
      listeners.push(listener)
    },
    size,
    sent: () => sending,
  }
}
