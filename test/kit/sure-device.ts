import { io, type Socket } from 'socket.io-client'
import { createHallStore, type HallStore, receiveOwn, receivePatch, receiveSnapshot } from '../../client/store.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import type { Role } from '../../shared/roles.ts'
import type { Views } from '../../shared/views.ts'
import type { Said } from './held-device.ts'

/**
 * A device that comes back by itself and says again, with the same id, whatever has had no answer: what the client's
 * link and outbox do, without a browser.
 */
export type SureDevice<R extends Role> = {
  /** The answer, however many servers it takes. */
  say: (said: Said) => Promise<Answer>
  until: (isSo: (view: Views[R]) => boolean) => Promise<Views[R]>
  close: () => void
}

export function sureDevice<R extends Role>(url: string, role: R, credential: object): SureDevice<R> {
  const store: HallStore<R> = createHallStore()
  const waiting = new Map<string, { said: Said; answered: (answer: Answer) => void }>()
  const socket: Socket<ServerToClient, ClientToServer> = io(`${url}/${role}`, {
    auth: credential,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    timeout: 5_000,
  })
  const send = ({ channel, message }: Said) => {
    const onAnswer = (answer: Answer) => {
      const comesLater = 'refused' in answer && (answer.refused === 'unavailable' || answer.refused === 'tooOften')
      if (comesLater) {
        setTimeout(() => socket.connected && send({ channel, message } as Said), 50)
        return
      }
      waiting.get(message.id)?.answered(answer)
      waiting.delete(message.id)
    }
    if (channel === 'ballot') socket.emit('ballot', message, onAnswer)
    else socket.emit('command', message, onAnswer)
  }
  socket.on('connect', () => {
    for (const { said } of waiting.values()) send(said)
  })
  socket.on('connect_error', () => {
    // A server that is starting may turn a handshake away; then Socket.IO does not try again by itself.
    if (!socket.active) setTimeout(() => socket.connect(), 50)
  })
  socket.on('snapshot', (message) => receiveSnapshot(store, message))
  socket.on('patch', (message) => {
    if (!receivePatch(store, message)) socket.disconnect().connect()
  })
  socket.on('own', (message) => receiveOwn(store, message))
  return {
    say: (said) =>
      new Promise((resolve) => {
        waiting.set(said.message.id, { said, answered: resolve })
        // Not buffered by Socket.IO, which would send it beside what is said again.
        if (socket.connected) send(said)
      }),
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          const { view } = store.getState()
          if (!view || !isSo(view)) return
          stop()
          resolve(view)
        }
        const stop = store.subscribe(look)
        look()
      }),
    close: () => socket.close(),
  }
}
