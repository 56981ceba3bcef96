import { X509Certificate } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type NetworkInterfaceInfo, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CertificatePair, makeAuthority, makeLeaf } from '../../server/tls/authority.ts'
import { type Secured, secureServer } from '../../server/tls/secure-server.ts'

const day = 86_400_000
const now = Date.now()
const interfaces = (...addresses: string[]) => ({
  wifi: addresses.map((address) => ({ address, family: 'IPv4', internal: false }) as NetworkInterfaceInfo),
})

let folder: string
let servers: Server[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-truong-tls-'))
})
afterEach(() => {
  for (const server of servers) server.close()
  servers = []
  rmSync(folder, { recursive: true, force: true })
})

type Start = Partial<Parameters<typeof secureServer>[0]>
const attempt = (options: Start = {}) =>
  secureServer({
    folder: join(folder, 'tls'),
    own: null,
    host: '192.168.1.9',
    asked: [],
    machine: 'laptop',
    interfaces: interfaces('192.168.1.9'),
    now,
    crypto,
    ...options,
  })
async function start(options: Start = {}): Promise<Secured> {
  const secured = await attempt(options)
  if ('wrong' in secured) throw new Error(secured.wrong)
  return secured
}
const kept = (name: string) => readFileSync(join(folder, 'tls', name), 'utf8')
const authorityOf = (secured: Secured) => {
  if (!secured.authority) throw new Error('there is no authority')
  return secured.authority
}

/** What a client says of the server that calls itself by `name`: the status it answers with, or why it is not trusted. */
async function ask(pair: CertificatePair, name: string, ca: string | undefined): Promise<number | string> {
  const server = createServer({ cert: pair.certificate, key: pair.key }, (_request, response) => response.end())
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        headers: { host: name },
        servername: name === '127.0.0.1' ? '' : name,
        ca,
        agent: false,
      },
      (response) => resolve(response.resume().statusCode ?? 0),
    )
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(`${error.code} ${error.message}`))
    asking.end()
  })
}

