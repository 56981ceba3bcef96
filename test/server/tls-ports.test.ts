import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import { fairDice } from '../../server/ids.ts'
import { readRoster } from '../../server/roster/read-roster.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Person, Storage } from '../../server/storage/port.ts'
import { type Secured, secureServer } from '../../server/tls/secure-server.ts'
import { badgeCode } from '../../shared/attendance/badge-code.ts'
import type { Answer, PatchMessage, SnapshotMessage } from '../../shared/protocol.ts'
import { type LinkedRole, linkedRoles } from '../../shared/roles.ts'

const log = pino({ level: 'silent' })

const keys = Object.fromEntries(linkedRoles.map((role) => [role, `the-key-of-${role}`])) as Record<LinkedRole, string>
const delegate: Person = {
  id: 'delegate-1',
  number: 1,
  name: 'Trịnh Hữu Quân',
  position: '',
  unit: 'Văn phòng',
  category: '',
  official: true,
  note: '',
  seat: '',
  absenceReason: '',
  badgeCode: badgeCode('314159265358979'),
  birthYear: null,
  introduction: '',
}

let folder: string
let app: App
let storage: Storage
let secured: Secured
let devices: Socket[] = []

async function serve(phones: 'http' | 'https' = 'http') {
  app = await createApp({
    storage,
    clientFolder: folder,
    now: () => Date.now(),
    dice: fairDice,
    readRoster,
    log,
    base: (port, scheme) => `${scheme}://127.0.0.1:${port}`,
    https: { ...secured, port: 0 },
    phones,
    installation: { data: folder, startAgain: 'npm start' },
    sampleFolder: folder,
  })
  await app.listen(0, '127.0.0.1')
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-ports-'))
  writeFileSync(join(folder, 'index.html'), '<p>the page</p>')
  storage = memoryStorage()
  await storage.addConference('one', keys, Date.now())
  await storage.conference('one').journal.turn((turn) =>
    turn.commit({
      at: Date.now(),
      by: 'server',
      people: [delegate],
      facts: [{ type: 'rosterTaken', delegates: [{ personId: delegate.id, official: true }] }],
    }),
  )
  const made = await secureServer({
    folder: join(folder, 'tls'),
    own: null,
    host: '127.0.0.1',
    asked: [],
    machine: 'laptop',
    interfaces: {},
    now: Date.now(),
    crypto,
  })
  if ('wrong' in made) throw new Error(made.wrong)
  secured = made
})
afterEach(async () => {
  for (const device of devices) device.disconnect()
  devices = []
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const trusted = () =>
  `-----BEGIN CERTIFICATE-----\n${secured.authority?.certificate.toString('base64')}\n-----END CERTIFICATE-----\n`
const secureBase = () => app.reached().secure ?? ''

async function enter(role: LinkedRole, base: string) {
  const socket = io(`${base}/${role}`, {
    auth: { key: keys[role] },
    transports: ['websocket'],
    forceNew: true,
    ca: trusted(),
  })
  devices.push(socket)
  const snapshot = await new Promise<SnapshotMessage>((resolve, reject) => {
    socket.once('snapshot', resolve)
    socket.once('connect_error', reject)
  })
  return { socket, view: snapshot.view as Record<string, Record<string, Record<string, unknown>>> }
}

/** A request over HTTPS by a client that trusts the authority. */
function ask(path: string): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${secureBase()}${path}`, { ca: trusted(), agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}

describe('HTTP and HTTPS', () => {
  it('are one server with one state: who checks in at a desk on one is present to the MC on the other', async () => {
    await serve()
    const mc = await enter('mc', app.reached().plain)
    const desk = await enter('reception', secureBase())
    expect(mc.view.attendance?.main).toMatchObject({ present: 0 })
    const patched = new Promise<PatchMessage>((resolve) => {
      mc.socket.on('patch', (message: PatchMessage) => {
        if (message.patch.attendance) resolve(message)
      })
    })
    const body = { badge: { personId: delegate.id }, desk: 'Bàn 1', means: 'name', scannedAt: null, verdictAfter: null }
    const answer: Answer = await desk.socket.emitWithAck('command', {
      id: 'one-check-in-over-https',
      type: 'checkIn',
      body,
    })
    expect(answer).toMatchObject({ done: true })
    expect((await patched).patch.attendance?.main).toMatchObject({ present: 1 })
    expect((await enter('mc', secureBase())).view.attendance?.main).toMatchObject({ present: 1 })
  })

  it('serve the same pages', async () => {
    await serve()
    const overHttps = await ask('/reception')
    expect(overHttps.status).toBe(200)
    expect(overHttps.body.toString()).toBe(await (await fetch(`${app.reached().plain}/reception`)).text())
  })

  it('end together, even while somebody does not finish a handshake', async () => {
    await serve()
    const half = connect(Number(new URL(secureBase()).port), '127.0.0.1')
    await new Promise((resolve) => half.once('connect', resolve))
    await ask('/health')
    const gone = new Promise((resolve) => half.once('close', resolve))
    half.on('error', () => undefined)
    const started = performance.now()
    await app.close()
    await gone
    expect(performance.now() - started).toBeLessThan(5_000)
    await expect(ask('/health')).rejects.toThrow(/ECONNREFUSED/)
    await expect(fetch(`${app.reached().plain}/health`)).rejects.toThrow()
    await serve()
  })
})

describe('links', () => {
  it.each(['http', 'https'] as const)(
    'of the staff begin with HTTPS, a badge’s with %s as the office chose',
    async (phones) => {
      await serve(phones)
      const { view } = await enter('office', secureBase())
      for (const role of ['office', 'mc', 'reception', 'screen']) {
        expect(view.links?.[role]?.url).toMatch(new RegExp(`^${secureBase()}/${role}#`))
      }
      const { plain } = app.reached()
      expect(view.attendeeAddress?.main).toEqual({ base: phones === 'https' ? secureBase() : plain, publicUrl: null })
    },
  )
})

