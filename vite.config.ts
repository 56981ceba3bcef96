import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The service worker as a file of its own, with the list of what this build consists of; the list's hash is its version. */
function serviceWorker(): Plugin {
  const fileName = 'service-worker.js'
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('client/service-worker.ts', import.meta.url)),
        fileName,
      })
    },
    generateBundle: {
      // After the page has been written, and what is in no other file any more has been dropped.
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[fileName]
        if (worker?.type !== 'chunk' || worker.imports.length > 0) this.error('the service worker is not one script')
        const files = Object.keys(bundle).filter((file) => file.startsWith('assets/') && !readsDocuments.test(file))
        const page = bundle['index.html']
        const hash = createHash('sha256').update(files.sort().join())
        if (page?.type === 'asset') hash.update(page.source)
        const version = hash.update(worker.code).digest('hex').slice(0, 16)
        const forPhones = new Set(Object.values(bundle).flatMap((one) => (isPhones(one) ? reachedBy(one, bundle) : [])))
        const list = {
          version,
          files: files.map((file) => `/${file}`),
          phone: files.filter((file) => forPhones.has(file) || file.endsWith('.woff2')).map((file) => `/${file}`),
        }
        worker.code = `self.built=${JSON.stringify(list)};${worker.code}`
      },
    },
  }
}

/** Two megabytes that make pictures of a PDF's pages: only the office brings one in, and with the server at hand. */
const readsDocuments = /\/(pdf|openjpeg|jbig2|qcms|quickjs)/

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...all: never) => unknown>>[1]
type Built = Bundle[string]

/** What every page begins with, and the attendee's own: the staff's pages are not for a phone to carry. */
const isPhones = (one: Built): boolean =>
  one.type === 'chunk' && (one.facadeModuleId ?? '').match(/\/(index\.html|attendee-page\.tsx)$/) !== null

/** The files that are loaded with one, itself included. */
function reachedBy(one: Built | undefined, bundle: Bundle, seen = new Set<string>()): string[] {
  if (!one || seen.has(one.fileName)) return [...seen]
  seen.add(one.fileName)
  if (one.type === 'asset') return [...seen]
  for (const style of one.viteMetadata?.importedCss ?? []) seen.add(style)
  for (const name of one.imports) reachedBy(bundle[name], bundle, seen)
  return [...seen]
}

/** The pages, built for phones of every age: nothing newer than their browsers had in 2020. */
export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [react(), serviceWorker()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome80', 'safari13.1', 'firefox78', 'edge88'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
})
