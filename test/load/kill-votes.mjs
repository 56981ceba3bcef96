import { buildOnce, installPackages, requireNode } from '../../server/prepare.mjs'

/** `npm run kill:votes`: what becomes of two thousand ballots when the server is killed while they come in. */
requireNode()
installPackages()
await buildOnce()
await import('./kill-votes-run.mjs')
