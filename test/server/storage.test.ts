import { mkdtempSync, readdirSync, rmSync, statSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataFolder } from '../../server/storage/data-lock.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Ballot, BoxedVote, Entry, Storage } from '../../server/storage/port.ts'
import { sqliteStorage } from '../../server/storage/sqlite.ts'
import { linkedRoles } from '../../shared/roles.ts'
import { checkedIn, person, prepared, start } from '../kit/conference.ts'
import { receiptOf } from '../kit/receipt.ts'
import { slowStorage } from '../kit/slow-storage.ts'
import { keysOf, storageContract } from '../kit/storage-contract.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

storageContract('the store in memory', async () => ({ storage: memoryStorage(), cleanUp: async () => undefined }))

storageContract('the store in memory, slowed down', async () => {
  let turns = 0
  const pause = async () => {
    turns += 1
    for (let left = turns % 3; left > 0; left--) await new Promise((resolve) => setImmediate(resolve))
  }
  return { storage: slowStorage(memoryStorage(), pause), cleanUp: async () => undefined }
})

storageContract('SQLite', async () => {
  const { folder, remove } = temporaryFolder()
  const storage = sqliteStorage(folder)
  return {
    storage,
    cleanUp: async () => {
      await storage.close()
      remove()
    },
  }
})

describe('SQLite’s file', () => {
  let folder: string
  let remove: () => void
  beforeEach(() => {
    ;({ folder, remove } = temporaryFolder())
  })
  afterEach(() => remove())

  it('gives everything back when it is opened again', async () => {
    const first = sqliteStorage(folder)
    await first.addConference('one', keysOf('one'), start)
    await first.setSetting('base', 'http://a')
    const store = first.conference('one')
    const answer = { to: 'mc:1', answer: { done: true as const } }
    await store.journal.turn((turn) =>
      turn.commit({ at: start, by: 'mc', facts: [...prepared, checkedIn(1)], people: [person(1), person(12)], answer }),
    )
    await store.people.putPhotograph('person', 'photo', { mime: 'image/png', bytes: new Uint8Array([1, 2]) })
    await store.ballotBox.cast(vote('open'), [ballot('a', '1', 'for')])
    await store.ballotBox.cast(vote('sealed'), [ballot('a', '2', 'other')])
    await store.ballotBox.seal('sealed')
    const written = await store.journal.read()
    await first.close()

    const second = sqliteStorage(folder)
    expect(await second.conferences()).toEqual(['one'])
    expect(await second.links()).toHaveLength(linkedRoles.length)
    expect(await second.setting('base')).toBe('http://a')
    const again = second.conference('one')
    expect(await again.journal.read()).toEqual(written)
    expect(await again.people.all()).toEqual([person(1), person(12)])
    expect(await again.people.photographs()).toEqual([{ subject: 'person', id: 'photo', size: 2 }])
    expect(Array.from((await second.photograph('photo'))?.bytes ?? [])).toEqual([1, 2])
    expect(await again.journal.turn((turn) => turn.answered('mc:1'))).toEqual({ done: true })
    expect(await again.ballotBox.voters('open')).toMatchObject([{ personId: 'a' }])
    expect(await again.ballotBox.cast(vote('sealed'), [ballot('b', '3', 'for')])).toEqual(['voteClosed'])
    expect(Object.fromEntries((await again.ballotBox.count('sealed')).choices)).toEqual({ other: 1 })
    await second.close()
  })

  it('can be read by another process while the server writes', async () => {
    const server = sqliteStorage(folder)
    await server.addConference('one', keysOf('one'), start)
    const other = sqliteStorage(folder)
    expect(await other.links()).toHaveLength(linkedRoles.length)
    await server.setSetting('base', 'http://b')
    expect(await other.setting('base')).toBe('http://b')
    await other.close()
    await server.close()
  })

  it.skipIf(process.platform === 'win32')('and its folder are for the server’s user alone', async () => {
    const data = join(folder, 'new', 'data')
    const storage = sqliteStorage(data)
    await storage.addConference('one', keysOf('one'), start)
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(data)).toBe('700')
    expect(readdirSync(data).map((file) => [file, mode(join(data, file))])).toEqual([
      ['hoi-truong.sqlite', '600'],
      ['hoi-truong.sqlite-shm', '600'],
      ['hoi-truong.sqlite-wal', '600'],
    ])
    await storage.close()
  })

  it('of version 4 is brought up to this one: what was in it stays, and of what stood on ballots there is nothing', async () => {
    const before = sqliteStorage(folder)
    await before.addConference('one', keysOf('one'), start)
    const commit = (storage: Storage, entry: Partial<Entry>) =>
      storage.conference('one').journal.turn((turn) => turn.commit({ at: start, by: 'mc', facts: [], ...entry }))
    const written = await commit(before, { facts: [...prepared, checkedIn(1)], people: [person(1)] })
    await before.close()
    const database = new Database(join(folder, 'hoi-truong.sqlite'))
    database.exec('DROP TABLE ballot_candidate')
    database.pragma('user_version = 4')
    database.close()

    const now = sqliteStorage(folder)
    const { journal, people } = now.conference('one')
    expect(await journal.read()).toEqual(written)
    expect(await people.all()).toEqual([person(1)])
    expect(await people.onBallots()).toEqual([])
    const { name, position, unit, birthYear, introduction } = person(1)
    const standing = { voteId: 'v1', candidateId: 'c1', name, position, unit, birthYear, introduction }
    await commit(now, { onBallots: [standing] })
    expect(await people.onBallots()).toEqual([standing])
    await now.close()
  })

  it.skipIf(process.platform !== 'linux')(
    'is written anew without a copy in the system’s temporary folder',
    async () => {
      const storage = sqliteStorage(folder)
      await storage.addConference('one', keysOf('one'), start)
      const { people, ballotBox } = storage.conference('one')
      // More than SQLite keeps in memory by itself.
      const bytes = new Uint8Array(1_000_000).fill(7)
      for (let photograph = 0; photograph < 24; photograph++) {
        await people.putPhotograph(`person-${photograph}`, `photo-${photograph}`, { mime: 'image/png', bytes })
      }
      const looks = ['/tmp', '/var/tmp', tmpdir()].map(namesMadeIn)
      await ballotBox.scrub()
      const made = (await Promise.all(looks.map((look) => look()))).flat()
      expect(made.filter((name) => name.startsWith('etilqs_'))).toEqual([])
      await storage.close()
    },
  )

  it('of a later version of this program is left alone', () => {
    const database = new Database(join(folder, 'hoi-truong.sqlite'))
    database.pragma('user_version = 99')
    database.close()
    expect(() => sqliteStorage(folder)).toThrow('later version')
  })
})

