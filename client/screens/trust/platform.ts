export const platforms = ['windows', 'android', 'ipad', 'mac', 'firefox'] as const
export type Platform = (typeof platforms)[number]

/** What this device probably is; the receptionist can say otherwise. An iPad calls itself a Mac, but has a touch screen. */
export function guessPlatform(userAgent: string, touchPoints: number): Platform {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ipad'
  if (/Android/.test(userAgent)) return 'android'
  // Firefox on Windows and macOS goes by what the system trusts; on Linux it has a list of its own, as Chrome does.
  if (/Windows/.test(userAgent)) return 'windows'
  return /Macintosh/.test(userAgent) ? 'mac' : 'firefox'
}
