import { buildOnce, installPackages, requireNode } from './prepare.mjs'

// What the preparation says is no part of the answer, which another program may read.
const { log } = console
console.log = console.error
requireNode()
installPackages()
await buildOnce()
console.log = log
await import('../dist/server/roster.js')
