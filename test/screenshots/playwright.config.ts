import { defineConfig } from '@playwright/test'
import day from '../../playwright.config.ts'

/** The same browser as the tests; pictures instead of questions, and all the time they take. */
export default defineConfig({
  ...day,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../results/screenshots',
  workers: 1,
  timeout: 1_200_000,
  retries: 0,
  reporter: [['list']],
})
