import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { destination, pino, stdSerializers } from 'pino'
import { toString as qrText } from 'qrcode'
import { createApp } from './app.ts'
import { baseUrl, reachableHost, readConfig } from './config.ts'
import { ensureFirstConference } from './first-conference.ts'
import { fairDice } from './ids.ts'
import { printLinks } from './print-links.ts'
import { readRosterInWorker } from './roster/read-in-worker.ts'
import { installationOf, startNotes } from './start-notes.ts'
import { lockDataFolder } from './storage/data-lock.ts'
import { sqliteStorage } from './storage/sqlite.ts'

/** Runs beside `dist/server/`: the project's folder is two above. */
const project = fileURLToPath(new URL('../..', import.meta.url))

const config = readConfig(process.argv.slice(2), process.env)
if ('wrong' in config) {
  console.error(config.wrong)
  process.exit(2)
}

const installation = installationOf(process.argv.slice(2), config)
const lock = lockDataFolder(config.data)
if (!lock) {
  console.error(`Một máy chủ khác đang dùng thư mục này / Another server is using this folder: ${config.data}`)
  process.exit(1)
}
mkdirSync(config.data, { recursive: true, mode: 0o700 })
const log = pino(
  { base: null, serializers: { error: stdSerializers.err } },
  destination({ dest: join(config.data, 'server.log'), sync: false, mode: 0o600 }),
)
const storage = sqliteStorage(config.data, config.durability)
const now = () => Date.now()

const sample = { wanted: !config.empty, folder: join(project, 'server', 'sample') }
const made = await ensureFirstConference(storage, sample, fairDice, now())

const host = reachableHost(config.host)
const app = await createApp({
  storage,
  clientFolder: join(project, 'dist', 'client'),
  now,
  dice: fairDice,
  readRoster: readRosterInWorker(new URL('./roster-worker.js', import.meta.url)),
  log,
  base: (port) => baseUrl(host, port),
  installation,
  sampleFolder: sample.folder,
})

let port: number
try {
  port = await app.listen(config.port, config.host)
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(
    inUse
      ? `Cổng ${config.port} đang bận; hãy chọn cổng khác / Port ${config.port} is taken; choose another: npm start -- --port ${config.port + 1}`
      : error,
  )
  process.exit(1)
}
await storage.setSetting('base', baseUrl(host, port))
log.info({ port, durability: config.durability }, 'serving')
if (config.durability === 'off') console.log('Durability is off: for measuring only, nothing is safe from a power cut.')

await printLinks(storage, baseUrl(host, port), (office) => qrText(office, { type: 'terminal', small: true }))
for (const line of startNotes(installation, made)) console.log(line)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void stop()
  })
}
async function stop() {
  await app.close()
  await storage.close()
  lock?.release()
  log.info('stopped')
  log.flush(() => process.exit(0))
}
