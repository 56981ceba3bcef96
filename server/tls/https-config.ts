import { hostName } from './names.ts'
import type { CertificateFiles } from './office-certificate.ts'

/** How the server speaks HTTPS; `https` is null where it does not. */
export type HttpsConfig = {
  https: { port: number; own: CertificateFiles | null } | null
  /** Further names the certificate is for. */
  names: string[]
  /** What the delegates' links begin with. */
  phones: 'http' | 'https'
}

/** For `parseArgs`. */
export const httpsOptions = {
  'https-port': { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  name: { type: 'string', multiple: true },
  phones: { type: 'string' },
} as const
export type HttpsOptions = { 'https-port'?: string; cert?: string; key?: string; name?: string[]; phones?: string }

/** Beside the plain port by default: 3000 and 3443, 80 and 443. */
function portBeside(port: number): number {
  if (port === 0) return 0
  if (port === 80) return 443
  return port + 443 > 65_535 ? port - 443 : port + 443
}

/** Options win over environment variables, and those that are not empty over the defaults. */
export function readHttpsConfig(
  given: HttpsOptions,
  env: NodeJS.ProcessEnv,
  port: number,
): HttpsConfig | { wrong: string } {
  const names = given.name ?? (env.NAMES ?? '').split(/[\s,]+/).filter(Boolean)
  const unusable = names.find((name) => hostName(name) === null)
  if (unusable !== undefined) return { wrong: `this is no host name: ${unusable}` }
  const phones = given.phones ?? (env.PHONES || 'http')
  if (phones !== 'http' && phones !== 'https') return { wrong: 'phones is http or https' }
  const certificate = given.cert ?? (env.CERT || undefined)
  const key = given.key ?? (env.KEY || undefined)
  const httpsPort = given['https-port'] ?? (env.HTTPS_PORT || String(portBeside(port)))
  const shared = { names: names.flatMap((name) => hostName(name) ?? []), phones } as const
  if (httpsPort === 'off') {
    return phones === 'https' ? { wrong: 'phones cannot be https with HTTPS off' } : { https: null, ...shared }
  }
  const number = Number(httpsPort)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    return { wrong: 'the HTTPS port is a number from 0 to 65535, or off' }
  }
  if (number !== 0 && number === port) return { wrong: 'HTTP and HTTPS need a port each' }
  if ((certificate === undefined) !== (key === undefined)) return { wrong: 'cert and key go together' }
  const own = certificate !== undefined && key !== undefined ? { certificate, key } : null
  return { https: { port: number, own }, ...shared }
}
