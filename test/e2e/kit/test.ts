import { test as playwright } from '@playwright/test'

/**
 * As Playwright’s, and at the end of a test its devices are put away: pages left open go on drawing and knocking at a server
 * that is gone, and every test after them is slower.
 */
export const test = playwright.extend<{ putAway: undefined }>({
  putAway: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
