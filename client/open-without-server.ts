/**
 * Keeps the page itself on a staff device, so that it opens with the server away. Where there is no secure context, or
 * a certificate the device does not trust, the page works as it did, with the server.
 */
export function openWithoutServer(): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => {
    console.log('this page will not open without the server', error)
  })
  // Asked for, so that a full disk does not take a desk's unsent scans.
  navigator.storage?.persist?.().catch((error: unknown) => console.log('storage may be cleared', error))
}
