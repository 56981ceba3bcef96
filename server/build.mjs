import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the pages and the server into dist/. */
export async function buildAll() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const logLevel = 'warn'
  await build({ configFile: `${root}vite.config.ts`, root: `${root}client`, logLevel })
  await build({ configFile: `${root}vite.server.config.ts`, root, logLevel })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
