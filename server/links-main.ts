import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { baseUrl, reachableHost, readConfig } from './config.ts'
import { keptPrintedAs, type PrintedAs, printLinks, printLinksAsJson } from './print-links.ts'
import { sqliteStorage } from './storage/sqlite.ts'

/** `npm run links`: also what an office does that has lost its link. */
const args = process.argv.slice(2)
const config = readConfig(
  args.filter((arg) => arg !== '--json'),
  process.env,
)
if ('wrong' in config) {
  console.error(config.wrong)
  process.exit(2)
}
if (!existsSync(join(config.data, 'hoi-truong.sqlite'))) {
  console.error(`Chưa có hội nghị trong thư mục này / There is no conference in this folder: ${config.data}`)
  process.exit(1)
}
const storage = sqliteStorage(config.data)
const neverStarted: PrintedAs = {
  base: baseUrl(reachableHost(config.host), config.port),
  trust: null,
  thisMachine: null,
}
const printedAs = (await keptPrintedAs(storage)) ?? neverStarted
if (args.includes('--json')) await printLinksAsJson(storage, printedAs)
else await printLinks(storage, printedAs)
await storage.close()
