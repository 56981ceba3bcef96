import { buildOnce, installPackages, requireNode } from './prepare.mjs'

requireNode()
installPackages()
await buildOnce()
await import('../dist/server/main.js')

// npm runs this through a shell that ends on SIGTERM without passing it on. With npm gone the server is to end as well.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}
