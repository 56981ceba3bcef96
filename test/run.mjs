import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, installPackages, requireNode } from '../server/prepare.mjs'

/** All there is to test, from a fresh checkout: style, types, rules, laws, edges, faults, and the day in real browsers. */
const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test/results')
const count = { passed: 0, failed: 0 }

requireNode()
installPackages()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0
const add = (passed, failed) => {
  count.passed += passed
  count.failed += failed
}
const once = (title, passed) => {
  console.log(`${passed ? '✓' : '✗'} ${title}`)
  add(passed ? 1 : 0, passed ? 0 : 1)
}
/** What a test runner wrote down of itself; a run that wrote nothing down has failed as a whole. */
const fromReport = (title, file, read, succeeded) => {
  let counted = null
  try {
    counted = read(JSON.parse(readFileSync(join(results, file), 'utf8')))
  } catch (error) {
    console.error(`${title}: no report (${error instanceof Error ? error.message : error})`)
  }
  if (counted === null) return add(0, 1)
  // A runner can fail without a failed test: by an error outside of any.
  add(counted.passed, counted.failed === 0 && !succeeded ? 1 : counted.failed)
}

once('style and walls (biome)', run('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']))
once('types (tsc)', run('typescript/bin/tsc', ['--noEmit']))
await buildOnce()

const unit = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, 'unit.json')}`,
])
fromReport('vitest', 'unit.json', (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }), unit)

const { findBrowser } = await import('./browser.mjs')
const browser = findBrowser({ download: true })
if (browser) {
  console.log(`Browser tests use ${browser}`)
  const day = run('@playwright/test/cli.js', ['test'], {
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'browser.json'),
  })
  fromReport(
    'playwright',
    'browser.json',
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }),
    day,
  )
} else if (process.env.CI) {
  once('a Chromium for the browser tests', false)
} else {
  console.log('No Chromium was found and none could be downloaded: the browser tests did NOT run. Install Chromium or')
  console.log('Chrome, or name one in the environment variable CHROMIUM, and run this again.')
}

console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1
