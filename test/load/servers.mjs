import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startCallable } from './calls.mjs'

const built = (name) => fileURLToPath(new URL(`../../dist/server/${name}`, import.meta.url))

/** Everything the bench starts and writes, so that all of it goes with the bench. */
export async function createGround() {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-truong-bench-'))
  const children = new Set()
  let folders = 0
  let clearing = false

  const keep = (child) => {
    if (clearing) {
      // What goes on after a process was ended from outside must not leave the next one behind.
      child.kill('SIGKILL')
      throw new Error('the bench is ending')
    }
    children.add(child)
    child.on('exit', () => children.delete(child))
    return child
  }
  /** Ended and gone: its data folder is free for the next one. */
  const kill = (child, signal) =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', resolve)
      child.kill(signal)
    })

  const endAll = () => Promise.all([...children].map((child) => kill(child, 'SIGKILL')))

  return {
    /** An empty folder, or a copy of one that a stopped server left. */
    newFolder: async (from = null) => {
      folders += 1
      const path = join(folder, String(folders))
      if (from) await cp(from, path, { recursive: true })
      return path
    },
    /** The production build on a free port, serving when this returns. `stop` lets it finish, `cut` is the plug pulled. */
    startServer: async ({ data, durability = 'full', empty = false }) => {
      // Plain HTTP alone: the certificates of the first start are no part of what is measured.
      const options = ['--data', data, '--host', '127.0.0.1', '--port', '0', '--https-port', 'off']
      const child = keep(
        spawn(
          process.execPath,
          [built('main.js'), ...options, '--durability', durability, ...(empty ? ['--empty'] : [])],
          {
            env: { ...process.env, NODE_ENV: 'production' },
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        ),
      )
      const port = await portOf(child)
      return { port, stop: () => kill(child, 'SIGTERM'), cut: () => kill(child, 'SIGKILL') }
    },
    startBareServer: async ({ pictureText, patchText }) => {
      const { child, call } = startCallable('./bare-server.mjs')
      keep(child)
      const { port } = await call('serve', { pictureText, patchText })
      return { port, cut: () => kill(child, 'SIGKILL') }
    },
    startLoad: () => {
      const { child, call } = startCallable('./load-client.mjs')
      keep(child)
      return call
    },
    endAll,
    clear: async () => {
      clearing = true
      await endAll()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The port, from what the server prints once it serves. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = (reason) => reject(new Error(`the server does not serve: ${reason}\n${printed}`))
    const timer = setTimeout(() => fail('waited 20 s'), 20_000)
    child.on('exit', (status, signal) => fail(signal ?? `it ended with ${status}`))
    child.stdout.on('data', (bytes) => {
      printed += bytes
      const port = /http:\/\/127\.0\.0\.1:(\d+)\/office#/.exec(printed)?.[1]
      if (!port) return
      clearTimeout(timer)
      resolve(Number(port))
    })
  })
}

/** The keys of the role links in a data folder, by role. */
export async function keysIn(data) {
  const { stdout } = await promisify(execFile)(process.execPath, [built('links.js'), '--json', '--data', data])
  const links = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return Object.fromEntries(links.map(({ role, url }) => [role, url.slice(url.indexOf('#') + 1)]))
}
