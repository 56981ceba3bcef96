import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files share what they load: reading it anew for each took longer than the tests. None leaves anything behind in a module.
    isolate: false,
    // Of two cores one would be left to itself.
    maxWorkers: '100%',
  },
})
