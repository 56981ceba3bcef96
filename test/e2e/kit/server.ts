import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import type { Command } from '../../../shared/commands.ts'
import type { Answer as BallotAnswer } from '../../../shared/model.ts'
import type { Answer } from '../../../shared/protocol.ts'
import type { LinkedRole } from '../../../shared/roles.ts'
import type { OfficeView } from '../../../shared/views.ts'
import { receiptOf } from '../../kit/receipt.ts'

const project = new URL('../../..', import.meta.url)

/** The built server as a process of its own, as an office runs it. */
export type RunningServer = {
  /** The folder it keeps everything in, for a look at or into it while the server is down. */
  data: string
  /** What the staff's links begin with. */
  base: string
  /** The same server over plain HTTP, where the phones' links begin. */
  plain: string
  link: (role: LinkedRole) => string
  badgeLink: (code: string) => string
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again on the same folder and port. */
  start: () => Promise<void>
  close: () => Promise<void>
}

/** On plain HTTP alone, which browsers take for secure on the machine itself; with `https`, for these names too. */
export async function startServer(
  options: { empty?: boolean; port?: number; https?: { names: readonly string[] } } = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'hoi-truong-'))
  const links = new Map<string, string>()
  let port = String(options.port ?? 0)
  let httpsPort = options.https ? '0' : 'off'
  let base = ''
  let plain = ''
  let child: ChildProcess | null = null

  const start = async () => {
    const args = ['dist/server/main.js', '--data', data, '--host', '127.0.0.1', '--port', port]
    const https = ['--https-port', httpsPort, ...(options.https?.names ?? []).flatMap((name) => ['--name', name])]
    child = spawn(process.execPath, [...args, ...https, ...(options.empty ? ['--empty'] : [])], { cwd: project })
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk.toString()
        // The last line of what the server prints, so that nothing is read half.
        if (printed.includes('Each link is a key')) resolve()
      }
      child?.stdout?.on('data', read)
      child?.stderr?.on('data', read)
      child?.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)))
    })
    base = /Hội Trường · (\S+)/.exec(printed)?.[1] ?? ''
    for (const [, url = '', role = ''] of printed.matchAll(/(https?:\/\/\S+?\/(\w+)#\w+)/g)) {
      if (url.startsWith(base)) links.set(role, url)
    }
    plain = options.https ? (/(http:\/\/\S+)\/trust/.exec(printed)?.[1] ?? '') : base
    port = new URL(plain).port
    if (options.https) httpsPort = new URL(base).port
  }
  const linkOf = (role: string) => {
    const url = links.get(role)
    if (!url) throw new Error(`the server printed no link for ${role}`)
    return url
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve()
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill(signal)
    })

  await start()
  return {
    data,
    base,
    plain,
    link: linkOf,
    badgeLink: (code) => `${plain}/#${code}`,
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/**
 * A device without a browser, by the same link: a second desk, a look at the office's roster, or a tablet, which is the same
 * one whenever it comes by this id.
 */
export async function connectDevice<V>(link: string, device = 'a-device-without-a-page') {
  const { origin, pathname, hash } = new URL(link)
  const socket = io(`${origin}${pathname}`, {
    auth: { key: hash.slice(1), device },
    transports: ['websocket'],
    forceNew: true,
  })
  const view = await new Promise<V>((resolve, reject) => {
    socket.once('snapshot', (message: { view: V }) => resolve(message.view))
    socket.once('connect_error', reject)
  })
  let sent = 0
  return {
    view,
    /** Sends at the pace that a desk is allowed. */
    send: async ({ type, ...body }: Command): Promise<Answer> => {
      for (;;) {
        sent += 1
        const message = { id: `device-${sent}-${Math.random().toString(36).slice(2)}`, type, body }
        const answer: Answer = await socket.emitWithAck('command', message)
        if (!('refused' in answer) || answer.refused !== 'tooOften') return answer
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    close: () => socket.disconnect(),
  }
}

/** A ballot from a phone without a browser: opens the badge's line, casts, and goes. */
export async function castFromPhone(server: RunningServer, badge: string, voteId: string, answer: BallotAnswer) {
  const socket = io(`${server.base}/attendee`, {
    auth: { badge, phone: `the-phone-of-${badge}` },
    transports: ['websocket'],
    forceNew: true,
  })
  const id = `phone-${badge.slice(0, 8)}-${answer}`
  const ballot = { id, voteId, choice: { answer }, receipt: receiptOf(id), after: 0 }
  const said: Answer = await socket.timeout(10_000).emitWithAck('ballot', ballot)
  socket.disconnect()
  return said
}

/** The roster with badge codes, as only the office sees it, in its order. */
export async function officeRoster(server: RunningServer) {
  const office = await connectDevice<OfficeView>(server.link('office').replace(server.base, server.plain))
  office.close()
  return Object.values(office.view.people).sort((a, b) => a.number - b.number)
}
