import { io, type Socket } from 'socket.io-client'
import type { SentBallot, SentCommand, ShownBadge } from '../shared/commands.ts'
import {
  type Answer,
  type ClientToServer,
  type Credential,
  connectRefusals,
  type ServerToClient,
  type VoterShown,
} from '../shared/protocol.ts'
import type { Refusal, RefusalCode } from '../shared/refusals.ts'
import type { Role } from '../shared/roles.ts'
import type { ScreenReport } from '../shared/stage-views.ts'
import type { Kept, Outbox } from './outbox.ts'
import { type HallStore, receiveOwn, receivePatch, receiveSnapshot } from './store.ts'

/** What became of something sent. `offline` is said by this device: the line did not carry it, and it is not kept. */
export type Outcome = Answer | Offline
type Offline = { refused: RefusalCode | 'offline' }

export type Link = {
  /** Sent now or not at all: the hall will have moved on. */
  sendNow: (message: SentCommand) => Promise<Outcome>
  /** A kiosk's, which keeps nothing of a voter. */
  castNow: (ballot: SentBallot) => Promise<Outcome>
  /** From a kiosk: whose badge it has read. */
  askVoter: (badge: ShownBadge) => Promise<VoterShown | Offline>
  /** Kept on this device until the server has answered; `kept` says whether it is durable here. */
  sendSurely: (kept: Kept) => { kept: Promise<boolean>; answered: Promise<Outcome> }
  /** What has no answer yet, of earlier visits too once `opened` is done. */
  unanswered: () => readonly Kept[]
  opened: Promise<void>
  /** The answer to something that is still kept. */
  answerTo: (id: string) => Promise<Outcome>
  /** Takes back what was never sent; false where the server may have it. */
  withdraw: (id: string) => boolean
  /** What a screen has painted; nothing where there is no line, for it says so again when there is. */
  report: (painted: ScreenReport) => void
  close: () => void
}

/** How long an answer to what is not kept is waited for, over a short loss of the line too. */
const patience = 8_000
/** How long before a kept message is sent again when no answer comes. */
const repeatAfter = 4_000
/** Between two messages of those that waited: the server hears fifty a second, and who comes now must not wait behind them. */
const handInPause = 30
/** How long to wait when the server asks for patience. */
const asked = 1_000

/** How long before a link that was refused is tried again: the office may have opened the wrong data folder. */
const askAgainAfter = 15_000

