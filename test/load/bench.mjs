import { buildOnce, installPackages, requireNode } from '../../server/prepare.mjs'

/** `npm run bench`: how the production build holds up, each figure beside a yardstick from the same run. */
requireNode()
installPackages()
await buildOnce()
const { run } = await import('./run.mjs')
await run()
