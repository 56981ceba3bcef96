/** The worker is one script by itself: what it shares with the pages is its address. */
const worker = '/service-worker.js'

/**
 * Keeps the pages themselves on a device of the staff, so that they open with the server away. Where there is no secure
 * context, or a certificate the device does not trust, they work as they did, with the server.
 */
export function openWithoutServer(): void {
  void register(async () => worker)
  // Asked for, so that a full disk does not take a desk's unsent scans.
  navigator.storage?.persist?.().catch((error: unknown) => console.log('storage may be cleared', error))
}

/** The same for a delegate's phone, which keeps its own page alone; on plain HTTP it keeps none. */
export function openPhoneWithoutServer(): void {
  // On a device of the staff the larger one stays.
  void register(async () => ((await navigator.serviceWorker.getRegistration()) ? null : `${worker}?phone`))
}

async function register(address: () => Promise<string | null>): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  try {
    const url = await address()
    if (url) await navigator.serviceWorker.register(url)
  } catch (error) {
    console.log('this page will not open without the server', error)
  }
}