/** The one line of this page to the server; it comes back by itself and asks for the picture anew each time. */
export function openLink<R extends Role>(role: R, credential: Credential, store: HallStore<R>, outbox: Outbox): Link {
  const socket: Socket<ServerToClient, ClientToServer> = io(`/${role}`, {
    auth: credential,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    forceNew: true,
  })
  const settled = new Map<string, (outcome: Outcome) => void>()
  const answers = new Map<string, Promise<Outcome>>()
  /** On the line now, without an answer. */
  const underWay = new Set<string>()
  /** The server asked for patience; what is about somebody else goes on meanwhile. */
  const resting = new Set<string>()
  /** Of this visit, and never on the line: the server cannot have them. */
  const unsent = new Set<string>()
  let askAgain: ReturnType<typeof setTimeout> | undefined
  const countWaiting = () => store.setState({ waiting: outbox.all().length })

  const isKept = (id: string) => outbox.all().some((kept) => kept.message.id === id)
  /** Nothing about the same person is before it: somebody's leaving must not overtake his coming. */
  const mayGo = ({ message, about }: Kept): boolean => {
    if (underWay.has(message.id) || resting.has(message.id)) return false
    const first = outbox.all().find((one) => one.message.id === message.id || (about && one.about === about))
    return first?.message.id === message.id
  }
  const deliver = (kept: Kept, backlog: boolean) => {
    const { id } = kept.message
    underWay.add(id)
    unsent.delete(id)
    const onAnswer = (error: Error | null, answer: Answer) => {
      // No answer, or the server asks for patience: it is still in the outbox, and the id makes a repeat harmless.
      if (error && socket.connected && isKept(id)) return deliver(kept, backlog)
      underWay.delete(id)
      if (error) return
      if (mustTryAgain(answer)) {
        resting.add(id)
        setTimeout(() => {
          resting.delete(id)
          handIn()
        }, asked)
        return void setTimeout(handIn, handInPause)
      }
      outbox.remove(id)
      countWaiting()
      settled.get(id)?.(answer)
      settled.delete(id)
      answers.delete(id)
      if (backlog) setTimeout(handIn, handInPause)
      else handIn()
    }
    if (kept.channel === 'ballot') socket.timeout(repeatAfter).emit('ballot', kept.message, onAnswer)
    else socket.timeout(repeatAfter).emit('command', kept.message, onAnswer)
  }
  /** What waited goes out in the order it happened, one at a time; called when something has been answered. */
  const handIn = () => {
    if (!socket.connected || underWay.size > 0) return
    const next = outbox.all().find(mayGo)
    if (next) deliver(next, true)
  }
  const promiseOf = (id: string): Promise<Outcome> => {
    const known = answers.get(id) ?? new Promise<Outcome>((resolve) => settled.set(id, resolve))
    answers.set(id, known)
    return known
  }

  const now = <A>(emit: (answer: (answer: A) => void) => void) =>
    new Promise<A | Offline>((resolve) => {
      if (!socket.connected) return resolve({ refused: 'offline' })
      const timer = setTimeout(() => finish({ refused: 'offline' }), patience)
      const attempt = () => emit(finish)
      const finish = (outcome: A | Offline) => {
        clearTimeout(timer)
        socket.off('connect', attempt)
        resolve(outcome)
      }
      // The line may go before the answer comes: the same id asks again, and is done at most once.
      socket.on('connect', attempt)
      attempt()
    })

  socket.on('connect', () => {
    underWay.clear()
    handIn()
  })
  socket.on('snapshot', (message) => {
    receiveSnapshot(store, message)
    store.setState({ line: { state: 'up' } })
  })
  socket.on('patch', (message) => {
    if (!receivePatch(store, message)) socket.disconnect().connect()
  })
  socket.on('own', (message) => receiveOwn(store, message))
  socket.on('screen', ({ screenId }) => store.setState({ screenId }))
  socket.on('kiosk', ({ kioskId }) => store.setState({ kioskId }))
  socket.on('disconnect', (reason) => {
    store.setState({ line: { state: 'down' } })
    // The server let this device go: it is stopping, or the badge is no longer on the roster. Asking again tells which.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', (error) => {
    const why = connectRefusals.find((code) => code === error.message)
    if (why) store.setState({ line: { state: 'refused', why } })
    if (why === 'unknownLink' || why === 'tooManyAttempts') askAgain = setTimeout(() => socket.connect(), askAgainAfter)
    // With a badge it is asked again by its owner alone: a phone that asks by itself is let in when another's is let go.
    // `active` is false where the server refused the handshake with something else, such as a server that is stopping.
    else if (!why && !socket.active) setTimeout(() => socket.connect(), 1_000)
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
  const opened = outbox.opened.then(() => {
    countWaiting()
    handIn()
  })

  return {
    sendNow: (message) => now<Answer>((answer) => socket.emit('command', message, answer)),
    castNow: (ballot) => now<Answer>((answer) => socket.emit('ballot', ballot, answer)),
    askVoter: (badge) => now<VoterShown | Refusal>((answer) => socket.emit('voter', badge, answer)),
    sendSurely: (entry) => {
      const { id } = entry.message
      unsent.add(id)
      const answered = promiseOf(id)
      const kept = outbox.add(entry)
      countWaiting()
      if (socket.connected && mayGo(entry)) deliver(entry, false)
      return { kept, answered }
    },
    unanswered: outbox.all,
    opened,
    answerTo: promiseOf,
    withdraw: (id) => {
      if (!unsent.delete(id)) return false
      outbox.remove(id)
      countWaiting()
      settled.delete(id)
      answers.delete(id)
      return true
    },
    report: (painted) => {
      if (socket.connected) socket.emit('painted', painted)
    },
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
