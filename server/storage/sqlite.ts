import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LinkedRole } from '../../shared/roles.ts'
import { linkedRoles } from '../../shared/roles.ts'
import type { Instant } from '../../shared/time.ts'
import { mediaFolder } from './media-folder.ts'
import type { Link, Photograph, Storage } from './port.ts'
import { sqliteConference } from './sqlite-conference.ts'
import { prepareSchema } from './sqlite-schema.ts'

/** `off` is for measuring what durability costs; nothing of a real day is kept that way. */
export type Durability = 'full' | 'off'

/** The default store: one file under the data folder, readable by the server's user alone. */
export function sqliteStorage(folder: string, durability: Durability = 'full'): Storage {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'hoi-truong.sqlite')
  const database = new Database(file, { timeout: 5_000 })
  chmodSync(file, 0o600)
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'OFF'}`)
  database.pragma('foreign_keys = ON')
  // What is deleted is overwritten: a ballot that was changed, a vote that was cancelled.
  database.pragma('secure_delete = ON')
  // Writing the file anew would leave all of it in the system's temporary folder, which no scrubbing reaches.
  database.pragma('temp_store = MEMORY')
  prepareSchema(database)
  const opened = new Map<string, ReturnType<typeof sqliteConference>>()

  const addConference = database.transaction((id: string, links: Record<LinkedRole, string>, at: Instant) => {
    database.prepare('INSERT INTO conference (id, added_at) VALUES (?, ?)').run(id, at)
    const addLink = database.prepare('INSERT INTO link (conference_id, role, key) VALUES (?, ?, ?)')
    for (const role of linkedRoles) addLink.run(id, role, links[role])
  })
  const conferences = database.prepare<[], { id: string }>('SELECT id FROM conference ORDER BY added_at, id')
  const links = database.prepare<[], Link>(
    'SELECT conference_id AS conferenceId, role, key FROM link ORDER BY conference_id, role',
  )
  const photograph = database.prepare<[string], Photograph>('SELECT mime, bytes FROM photograph WHERE id = ?')
  const setting = database.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?')
  const setSetting = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    conferences: async () => conferences.all().map((row) => row.id),
    addConference: async (id, keys, at) => addConference(id, keys, at),
    links: async () => links.all(),
    conference: (id) => {
      const known = opened.get(id) ?? sqliteConference(database, id)
      opened.set(id, known)
      return known
    },
    photograph: async (id) => photograph.get(id) ?? null,
    media: mediaFolder(join(folder, 'media')),
    setting: async (name) => setting.get(name)?.value ?? null,
    setSetting: async (name, value) => {
      setSetting.run(name, value)
    },
    close: async () => {
      database.close()
    },
  }
}
