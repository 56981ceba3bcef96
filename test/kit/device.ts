import { io, type Socket } from 'socket.io-client'
import { createHallStore, type HallStore, receiveOwn, receivePatch, receiveSnapshot } from '../../client/store.ts'
import type { CommandType } from '../../shared/commands.ts'
import type { Answer as BallotAnswer } from '../../shared/model.ts'
import type { OwnRow } from '../../shared/own-row.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { Role } from '../../shared/roles.ts'
import type { Views } from '../../shared/views.ts'
import { receiptOf } from './receipt.ts'

/** A device of one role on a real line, that keeps its picture as the client does, and every byte it was sent. */
export type Device<R extends Role> = {
  socket: Socket<ServerToClient, ClientToServer>
  heard: readonly string[]
  view: () => Views[R]
  own: () => OwnRow | null
  send: (type: CommandType, body: unknown, id?: string) => Promise<Answer>
  /** A first ballot of his; its receipt is made of its id. */
  vote: (voteId: string, answer: BallotAnswer, id?: string) => Promise<Answer>
  /** Sends whatever it is, and waits for the answer. */
  ask: (channel: 'command' | 'ballot', message: unknown) => Promise<unknown>
  /** When the picture is as it should be; at once if it is. */
  until: (isSo: (view: Views[R], own: OwnRow | null) => boolean) => Promise<void>
  gone: Promise<void>
  close: () => void
}

let sent = 0
/** An id that no other message of this run has. */
export const nextId = (): string => {
  sent += 1
  return `sent-${sent}`
}

/** Rejects with the server's own word where it does not let the device in. */
export async function openDevice<R extends Role>(url: string, role: R, credential: unknown): Promise<Device<R>> {
  const heard: string[] = []
  const store: HallStore<R> = createHallStore()
  const socket: Device<R>['socket'] = io(`${url}/${role}`, {
    auth: credential as object,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    autoConnect: false,
  })
  socket.io.on('open', () => {
    socket.io.engine.on('data', (bytes) => heard.push(String(bytes)))
  })
  socket.on('snapshot', (message) => receiveSnapshot(store, message))
  socket.on('patch', (message) => {
    if (!receivePatch(store, message)) throw new Error(`${role}: patch ${message.revision} does not follow`)
  })
  socket.on('own', (message) => receiveOwn(store, message))
  const gone = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()))

  const view = () => {
    const { view: current } = store.getState()
    if (!current) throw new Error('there is no picture yet')
    return current
  }
  const ask: Device<R>['ask'] = (channel, message) =>
    new Promise((resolve) => socket.emit(channel, message as never, resolve))
  const until: Device<R>['until'] = (isSo) =>
    new Promise((resolve) => {
      const look = () => {
        const state = store.getState()
        if (!state.view || !isSo(state.view, state.own)) return
        stop()
        resolve()
      }
      const stop = store.subscribe(look)
      look()
    })

  await new Promise<void>((resolve, reject) => {
    socket.once('snapshot', () => resolve())
    socket.once('connect_error', (error) => {
      socket.close()
      reject(error)
    })
    socket.connect()
  })
  return {
    socket,
    heard,
    view,
    own: () => store.getState().own,
    send: (type, body, id = nextId()) => ask('command', { id, type, body }) as Promise<Answer>,
    vote: (voteId, answer, id = nextId()) =>
      ask('ballot', { id, voteId, choice: { answer }, receipt: receiptOf(id), after: 0 }) as Promise<Answer>,
    ask,
    until,
    gone,
    close: () => socket.close(),
  }
}
