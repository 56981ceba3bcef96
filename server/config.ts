import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPublicUrl } from './papers/public-url.ts'
import type { Durability } from './storage/sqlite.ts'
import { type HttpsConfig, type HttpsOptions, httpsOptions, readHttpsConfig } from './tls/https-config.ts'

export type Config = {
  /** Where everything is kept. */
  data: string
  port: number
  host: string
  /** No sample conference in an empty folder. */
  empty: boolean
  durability: Durability
  /** Where phones anywhere reach this server, through a name of the office's own; null where they cannot. */
  publicUrl: string | null
} & HttpsConfig

/** Where nothing is said. */
export const usual = { data: './data', port: '3000', host: '0.0.0.0' }

/** For `parseArgs`. */
export const serverOptions = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  empty: { type: 'boolean' },
  durability: { type: 'string' },
  'public-url': { type: 'string' },
  ...httpsOptions,
} as const

/** Options win over environment variables, and those that are not empty over the usual. */
export function readConfig(args: string[], env: NodeJS.ProcessEnv): Config | { wrong: string } {
  let values: Partial<Record<'data' | 'port' | 'host' | 'durability' | 'public-url', string>> & {
    empty?: boolean
  } & HttpsOptions
  try {
    ;({ values } = parseArgs({ args, options: serverOptions }))
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return { wrong: `${what}\nCác lựa chọn / The options: npm start -- --help` }
  }
  const port = Number(values.port ?? (env.PORT || usual.port))
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return { wrong: 'the port is a number from 0 to 65535' }
  const durability = values.durability ?? (env.DURABILITY || 'full')
  if (durability !== 'full' && durability !== 'off') return { wrong: 'durability is full or off' }
  const address = readPublicUrl(values['public-url'] ?? env.PUBLIC_URL)
  if ('wrong' in address) return address
  const https = readHttpsConfig(values, env, port)
  if ('wrong' in https) return https
  return {
    data: resolve(values.data ?? (env.DATA || usual.data)),
    port,
    host: values.host ?? (env.HOST || usual.host),
    empty: values.empty ?? false,
    durability,
    ...address,
    ...https,
  }
}

/** Whether the machine itself gets in by `localhost`. */
export const servesItself = (host: string): boolean => ['0.0.0.0', '::', '127.0.0.1', 'localhost'].includes(host)

const likelyVirtual = /docker|veth|br-|virbr|vmnet|vbox|hyper-v|wsl|tun|tap|zt|tailscale/i

/** The address other devices in the hall can reach: this machine's own on the local network, before any other. */
export function reachableHost(host: string, interfaces = networkInterfaces()): string {
  if (host !== '0.0.0.0' && host !== '::') return host
  const candidates = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((address) => address.family === 'IPv4' && !address.internal && !address.address.startsWith('169.254.'))
      .map(({ address }) => ({ address, rank: (likelyVirtual.test(name) ? 10 : 0) + rankOf(address) })),
  )
  candidates.sort((a, b) => a.rank - b.rank)
  return candidates[0]?.address ?? 'localhost'
}

const rankOf = (address: string): number => {
  if (address.startsWith('192.168.')) return 0
  if (address.startsWith('10.')) return 1
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3
}

export type Scheme = 'http' | 'https'

const usualPort: Record<Scheme, number> = { http: 80, https: 443 }

export const baseUrl = (host: string, port: number, scheme: Scheme = 'http'): string =>
  `${scheme}://${host.includes(':') ? `[${host}]` : host}${port === usualPort[scheme] ? '' : `:${port}`}`
