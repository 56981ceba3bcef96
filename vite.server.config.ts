import { defineConfig } from 'vite'

/** The server as plain JavaScript, its packages left outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        links: 'server/links-main.ts',
        print: 'server/print-main.ts',
        roster: 'server/roster-main.ts',
        recount: 'server/recount-main.ts',
        'roster-worker': 'server/roster/roster-worker.ts',
      },
    },
  },
})
