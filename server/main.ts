import { mkdirSync, openSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { destination, pino, stdSerializers } from 'pino'
import { toString as qrText } from 'qrcode'
import { createApp } from './app.ts'
import { baseUrl, reachableHost, readConfig, servesItself } from './config.ts'
import { ensureFirstConference } from './first-conference.ts'
import { asksForHelp, helpText } from './help.ts'
import { fairDice } from './ids.ts'
import { staffBase } from './links.ts'
import { publicUrlSetting } from './papers/public-url.ts'
import { keepPrintedAs, type PrintedAs, printLinks } from './print-links.ts'
import { readRosterInWorker } from './roster/read-in-worker.ts'
import { installationOf, startNotes } from './start-notes.ts'
import { lockDataFolder } from './storage/data-lock.ts'
import { sqliteStorage } from './storage/sqlite.ts'
import { secureServer } from './tls/secure-server.ts'

/** Runs beside `dist/server/`: the project's folder is two above. */
const project = fileURLToPath(new URL('../..', import.meta.url))

if (asksForHelp(process.argv.slice(2))) {
  console.log(helpText())
  process.exit(0)
}
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
  // Opened at once: a process that ends before its log is open ends with an error about the log.
  destination({ dest: openSync(join(config.data, 'server.log'), 'a', 0o600), sync: false }),
)
const storage = sqliteStorage(config.data, config.durability)
const now = () => Date.now()

const sample = { wanted: !config.empty, folder: join(project, 'server', 'sample') }
const made = await ensureFirstConference(storage, sample, fairDice, now())

const host = reachableHost(config.host)
const secured =
  config.https &&
  (await secureServer({
    folder: join(config.data, 'tls'),
    own: config.https.own,
    host,
    asked: config.names,
    machine: hostname(),
    interfaces: networkInterfaces(),
    now: now(),
    crypto,
  }))
if (secured && 'wrong' in secured) {
  console.error(secured.wrong)
  process.exit(2)
}
const https = config.https && secured ? { ...secured, port: config.https.port } : null
const app = await createApp({
  storage,
  clientFolder: join(project, 'dist', 'client'),
  now,
  dice: fairDice,
  readRoster: readRosterInWorker(new URL('./roster-worker.js', import.meta.url)),
  log,
  base: (port, scheme) => baseUrl(scheme === 'https' && https ? https.hostnames[0] : host, port, scheme),
  https,
  phones: config.phones,
  publicUrl: config.publicUrl,
  installation,
  sampleFolder: sample.folder,
})

let port: number
try {
  port = await app.listen(config.port, config.host)
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const taken = error instanceof Error && 'port' in error ? Number(error.port) : config.port
  const option = taken === https?.port ? '--https-port' : '--port'
  console.error(
    inUse
      ? `Cổng ${taken} đang bận; hãy chọn cổng khác / Port ${taken} is taken; choose another: npm start -- ${option} ${taken + 1}`
      : error,
  )
  process.exit(1)
}
const reached = app.reached()
const authority = https?.authority ?? null
const printedAs: PrintedAs = {
  base: staffBase(reached),
  trust: authority && { page: `${reached.plain}/trust`, fingerprint: authority.fingerprint },
  thisMachine: authority && servesItself(config.host) ? baseUrl('localhost', port) : null,
}
await keepPrintedAs(storage, printedAs)
await storage.setSetting(publicUrlSetting, config.publicUrl ?? '')
log.info({ port, https: reached.secure !== null, durability: config.durability }, 'serving')
if (authority?.replaced) {
  console.log('Chứng chỉ gốc đã được làm mới: mỗi thiết bị phải mở trang /trust làm lại một lần.')
  console.log('The certificate that devices trust has been made anew: open the /trust page on each of them again.')
}
if (authority?.keptApart === false) {
  console.log(`Hãy tự giới hạn quyền mở thư mục này cho riêng mình / Restrict this folder to yourself: ${config.data}`)
}
if (config.durability === 'off') console.log('Durability is off: for measuring only, nothing is safe from a power cut.')

await printLinks(storage, printedAs, (office) => qrText(office, { type: 'terminal', small: true }))
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
