import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LinkedRole } from '../../shared/roles.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string }
export type ServerProcess = {
  /** Plain HTTP. */
  url: string
  /** What the links of the staff begin with: HTTPS, where that is on. */
  staffUrl: string
  keys: Record<LinkedRole, string>
  /** All that it has printed so far. */
  output: () => string
  /** Sends a signal, and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<Ended>
}
export type BuiltServer = {
  /** Runs a script of the build to its end. */
  run: (script: 'main' | 'links', args: string[], env?: Record<string, string>) => Promise<Ended>
  /** Starts the server, and waits until it has printed its links. */
  start: (args: string[], env?: Record<string, string>) => Promise<ServerProcess>
  /** Starts the server, and waits for nothing. */
  launch: (script: 'main', args: string[]) => Pick<ServerProcess, 'end'>
  remove: () => void
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/**
 * The server of today's sources as it is built for use, in a folder of its own beside `dist/server`, so that nothing
 * stale is tested and nobody's build is pulled away.
 */
export async function buildServer(name: string): Promise<BuiltServer> {
  const folder = join(project, 'dist', `server-of-${name}-${process.pid}`)
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = ['build', '--config', 'vite.server.config.ts', '--outDir', folder, '--logLevel', 'warn']
  const built = await ended(launch([vite, ...options]))
  if (built.code !== 0) throw new Error(`the server cannot be built: ${built.output}`)
  const running = new Set<ChildProcess>()
  const open = (script: string, args: string[], env: Record<string, string> = {}) => {
    const child = launch([join(folder, `${script}.js`), ...args], env)
    running.add(child.process)
    child.process.once('exit', () => running.delete(child.process))
    return child
  }
  return {
    run: (script, args, env) => ended(open(script, args, env)),
    start: async (args, env) => {
      const child = open('main', args, env)
      await printedLinks(child)
      const links = [...child.output().matchAll(/(https?:\/\/\S+)\/(office|mc|reception|screen|teller)#(\w+)/g)]
      const staffUrl = links[0]?.[1] ?? ''
      return {
        // Where the links are HTTPS, the page that tells how to trust them is not.
        url: staffUrl.startsWith('https:') ? (/(http:\/\/\S+)\/trust/.exec(child.output())?.[1] ?? '') : staffUrl,
        staffUrl,
        keys: Object.fromEntries(links.map(([, , role, key]) => [role, key])) as Record<LinkedRole, string>,
        output: child.output,
        end: (signal) => end(child, signal),
      }
    },
    launch: (script, args) => {
      const child = open(script, args)
      return { end: (signal) => end(child, signal) }
    },
    remove: () => {
      for (const child of running) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

type Launched = { process: ChildProcess; output: () => string; onOutput: (listener: () => void) => void }

function launch(args: string[], env: Record<string, string> = {}): Launched {
  const child = spawn(process.execPath, args, { cwd: project, env: { ...withoutOurs(process.env), ...env } })
  let output = ''
  const listeners: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      for (const listener of listeners) listener()
    })
  }
  return { process: child, output: () => output, onOutput: (listener) => listeners.push(listener) }
}

/** What this machine has set for itself must not decide what a test sees; NODE_ENV is vitest's. */
const withoutOurs = ({
  PORT,
  HTTPS_PORT,
  DATA,
  HOST,
  DURABILITY,
  NODE_ENV,
  ...rest
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv => rest

async function ended({ process: child, output }: Launched): Promise<Ended> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return { code: child.exitCode, signal: child.signalCode, output: output() }
}

function end(child: Launched, signal: NodeJS.Signals): Promise<Ended> {
  child.process.kill(signal)
  return ended(child)
}

const printedLinks = (child: Launched): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (child.output().includes('Each link is a key')) resolve()
    }
    child.onOutput(look)
    child.process.once('exit', () => reject(new Error(`the server ended: ${child.output()}`)))
    look()
  })
