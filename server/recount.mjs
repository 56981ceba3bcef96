import { buildOnce, installPackages, requireNode } from './prepare.mjs'

requireNode()
installPackages()
await buildOnce()
await import('../dist/server/recount.js')
