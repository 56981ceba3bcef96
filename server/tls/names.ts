import { isIP } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { domainToASCII } from 'node:url'

/** What a certificate is made for: DNS names and IP addresses. */
export type MachineNames = {
  /** What the office asked for; the certificate has to hold them. */
  asked: readonly string[]
  /** What the machine calls itself today, and its addresses: they change with the network it is in. */
  own: readonly string[]
}

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const dnsPattern = new RegExp(`^${label}(?:\\.${label})*$`)

/** A DNS name or an IP address as a certificate holds it; null for anything else. */
export function hostName(text: string): string | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare)) return bare.toLowerCase()
  const ascii = domainToASCII(bare.replace(/\.$/, ''))
  return ascii.length <= 253 && !isIP(ascii) && dnsPattern.test(ascii) ? ascii : null
}

/** The names under which devices in the hall may reach this machine. */
export function machineNames(using: {
  machine: string
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>
  asked: readonly string[]
}): MachineNames {
  const machine = hostName(using.machine)
  const addresses = Object.values(using.interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .sort()
  const named = machine && !isIP(machine) ? [machine, `${machine.split('.')[0]}.local`] : []
  const own = ['localhost', ...named, '127.0.0.1', '::1', ...addresses]
  const asked = using.asked.flatMap((name) => hostName(name) ?? [])
  return { asked: [...new Set(asked)], own: [...new Set(own)].filter((name) => !asked.includes(name)) }
}

/** Whether a name is one of the domains or below one; an address always is, for domains do not speak of addresses. */
export function isWithin(name: string, domains: readonly string[]): boolean {
  return isIP(name) !== 0 || domains.some((domain) => name === domain || name.endsWith(`.${domain}`))
}
