import { createHallStore, type HallStore, receiveOwn, receivePatch, receiveSnapshot } from '../../client/store.ts'
import type { SentBallot, SentCommand } from '../../shared/commands.ts'
import type { Answer } from '../../shared/protocol.ts'
import type { Role } from '../../shared/roles.ts'

export type Said = { channel: 'command'; message: SentCommand } | { channel: 'ballot'; message: SentBallot }

/** One line as the network holds it: what is on its way up and down, and its two ends at the server. */
export type Line = { toServer: Said[]; toDevice: string[]; hear: (said: Said) => void; end: () => void }

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

const mayComeLater = (answer: Answer) =>
  'refused' in answer && (answer.refused === 'unavailable' || answer.refused === 'tooOften')

/** A device as the client is: it shows what it was sent last, and says again what has had no answer. */
export function createHeldDevice(
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
