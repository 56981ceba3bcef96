import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Recounted, runRecount } from '../../server/recount.ts'
import { readStored } from '../../server/storage/sqlite-reading.ts'
import { secretMotion } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort } from '../kit/hall-on-a-port.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { votedDay } from '../kit/voted-day.ts'

let folder: string
let data: string
let file: string
let remove: () => void
let at: HallOnAPort | null = null
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
  data = join(folder, 'data')
  file = join(data, 'hoi-truong.sqlite')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await stopped()
  remove()
})

async function running() {
  ;({ at } = await votedDay(data, secretMotion, [1, 2, 3, 4, 5]))
}
async function stopped() {
  await at?.close()
  at = null
}
/** The files as they lie there when the server is killed. */
function killedAt(path: string, parts: readonly string[]): void {
  mkdirSync(path)
  for (const part of parts) cpSync(`${file}${part}`, join(path, `hoi-truong.sqlite${part}`))
}
const recount = (of = data) => runRecount(['--data', of, '--json'], {})
async function counted(of = data): Promise<Recounted[]> {
  const outcome = await recount(of)
  if ('complains' in outcome) throw new Error(outcome.complains)
  return JSON.parse(outcome.prints).votes
}
const bytesIn = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]))
const five = { state: 'closed', differences: [], counted: { for: 5, cast: 5 } }

describe('a recount', () => {
  it('leaves every byte of a stopped server’s folder as it was, and makes no file', async () => {
    await running()
    await stopped()
    const before = bytesIn(data)
    expect(await counted()).toMatchObject([five])
    expect(bytesIn(data)).toEqual(before)
  })

  it('of what a killed server left counts what is only in its log, and leaves the file and its log as they were', async () => {
    await running()
    const killed = join(folder, 'killed')
    killedAt(killed, ['', '-wal', '-shm'])
    const { 'hoi-truong.sqlite-shm': _index, ...before } = bytesIn(killed)
    expect(await counted(killed)).toMatchObject([five])
    expect(bytesIn(killed)).toMatchObject(before)
    expect(Object.keys(bytesIn(killed))).toHaveLength(3)
  })

  it('of a file and its log that were copied without the third leaves both as they were, and no copy behind', async () => {
    await running()
    const copied = join(folder, 'copied')
    killedAt(copied, ['', '-wal'])
    const before = bytesIn(copied)
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
    expect(await counted(copied)).toMatchObject([five])
    expect(bytesIn(copied)).toEqual(before)
    expect(readdirSync(temporary)).toEqual([])
    writeFileSync(join(copied, 'hoi-truong.sqlite'), 'not a database')
    truncateSync(join(copied, 'hoi-truong.sqlite-wal'), 0)
    expect(await recount(copied)).toMatchObject({ code: 1 })
    expect(readdirSync(temporary)).toEqual([])
  })

  it.each([
    ['stopped', ['']],
    ['killed', ['', '-wal', '-shm']],
    ['copied', ['', '-wal']],
  ])('needs no right to write: %s', async (how, parts) => {
    await running()
    if (how === 'stopped') await stopped()
    const readOnly = join(folder, 'read-only')
    killedAt(readOnly, parts)
    for (const part of parts) chmodSync(join(readOnly, `hoi-truong.sqlite${part}`), 0o400)
    chmodSync(readOnly, 0o500)
    const outcome = await recount(readOnly)
    chmodSync(readOnly, 0o700)
    expect(outcome).toMatchObject({ prints: expect.stringContaining('"differences":[]'), code: 0 })
  })

  it('beside a running server leaves it a file to go on with, and lets its log be cut', async () => {
    await running()
    const { 'hoi-truong.sqlite-shm': _index, ...before } = bytesIn(data)
    expect(await counted()).toMatchObject([five])
    expect(bytesIn(data)).toMatchObject(before)
    await at?.hall.store.ballotBox.scrub()
    await at?.storage.setSetting('base', 'http://b')
    expect(await at?.storage.setting('base')).toBe('http://b')
    await stopped()
    expect(await counted()).toMatchObject([five])
  })

  it('is of one moment, whatever the running server writes meanwhile', async () => {
    await running()
    const { read } = (await readStored(data, async (storage) => {
      const journal = storage.conference('one').journal
      const before = (await journal.read()).length
      await at?.storage
        .conference('one')
        .journal.turn((turn) => turn.commit({ at: 0, by: 'mc', facts: [{ type: 'themeSet', theme: 'blue' }] }))
      return (await journal.read()).length - before
    })) as { read: number }
    expect(read).toBe(0)
  })

  it('prints one JSON document with all votes, and with none', async () => {
    at = await hallOnAPort({ folder: data })
    expect(await recount()).toEqual({ prints: '{"votes":[]}', code: 0 })
    expect(await runRecount(['--data', data], {})).toMatchObject({ prints: expect.stringContaining('No vote') })
  })

  it('ends with 3 where a count is not the one on record', async () => {
    await running()
    await stopped()
    change('DELETE FROM receipt')
    expect(await recount()).toMatchObject({ prints: expect.stringContaining('receipts'), code: 3 })
  })
})

const change = (sql: string) => {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

describe('what cannot be recounted is refused in both languages, and left as it is', () => {
  it.each<[string, () => void, RegExp]>([
    ['a folder with nothing in it', () => rmSync(file), /Chưa có hội nghị.* \/ There is no conference/],
    ['a file that no server has filled', () => truncateSync(file, 0), /Chưa có hội nghị.* \/ There is no conference/],
    [
      'an earlier version’s',
      () => change('PRAGMA user_version = 3'),
      /khởi động máy chủ một lần.* \/ .*Start the server/,
    ],
    ['a later version’s', () => change('PRAGMA user_version = 99'), /mới hơn.* \/ .*a later version/],
    ['not a database', () => writeFileSync(file, 'x'.repeat(9_000)), /bị hỏng.* \/ .*damaged.*SQLITE_NOTADB/],
    ['cut off', () => truncateSync(file, 20_480), /bị hỏng.* \/ .*damaged.*SQLITE_CORRUPT/],
    ['without one of its tables', () => change('DROP TABLE receipt'), /bị hỏng.* \/ .*damaged.*SQLITE_ERROR/],
    ['a fact nobody can read', () => change("UPDATE fact SET fact = '{' WHERE number = 1"), /bị hỏng.* \/ .*damaged/],
    ['no file at all', () => [rmSync(file), mkdirSync(file)], /Không đọc được.* \/ .*cannot be read.*EISDIR/],
  ])('%s', async (_what, spoil, words) => {
    await running()
    await stopped()
    spoil()
    const before = readdirSync(data).filter((name) => name !== 'media')
    const outcome = await recount()
    expect(outcome).toEqual({ complains: expect.stringMatching(words), code: 1 })
    expect(JSON.stringify(outcome)).toContain(data)
    expect(readdirSync(data).filter((name) => name !== 'media')).toEqual(before)
  })

  it('an earlier version’s beside its running server: neither is brought up to this one', async () => {
    await running()
    change('PRAGMA user_version = 3')
    const before = readFileSync(file)
    expect(await recount()).toMatchObject({ complains: expect.stringContaining('earlier version'), code: 1 })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await at?.storage.conferences()).toContain('one')
  })

  it('options that there are not', async () => {
    expect(await runRecount(['--dta'], {})).toMatchObject({ complains: expect.stringContaining('--data DIR'), code: 2 })
  })
})
