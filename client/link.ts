import { io, type Socket } from 'socket.io-client'
import type { SentCommand } from '../shared/commands.ts'
import {
  type Answer,
  type ClientToServer,
  type Credential,
  connectRefusals,
  type ServerToClient,
} from '../shared/protocol.ts'
import type { RefusalCode } from '../shared/refusals.ts'
import type { Role } from '../shared/roles.ts'
import { type Kept, openOutbox } from './outbox.ts'
import { type HallStore, receiveOwn, receivePatch, receiveSnapshot } from './store.ts'

/** What became of something sent. `offline` is said by this device: the line did not carry it, and it is not kept. */
export type Outcome = Answer | { refused: RefusalCode | 'offline' }

export type Link = {
  /** Sent now or not at all: the hall will have moved on. */
  sendNow: (message: SentCommand) => Promise<Outcome>
  /** Kept on this device until the server has answered. */
  sendSurely: (kept: Kept) => Promise<Outcome>
  close: () => void
}

/** How long an answer to a command that is not kept is waited for, over a short loss of the line too. */
const patience = 8_000
/** How long before a kept message is sent again when no answer comes. */
const repeatAfter = 4_000

/** How long before a link that was refused is tried again: the office may have opened the wrong data folder. */
const askAgainAfter = 15_000

/** The one line of this page to the server; it comes back by itself and asks for the picture anew each time. */
export function openLink<R extends Role>(
  role: R,
  credential: Credential,
  store: HallStore<R>,
  outboxName: string,
): Link {
  const socket: Socket<ServerToClient, ClientToServer> = io(`/${role}`, {
    auth: credential,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    forceNew: true,
  })
  const outbox = openOutbox(outboxName)
  const settled = new Map<string, (outcome: Outcome) => void>()
  let askAgain: ReturnType<typeof setTimeout> | undefined
  const countWaiting = () => store.setState({ waiting: outbox.all().length })

  const deliver = (kept: Kept) => {
    const { id } = kept.message
    const onAnswer = (error: Error | null, answer: Answer) => {
      if (error || mustTryAgain(answer)) {
        // No answer, or the server asks for patience: it is still in the outbox, and the id makes a repeat harmless.
        if (socket.connected) setTimeout(() => socket.connected && isKept(id) && deliver(kept), error ? 0 : 1_000)
        return
      }
      outbox.remove(id)
      countWaiting()
      settled.get(id)?.(answer)
      settled.delete(id)
    }
    if (kept.channel === 'ballot') socket.timeout(repeatAfter).emit('ballot', kept.message, onAnswer)
    else socket.timeout(repeatAfter).emit('command', kept.message, onAnswer)
  }
  const isKept = (id: string) => outbox.all().some((kept) => kept.message.id === id)

  socket.on('connect', () => {
    for (const kept of outbox.all()) deliver(kept)
  })
  socket.on('snapshot', (message) => {
    receiveSnapshot(store, message)
    store.setState({ line: { state: 'up' } })
  })
  socket.on('patch', (message) => {
    if (!receivePatch(store, message)) socket.disconnect().connect()
  })
  socket.on('own', (message) => receiveOwn(store, message))
  socket.on('disconnect', (reason) => {
    store.setState({ line: { state: 'down' } })
    // The server let this device go: it is stopping, or the badge is no longer on the roster. Asking again tells which.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', (error) => {
    const why = connectRefusals.find((code) => code === error.message)
    if (why) store.setState({ line: { state: 'refused', why } })
    if (why === 'unknownLink' || why === 'tooManyAttempts') askAgain = setTimeout(() => socket.connect(), askAgainAfter)
    // `active` is false where the server refused the handshake with something else, such as a server that is stopping.
    else if (!socket.active) setTimeout(() => socket.connect(), 1_000)
    if (!why && store.getState().line.state !== 'refused') store.setState({ line: { state: 'down' } })
  })
  const comeBack = () => {
    // Phones lose the socket while the screen is locked: do not wait for the next attempt.
    if (document.visibilityState === 'visible' && !socket.connected && store.getState().line.state !== 'refused') {
      socket.connect()
    }
  }
  document.addEventListener('visibilitychange', comeBack)
  window.addEventListener('online', comeBack)
  countWaiting()

  return {
    sendNow: (message) =>
      new Promise((resolve) => {
        if (!socket.connected) return resolve({ refused: 'offline' })
        const timer = setTimeout(() => finish({ refused: 'offline' }), patience)
        const attempt = () => socket.emit('command', message, (answer) => finish(answer))
        const finish = (outcome: Outcome) => {
          clearTimeout(timer)
          socket.off('connect', attempt)
          resolve(outcome)
        }
        // The line may go before the answer comes: the same id asks again, and is done at most once.
        socket.on('connect', attempt)
        attempt()
      }),
    sendSurely: (kept) =>
      new Promise((resolve) => {
        settled.set(kept.message.id, resolve)
        outbox.add(kept)
        countWaiting()
        if (socket.connected) deliver(kept)
      }),
    close: () => {
      clearTimeout(askAgain)
      document.removeEventListener('visibilitychange', comeBack)
      window.removeEventListener('online', comeBack)
      socket.disconnect()
    },
  }
}

const mustTryAgain = (answer: Answer): boolean =>
  'refused' in answer && (answer.refused === 'unavailable' || answer.refused === 'tooOften')
