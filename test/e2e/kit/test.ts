import { expect, test as playwright } from '@playwright/test'
import { type RunningServer, startServer } from './server.ts'

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

/**
 * Each test of the file has a server of its own with the sample; in `faults` must be nothing at its end of what pages, opened
 * with it, found wrong.
 */
export function everyTestHasItsServer(begin: (server: RunningServer, faults: string[]) => void): void {
  let server: RunningServer
  let faults: string[]
  test.beforeEach(async () => {
    faults = []
    server = await startServer()
    begin(server, faults)
  })
  test.afterEach(async () => {
    // What pages say once the server is gone is no fault of theirs.
    const seen = [...faults]
    await server.close()
    expect(seen).toEqual([])
  })
}
