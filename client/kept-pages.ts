/** What the service worker does about a request: the build's own files, the page, or nothing at all. */
export type Handling = 'asset' | 'page' | 'network'

const pages = ['/', '/office', '/mc', '/reception', '/screen', '/teller', '/kiosk']

/**
 * Only what this build consists of is kept on the device. Photographs, files of the office, the line and whether the
 * server serves are always asked of the server.
 */
export function handlingOf(request: { url: string; method: string; mode: string }, origin: string): Handling {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== origin) return 'network'
  if (url.pathname.startsWith('/assets/')) return 'asset'
  const path = url.pathname.replace(/\/+$/, '') || '/'
  return request.mode === 'navigate' && pages.includes(path) ? 'page' : 'network'
}
