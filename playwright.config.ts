import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/browser.mjs'

const executablePath = findBrowser()

/** What a headless Chromium needs on a machine without a desktop, an account or the internet. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test/results/browser',
  // Pages mostly wait; with more than two a machine of two cores has them wait for each other.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Sweeps over every size and step, and what other tests show in part: by `npm run e2e:long`, so that `npm test` stays short.
  grepInvert: /@long/,
  // A machine that checks this project for others may be starved for a minute; what passes only then is named as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test/results/browser.json' }],
  ],
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
  },
})
