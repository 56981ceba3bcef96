import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printRoster, refusalSentences, rosterAsJson } from './roster/print-roster.ts'
import { readRosterInWorker } from './roster/read-in-worker.ts'

/** `npm run roster -- FILE`: what the import understands of a spreadsheet. It touches nothing. */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
  strict: false,
})
const [file] = positionals
if (file === undefined) {
  console.error('npm run roster -- TỆP/FILE [--json]')
  process.exit(2)
}
const answer = await read(file)
if (values.json) console.log(JSON.stringify(rosterAsJson(answer)))
else if ('people' in answer) console.log(printRoster(answer))
if ('refused' in answer) {
  console.error(`${file}: ${refusalSentences[answer.refused]}`)
  process.exitCode = 1
}

async function read(path: string) {
  // npm runs scripts in the project's folder; the path is meant from where the command was typed.
  const from = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, path)).find(existsSync)
  if (from === undefined) return { refused: 'noSuchFile' as const }
  try {
    return await readRosterInWorker(new URL('./roster-worker.js', import.meta.url))(await readFile(from))
  } catch {
    return { refused: 'unreadable' as const } // a folder, or a file this user may not read
  }
}
