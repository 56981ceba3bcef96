import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ConferenceId } from '../../shared/ids.ts'
import type { BallotBox, Journal } from './port.ts'
import { sqliteConference } from './sqlite-conference.ts'
import { schemaVersion } from './sqlite-schema.ts'

/** What is read of a data folder that must stay as it is. */
export type StorageForReading = {
  conferences: () => ConferenceId[]
  conference: (id: ConferenceId) => { journal: Pick<Journal, 'read'>; ballotBox: Pick<BallotBox, 'count'> }
}

/** `notReadable`: whoever asks may not, or the medium fails. `code` is the system's own word for it. */
export type Unreadable = { unreadable: 'empty' | 'earlier' | 'later' | 'damaged' | 'notReadable'; code: string }

type Opened = { database: Database.Database; close: () => void }

/**
 * Reads what is stored, all of it as it was at one moment, and changes neither the file nor its log: nothing is brought up to
 * this version, and a read-only medium will do. Everything is closed when it returns, whatever becomes of `read`.
 */
export async function readStored<T>(
  folder: string,
  read: (storage: StorageForReading) => Promise<T>,
): Promise<{ read: T } | Unreadable> {
  const file = join(folder, 'hoi-truong.sqlite')
  let opened: Opened | null = null
  try {
    opened = open(file)
    const { database } = opened
    database.exec('BEGIN')
    const version = database.pragma('user_version', { simple: true })
    if (version === 0) return { unreadable: 'empty', code: '' }
    if (version !== schemaVersion) {
      return { unreadable: Number(version) < schemaVersion ? 'earlier' : 'later', code: String(version) }
    }
    const conferences = database.prepare<[], string>('SELECT id FROM conference ORDER BY added_at, id').pluck()
    return {
      read: await read({
        conferences: () => conferences.all(),
        conference: (id) => sqliteConference(database, id),
      }),
    }
  } catch (error) {
    return whyUnreadable(error)
  } finally {
    opened?.close()
  }
}

/**
 * Beside a running server through the locks that SQLite shares by its `-shm` file, without which a copy would mix two moments;
 * and nothing of an open vote comes to lie in another place. SQLite would make `-wal` and `-shm` where they are not: without
 * them nobody has the file open, and it is read by itself.
 */
function open(file: string): Opened {
  const hasLog = existsSync(`${file}-wal`)
  if (hasLog && existsSync(`${file}-shm`)) return openedAt(file)
  return hasLog ? openCopy(file) : openInMemory(file)
}

function openedAt(file: string): Opened {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  return { database, close: () => void database.close() }
}

/** As a server leaves it that was stopped: everything is in the one file, and no copy of it is to be had afterwards. */
function openInMemory(file: string): Opened {
  const before = statSync(file)
  const bytes = readFileSync(file)
  const after = statSync(file)
  // A server has started meanwhile.
  if (existsSync(`${file}-wal`) || after.mtimeMs !== before.mtimeMs || after.size !== before.size) return open(file)
  // The format's marks for “with a log”, which nothing in memory can have.
  bytes.subarray(18, 20).fill(1)
  const database = new Database(bytes, { readonly: true })
  return { database, close: () => void database.close() }
}

/**
 * A file and its log without the third, as somebody has copied them: SQLite must make the third beside them, in a folder of
 * this user's own.
 */
function openCopy(file: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-truong-recount-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  try {
    const copy = join(folder, 'copy.sqlite')
    for (const part of ['', '-wal']) {
      copyFileSync(`${file}${part}`, `${copy}${part}`)
      chmodSync(`${copy}${part}`, 0o600)
    }
    const { database, close } = openedAt(copy)
    return {
      database,
      close: () => {
        close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Whatever else is thrown is a fault of this program. */
function whyUnreadable(error: unknown): Unreadable {
  if (error instanceof SyntaxError) return { unreadable: 'damaged', code: error.name }
  if (!(error instanceof Error) || !('code' in error)) throw error
  const code = String(error.code)
  if (code === 'ENOENT') return { unreadable: 'empty', code: '' }
  // SQLITE_ERROR: a table or a column is not there.
  const isDamaged = /^SQLITE_(NOTADB|CORRUPT|ERROR)/.test(code)
  if (!isDamaged && !/^(SQLITE_|E[A-Z]+$)/.test(code)) throw error
  return { unreadable: isDamaged ? 'damaged' : 'notReadable', code }
}