/** Sees files too that are gone again at once; what it gives ends with a mark of its own. */
function namesMadeIn(parent: string): () => Promise<string[]> {
  const names: string[] = []
  let seen = () => {}
  const watcher = watch(parent, (_, name) => {
    names.push(name ?? '')
    seen()
  })
  return async () => {
    const mark = mkdtempSync(join(parent, 'hoi-truong-'))
    while (!names.includes(basename(mark))) await new Promise<void>((resolve) => (seen = resolve))
    watcher.close()
    rmSync(mark, { recursive: true })
    return names
  }
}

const vote = (id: string): BoxedVote => ({ id, ballot: 'secret', changeable: false })
const ballot = (personId: string, ballotId: string, choice: string): Ballot => ({
  personId,
  ballotId,
  after: 0,
  means: 'phone',
  choice,
  receipt: receiptOf(ballotId),
})

describe('the lock on the data folder', () => {
  it('is held by one server at a time', () => {
    const { folder, remove } = temporaryFolder()
    const first = lockDataFolder(join(folder, 'data'))
    expect(first).not.toBeNull()
    expect(lockDataFolder(join(folder, 'data'))).toBeNull()
    first?.release()
    const next = lockDataFolder(join(folder, 'data'))
    expect(next).not.toBeNull()
    next?.release()
    remove()
  })

  it('of one folder does not lock another', () => {
    const { folder, remove } = temporaryFolder()
    const locks = [lockDataFolder(join(folder, 'a')), lockDataFolder(join(folder, 'b'))]
    expect(locks).not.toContain(null)
    for (const lock of locks) lock?.release()
    remove()
  })
})