describe('a local authority', () => {
  it('makes a certificate that who trusts it takes for every name and address of the machine, and nobody else', async () => {
    const { pair } = await start({ asked: ['desk.hall.test'] })
    const trusted = kept('authority.crt')
    for (const name of ['127.0.0.1', 'localhost', 'laptop', 'laptop.local', 'desk.hall.test']) {
      expect(await ask(pair, name, trusted), name).toBe(200)
    }
    expect(await ask(pair, 'other.hall.test', trusted)).toContain('ERR_TLS_CERT_ALTNAME_INVALID')
    expect(await ask(pair, 'localhost', undefined)).toContain('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
  })

  it('is for signing alone, for ten years; the certificate is for a server alone, and no longer than browsers take', async () => {
    const { pair, hostnames } = await start()
    const authority = new X509Certificate(kept('authority.crt'))
    expect(authority.ca).toBe(true)
    expect(authority.subject).toContain('CN=Hội Trường – laptop')
    expect((Date.parse(authority.validTo) - now) / day).toBeCloseTo(3_650, 0)
    const leaf = new X509Certificate(pair.certificate)
    expect(leaf.ca).toBe(false)
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    expect(leaf.checkIssued(authority)).toBe(true)
    expect((Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / day).toBeLessThanOrEqual(397)
    expect(Date.parse(leaf.validFrom)).toBeLessThan(now)
    for (const address of ['192.168.1.9', '127.0.0.1', '::1']) expect(leaf.checkIP(address), address).toBeDefined()
    expect(hostnames[0]).toBe('192.168.1.9')
  })

  it('cannot sign for anybody on the internet: a stolen key does not open a bank', async () => {
    await start({ asked: ['hall.office.example'] })
    const authority = { certificate: kept('authority.crt'), key: kept('authority.key') }
    const forge = (name: string) => makeLeaf({ authority, names: [name], now, crypto })
    expect(await ask(await forge('bank.example'), 'bank.example', authority.certificate)).toContain('permitted subtree')
    expect(await ask(await forge('hall.office.example'), 'hall.office.example', authority.certificate)).toBe(200)
  })

  it.skipIf(process.platform === 'win32')('keeps its keys for the server’s user alone', async () => {
    await start()
    expect(statSync(join(folder, 'tls')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(folder, 'tls')).sort()).toEqual([
      'authority.crt',
      'authority.key',
      'server.crt',
      'server.key',
    ])
    for (const name of ['authority.key', 'server.key']) {
      expect(statSync(join(folder, 'tls', name)).mode & 0o777, name).toBe(0o600)
    }
    chmodSync(join(folder, 'tls'), 0o755)
    await start()
    expect(statSync(join(folder, 'tls')).mode & 0o777).toBe(0o700)
  })

  it('hands devices its certificate and fingerprint, and never a key', async () => {
    const { authority, ...rest } = await start()
    const certificate = new X509Certificate(authority?.certificate ?? '')
    expect(certificate.fingerprint256).toBe(authority?.fingerprint)
    expect(authority).toMatchObject({ replaced: false, keptApart: true })
    expect(rest.pair.key).not.toBe(kept('authority.key'))
  })
})

describe('a later start', () => {
  it('finds everything as it was', async () => {
    const first = await start()
    expect((await start({ now: now + 100 * day })).pair).toEqual(first.pair)
  })

  it('at other addresses makes a certificate for them, by the authority that devices trust already', async () => {
    const first = await start()
    const trusted = kept('authority.crt')
    const second = await start({ host: '10.0.0.7', interfaces: interfaces('10.0.0.7'), machine: 'dhcp-7.hall.example' })
    expect(second.pair.certificate).not.toBe(first.pair.certificate)
    expect(authorityOf(second)).toEqual(authorityOf(first))
    expect(new X509Certificate(second.pair.certificate).checkIP('192.168.1.9')).toBeUndefined()
    expect(second.hostnames[0]).toBe('10.0.0.7')
    // What the network calls the machine is no name the authority may sign for, and nothing it has to be replaced for.
    expect(second.hostnames).not.toContain('dhcp-7.hall.example')
    expect(await ask(second.pair, 'dhcp-7.local', trusted)).toBe(200)
  })

  it('with a name that the authority may not sign for makes another authority, and says so', async () => {
    const first = await start()
    const second = await start({ asked: ['hall.office.example'] })
    expect(authorityOf(second).replaced).toBe(true)
    expect(authorityOf(second).fingerprint).not.toBe(authorityOf(first).fingerprint)
    expect(await ask(second.pair, 'hall.office.example', kept('authority.crt'))).toBe(200)
    expect(authorityOf(await start({ asked: ['hall.office.example'] })).replaced).toBe(false)
  })

  it('never lets the certificate outlive the authority, and in its last month makes another one', async () => {
    await start()
    const late = await start({ now: now + 3_600 * day })
    const authority = new X509Certificate(kept('authority.crt'))
    expect(Date.parse(new X509Certificate(late.pair.certificate).validTo)).toBe(Date.parse(authority.validTo))
    expect(authorityOf(late).replaced).toBe(false)
    expect(authorityOf(await start({ now: now + 3_630 * day })).replaced).toBe(true)
  })

  it('makes anew what was cut off half written', async () => {
    const first = await start()
    writeFileSync(join(folder, 'tls', 'server.key'), kept('authority.key'))
    const second = await start()
    expect(authorityOf(second)).toEqual(authorityOf(first))
    expect(await ask(second.pair, 'localhost', kept('authority.crt'))).toBe(200)
    writeFileSync(join(folder, 'tls', 'server.crt'), 'half a certif')
    expect(await ask((await start()).pair, 'localhost', kept('authority.crt'))).toBe(200)
  })
})

describe('a certificate of the office’s own', () => {
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const office = async (...names: string[]) => {
    const authority = await makeAuthority({ machine: 'office', names, now, crypto })
    const pair = await makeLeaf({ authority, names, now, crypto })
    return {
      ca: authority.certificate,
      pair,
      own: { certificate: write('office.crt', pair.certificate), key: write('office.key', pair.key) },
    }
  }

  it('is used as it is, and nothing has to be trusted or made', async () => {
    const { ca, pair, own } = await office('hall.office.example')
    const secured = await start({ own })
    expect(secured).toEqual({ pair, hostnames: ['hall.office.example'], authority: null })
    expect(await ask(secured.pair, 'hall.office.example', ca)).toBe(200)
    expect(readdirSync(folder)).not.toContain('tls')
  })

  it('decides what links begin with: the name asked for, else the address, else its own', async () => {
    const { own } = await office('hall.office.example', 'desk.office.example', '192.168.1.9')
    expect((await start({ own })).hostnames[0]).toBe('192.168.1.9')
    expect((await start({ own, asked: ['desk.office.example'] })).hostnames[0]).toBe('desk.office.example')
    expect((await start({ own, host: '10.0.0.7' })).hostnames[0]).toBe('hall.office.example')
  })

  it('for a whole domain needs to be told this server’s name in it', async () => {
    const { own } = await office('*.office.example')
    expect(await attempt({ own })).toEqual({ wrong: expect.stringContaining('--name') })
    expect((await start({ own, asked: ['hall.office.example'] })).hostnames).toEqual(['hall.office.example'])
  })

  it('is refused in a sentence that names the file when it cannot serve', async () => {
    const { own } = await office('hall.office.example')
    const other = await makeAuthority({ machine: 'other', names: [], now, crypto })
    const refused = async (files: typeof own, at = now) => {
      const answer = await attempt({ own: files, now: at })
      return 'wrong' in answer ? answer.wrong : 'taken'
    }
    const otherKey = write('other.key', other.key)
    const missing = join(folder, 'missing.pem')
    const noise = write('noise.pem', 'not PEM at all')
    expect(await refused(own)).toBe('taken')
    expect(await refused({ ...own, key: otherKey })).toContain(`The key does not belong to this certificate`)
    expect(await refused({ ...own, key: otherKey })).toContain(otherKey)
    expect(await refused({ ...own, key: noise })).toContain(noise)
    expect(await refused({ ...own, certificate: noise })).toContain(`not a certificate in PEM form: ${noise}`)
    expect(await refused({ ...own, certificate: missing })).toContain(`cannot be read: ${missing}`)
    expect(await refused({ ...own, key: missing })).toContain(`cannot be read: ${missing}`)
    expect(await refused(own, now + 400 * day)).toContain('has expired')
  })
})
