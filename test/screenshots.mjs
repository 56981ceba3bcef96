import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildOnce, installPackages, requireNode } from '../server/prepare.mjs'

/** A picture of every screen and layout of every role, from a conference at its fullest: `--out DIR`. */
const root = fileURLToPath(new URL('..', import.meta.url))

requireNode()
const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string' }, size: { type: 'string' }, lang: { type: 'string' } },
})
if (!values.out) {
  const choices = '[--only screen|mc|office|reception|phone|vote] [--size 1920x1080] [--lang vi|en]'
  console.error(`npm run screenshots -- --out THƯ-MỤC ${choices}`)
  console.error(`npm run screenshots -- --out FOLDER ${choices}`)
  process.exit(2)
}
const out = resolve(process.env.INIT_CWD ?? process.cwd(), values.out)
mkdirSync(out, { recursive: true })
installPackages()
await buildOnce()
const { findBrowser } = await import('./browser.mjs')
const browser = findBrowser({ download: true })
if (!browser) {
  console.error('Không có Chromium để chụp. / There is no Chromium to take pictures with.')
  process.exit(1)
}
const config = join(root, 'test/screenshots/playwright.config.ts')
const cli = join(root, 'node_modules/@playwright/test/cli.js')
const done = spawnSync(
  process.execPath,
  [cli, 'test', '--config', config, ...(values.only ? [`${values.only}.pictures`] : [])],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM: browser,
      SCREENSHOTS_OUT: out,
      SCREENSHOTS_SIZE: values.size ?? '',
      SCREENSHOTS_LANG: values.lang ?? '',
    },
  },
)
if (done.status === 0) console.log(out)
process.exitCode = done.status ?? 1
