import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../kit/device.ts'
import { type BuiltServer, buildServer, freePort, type ServerProcess } from '../kit/server-process.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const canBeAsked = process.platform !== 'win32'

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer('process')
}, 120_000)
afterAll(() => built.remove())

let data: ReturnType<typeof temporaryFolder>
let port: number
let servers: ServerProcess[]
beforeEach(async () => {
  data = temporaryFolder()
  port = await freePort()
  servers = []
})
afterEach(async () => {
  for (const server of servers) await server.end('SIGKILL')
  data.remove()
})
/** HTTPS is on, as it is by itself, but on a port that nobody else has. */
const here = () => ['--port', String(port), '--https-port', '0', '--host', '127.0.0.1', '--data', data.folder]
const start = async (args = here(), env?: Record<string, string>) => {
  const server = await built.start(args, env)
  servers.push(server)
  return server
}
const office = (server: ServerProcess): Promise<Device<'office'>> =>
  openDevice(server.url, 'office', { key: server.keys.office })

describe('the server, started', () => {
  it('says where it is reached, serves there, and has the sample conference ready', async () => {
    const server = await start()
    expect(server.url).toBe(`http://127.0.0.1:${port}`)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    const device = await office(server)
    expect(Object.keys(device.view().people)).toHaveLength(86)
    expect(Object.keys(device.view().items)).toHaveLength(9)
    expect(server.staffUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    expect(device.view().links.mc?.url).toBe(`${server.staffUrl}/mc#${server.keys.mc}`)
    device.close()
  })

  it('with --empty has a conference with nothing in it', async () => {
    const server = await start([...here(), '--empty'])
    const device = await office(server)
    expect(device.view()).toMatchObject({ people: {}, items: {}, conference: {}, record: {} })
    device.close()
  })

  it('names its folder and how to start again, and says that a conference is new the first time alone', async () => {
    const first = await start([...here(), '--empty'])
    await expect.poll(first.output).toContain(`Start again:     npm start -- --data ${data.folder}`)
    expect(first.output()).toContain('A NEW CONFERENCE')
    await first.end('SIGTERM')
    const second = await start()
    await expect.poll(second.output).toContain(`Data:             ${data.folder}`)
    expect(second.output()).not.toContain('A NEW CONFERENCE')
  })

  it('takes port, folder and host from the environment', async () => {
    const server = await start([], { PORT: String(port), HTTPS_PORT: 'off', HOST: '127.0.0.1', DATA: data.folder })
    expect(server.staffUrl).toBe(server.url)
    expect(server.url).toBe(`http://127.0.0.1:${port}`)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    expect(statSync(join(data.folder, 'hoi-truong.sqlite')).isFile()).toBe(true)
  })

  it('reads a spreadsheet in its own thread, and goes on when it is none', async () => {
    const server = await start([...here(), '--empty'])
    const upload = async (body: Uint8Array<ArrayBuffer>) => {
      const headers = { authorization: `Bearer ${server.keys.office}` }
      return (await fetch(`${server.url}/office/roster`, { method: 'POST', body, headers })).json()
    }
    expect(await upload(new Uint8Array(5_000))).toMatchObject({ refused: 'notASpreadsheet' })
    const sample = await readFile(new URL('../../server/sample/danh-sach-dai-bieu.xlsx', import.meta.url))
    expect((await upload(new Uint8Array(sample))).changes.added).toHaveLength(86)
  })

  it.skipIf(!canBeAsked)('keeps its folder to its own user, and no key or badge code in its log', async () => {
    const server = await start()
    const device = await office(server)
    await device.send('leaveOutItem', { itemId: 'nothing' })
    const badges = Object.values(device.view().people).map((person) => person.badgeCode)
    device.close()
    await server.end('SIGTERM')
    const mode = (file: string) => (statSync(join(data.folder, file)).mode & 0o777).toString(8)
    expect(['hoi-truong.sqlite', 'server.log'].map(mode)).toEqual(['600', '600'])
    const log = readFileSync(join(data.folder, 'server.log'), 'utf8')
    expect(log).toContain('serving')
    for (const secret of [...badges, ...Object.values(server.keys)]) expect(log).not.toContain(secret)
  })
})

describe('the server, killed during its first start', () => {
  /** How many conferences are in the folder by now. */
  const conferences = (): number => {
    try {
      const database = new Database(join(data.folder, 'hoi-truong.sqlite'), { readonly: true, fileMustExist: true })
      try {
        return database.prepare<[], number>('SELECT count(*) FROM conference').pluck().get() ?? 0
      } finally {
        database.close()
      }
    } catch {
      return 0 // no file or no table yet
    }
  }

  it('between making the conference and filling it with the sample, has the sample the next time', async () => {
    const first = built.launch('main', here())
    while (conferences() === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await first.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    for (const time of ['second', 'third']) {
      const server = await start()
      const device = await office(server)
      expect(Object.keys(device.view().people), time).toHaveLength(86)
      expect(Object.keys(device.view().record), time).toHaveLength(2)
      device.close()
      await server.end('SIGKILL')
    }
  })

  it('with --empty stays empty, though a later start does not say so', async () => {
    const first = await start([...here(), '--empty'])
    await first.end('SIGKILL')
    const device = await office(await start())
    expect(device.view()).toMatchObject({ people: {}, record: {} })
    device.close()
  })
})

describe('the links', () => {
  const listed = (output: string) =>
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { conference: string; role: string; url: string })

  it('can be asked for while the server runs, and afterwards', async () => {
    const server = await start()
    const expected = Object.entries(server.keys).map(([role, key]) => ({
      role,
      url: `${server.staffUrl}/${role}#${key}`,
    }))
    const running = await built.run('links', ['--data', data.folder, '--json'])
    expect(running.code).toBe(0)
    expect(listed(running.output).map(({ role, url }) => ({ role, url }))).toEqual(expected)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    await server.end('SIGKILL')
    const after = await built.run('links', ['--json'], { DATA: data.folder })
    expect(listed(after.output)).toEqual(listed(running.output))
    expect((await built.run('links', ['--data', data.folder])).output).toContain(server.keys.office)
  })

  it('are not there in a folder without a conference', async () => {
    expect(await built.run('links', ['--data', join(data.folder, 'none')])).toMatchObject({ code: 1 })
  })
})

describe('the server is not started', () => {
  it('twice on one folder: the second says so, and the first serves on', async () => {
    const server = await start()
    const second = await built.run('main', [
      '--port',
      String(await freePort()),
      '--https-port',
      '0',
      '--host',
      '127.0.0.1',
      '--data',
      data.folder,
    ])
    expect(second.code).toBe(1)
    expect(second.output).toContain('Another server is using this folder')
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  it('on a port that is taken: it says which', async () => {
    const taken = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const result = await built.run('main', here())
    expect(result.code).toBe(1)
    expect(result.output).toContain(`Port ${port} is taken`)
    taken.close()
    await start()
  })

  it('with options that make no sense', async () => {
    expect(await built.run('main', ['--port', 'many'])).toMatchObject({ code: 2 })
    expect(await built.run('main', ['--colour'])).toMatchObject({ code: 2 })
    expect(await built.run('links', ['--port', 'many'])).toMatchObject({ code: 2 })
  })
})

describe.skipIf(!canBeAsked)('the server, asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s lets every device go and ends well, and the port and folder are free',
    async (signal) => {
      const server = await start()
      const device = await office(server)
      const [result] = await Promise.all([server.end(signal), device.gone])
      expect(result).toMatchObject({ code: 0, signal: null })
      const again = await start()
      expect(again.keys).toEqual(server.keys)
    },
  )
})
