import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a fresh machine needs before anything runs: plain Node, no package yet. Does nothing when all is as it was. */
const root = fileURLToPath(new URL('..', import.meta.url))
const marks = join(root, 'node_modules', '.hoi-truong')

const digest = (files) => {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}
const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesIn(path) : [path]
    })
const isAsMarked = (name, value) => {
  const mark = join(marks, name)
  return existsSync(mark) && readFileSync(mark, 'utf8') === value
}
const setMark = (name, value) => {
  mkdirSync(marks, { recursive: true })
  writeFileSync(join(marks, name), value)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Cần Node 20.19 trở lên / Node 20.19 or later is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the packages exactly as locked, once for each state of the lock file. */
export function installPackages() {
  const wanted = digest(['package.json', 'package-lock.json'])
  if (isAsMarked('installed', wanted)) return
  console.error('Đang cài đặt, vài phút ở lần đầu… / Installing, some minutes the first time…')
  // npm's own script, run by this Node: the same on Windows, where npm itself is a batch file.
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: 'inherit' }
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options)
    : spawnSync('npm ci --no-audit --no-fund', { ...options, shell: true })
  if (result.status !== 0) process.exit(result.status ?? 1)
  setMark('installed', wanted)
}

/** Builds the pages and the server, once for each state of their sources. */
export async function buildOnce() {
  const sources = ['package-lock.json', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json']
  const wanted = digest([...sources, ...['shared', 'server', 'client'].flatMap(filesIn)])
  const built = existsSync(join(root, 'dist/client/index.html')) && existsSync(join(root, 'dist/server/main.js'))
  if (built && isAsMarked('built', wanted)) return
  console.error('Đang dựng chương trình… / Building…')
  const { buildAll } = await import('./build.mjs')
  await buildAll()
  setMark('built', wanted)
}
