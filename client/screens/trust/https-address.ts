import type { TrustAbout } from '../../../shared/trust.ts'

/**
 * Where this device reaches the server over HTTPS: by the name it came with, if the certificate is for it, otherwise by
 * the one that links begin with. Null where HTTPS is off.
 */
export function httpsAddress({ httpsPort, hostnames }: TrustAbout, pageHost: string): string | null {
  const [usual] = hostnames
  if (httpsPort === null || usual === undefined) return null
  const here = pageHost.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const host = hostnames.includes(here) ? here : usual
  return `https://${host.includes(':') ? `[${host}]` : host}${httpsPort === 443 ? '' : `:${httpsPort}`}`
}
