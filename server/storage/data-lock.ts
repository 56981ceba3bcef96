import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * One server for one data folder: the operating system's own lock on a file beside the data, let go with the process
 * however it ends. Null where another server holds it.
 */
export function lockDataFolder(folder: string): { release: () => void } | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new Database(join(folder, 'server.lock'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
  return {
    release: () => {
      database.exec('ROLLBACK')
      database.close()
    },
  }
}
