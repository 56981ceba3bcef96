import { defineConfig } from '@playwright/test'
import day from '../../playwright.config.ts'

/** The browser tests that `npm test` leaves out. */
export default defineConfig({
  ...day,
  testDir: '.',
  outputDir: '../results/browser-long',
  grep: /@long/,
  grepInvert: /^$/,
  reporter: [['list']],
})
