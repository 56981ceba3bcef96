import { handlingOf } from './kept-pages.ts'

/** As much of a service worker as is used here; its types cannot stand beside a page's. */
type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetched = Event & { request: Request; respondWith: (response: Promise<Response>) => void }
type Worker = {
  /** Written by the build. */
  built: { version: string; files: readonly string[]; phone: readonly string[] }
  location: Location
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: {
    (name: 'install' | 'activate', listener: (event: Extendable) => void): void
    (name: 'fetch', listener: (event: Fetched) => void): void
  }
}
const worker = self as unknown as Worker

const prefix = 'hoi-truong-'
const current = prefix + worker.built.version
const page = '/'
/** A server that is away answers nothing at all, and a desk does not wait for it. */
const patience = 2_500
/** A page that is open belongs to the build before, and may still load parts of it. */
const buildsKept = 2

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy())
})
worker.addEventListener('fetch', (event) => {
  const handling = handlingOf(event.request, worker.location.origin)
  if (handling === 'asset') event.respondWith(keptFirst(event.request))
  if (handling === 'page') event.respondWith(networkFirst(event.request))
})

async function install(): Promise<void> {
  const cache = await caches.open(current)
  // Past the browser's own cache, where an older page may lie.
  const { files, phone } = worker.built
  // Three hundred phones carry the attendee's page alone, a device of the staff all of them.
  const wanted = worker.location.search === '?phone' ? phone : files
  await cache.addAll([new Request(page, { cache: 'reload' }), ...wanted])
  await worker.skipWaiting()
}

async function tidy(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  // The browser lists them in the order they were made.
  for (const name of ours.slice(0, Math.max(0, ours.length - (buildsKept - 1)))) await caches.delete(name)
  await worker.clients.claim()
}

/** The name of an asset changes with what is in it: once kept, it is right for ever. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(current)
  const kept = await cache.match(page)
  if (!kept) return fetch(request)
  const answer = fetch(request).catch(() => null) // no server: the page is here
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const response = await Promise.race([answer, late])
  return response?.ok ? response : kept
}