describe('the trust page', () => {
  it('hands out the certificate, its fingerprint and where HTTPS is, to anybody, and nothing secret', async () => {
    await serve()
    const { plain } = app.reached()
    const about = await fetch(`${plain}/trust/about.json`)
    expect(await about.json()).toEqual({
      httpsPort: Number(new URL(secureBase()).port),
      fingerprint: secured.authority?.fingerprint,
      hostnames: secured.hostnames,
    })
    const file = await fetch(`${plain}/trust/authority.crt`)
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert')
    expect(file.headers.get('content-disposition')).toBeNull()
    expect(Buffer.from(await file.arrayBuffer())).toEqual(secured.authority?.certificate)
    for (const path of ['/trust', '/trust/about.json', '/trust/authority.crt']) {
      const response = await fetch(`${plain}${path}`)
      expect(response.status).toBe(200)
      const text = `${[...response.headers].join('\n')}\n${await response.text()}`
      for (const secret of [...Object.values(keys), 'PRIVATE KEY']) expect(text, path).not.toContain(secret)
    }
    for (const path of [
      '/trust/authority.key',
      '/trust/server.key',
      '/trust/..%2ftls%2fauthority.key',
      '/tls/authority.key',
    ]) {
      expect((await fetch(`${plain}${path}`)).status, path).toBe(404)
    }
  })

  it('may ask whether HTTPS gets through, and no other page may ask elsewhere', async () => {
    await serve()
    const { plain } = app.reached()
    const policy = async (path: string) => (await fetch(`${plain}${path}`)).headers.get('content-security-policy')
    expect(await policy('/trust')).toContain("connect-src 'self' https:;")
    expect(await policy('/reception')).toContain("connect-src 'self' ws: wss:;")
    expect((await ask('/health')).headers['access-control-allow-origin']).toBe('*')
    expect((await ask('/reception')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('says so where nothing has to be trusted', async () => {
    secured = { ...secured, authority: null }
    await serve()
    const { plain } = app.reached()
    expect(await (await fetch(`${plain}/trust/about.json`)).json()).toMatchObject({ fingerprint: null })
    expect((await fetch(`${plain}/trust/authority.crt`)).status).toBe(404)
  })
})
