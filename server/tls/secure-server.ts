import { X509Certificate } from 'node:crypto'
import type { NetworkInterfaceInfo } from 'node:os'
import type { Instant } from '../../shared/time.ts'
import { type CertificatePair, describeAuthority, describeLeaf, makeAuthority, makeLeaf } from './authority.ts'
import { openTlsFolder, readPair, writePair } from './kept-pairs.ts'
import { isWithin, machineNames } from './names.ts'
import { type CertificateFiles, readOfficeCertificate } from './office-certificate.ts'
import { renewAuthority, renewLeaf } from './renewal.ts'

/** What the server speaks HTTPS with, and what devices have to know of it. */
export type Secured = {
  pair: CertificatePair
  /** What the certificate is for; links begin with the first. */
  hostnames: readonly [string, ...string[]]
  /** Whom devices have to trust first; null with a certificate of the office's own. */
  authority: Authority | null
}

export type Authority = {
  /** The certificate as devices take it: DER. */
  certificate: Buffer
  /** SHA-256, two digits and a colon at a time. */
  fingerprint: string
  /** Another one stood in its place before: every device has to trust this one anew. */
  replaced: boolean
  /** False where the operating system did not let the key's folder be kept to the server's user. */
  keptApart: boolean
}

/**
 * With the office's own certificate where it gave one; otherwise with one signed by the authority kept in `folder`,
 * which is made here at the first start. A sentence where the office's certificate cannot serve.
 */
export async function secureServer(using: {
  folder: string
  own: CertificateFiles | null
  /** The address that links begin with. */
  host: string
  /** Further names the office gave. */
  asked: readonly string[]
  machine: string
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>
  now: Instant
  crypto: Crypto
}): Promise<Secured | { wrong: string }> {
  const { folder, own, host, asked, machine, interfaces, now, crypto } = using
  if (own) {
    const read = readOfficeCertificate(own, { host, asked, now })
    return 'wrong' in read ? read : { ...read, authority: null }
  }
  const keptApart = openTlsFolder(folder)
  // Links begin with the host, so the certificate has to hold it as if it had been asked for.
  const names = machineNames({ machine, interfaces, asked: [host, ...asked] })
  const keptAuthority = readPair(folder, 'authority')
  let authority = keptAuthority
  if (!authority || renewAuthority(describeAuthority(authority), names, now) === 'renew') {
    authority = await makeAuthority({ machine, names: [...names.asked, ...names.own], now, crypto })
    writePair(folder, 'authority', authority)
  }
  const { domains } = describeAuthority(authority)
  const hostnames = [...names.asked, ...names.own.filter((name) => isWithin(name, domains))] as [string, ...string[]]
  const keptLeaf = readPair(folder, 'server')
  let pair = keptLeaf && isSignedBy(keptLeaf, authority) ? keptLeaf : null
  if (!pair || renewLeaf(describeLeaf(pair), hostnames, now) === 'renew') {
    pair = await makeLeaf({ authority, names: hostnames, now, crypto })
    writePair(folder, 'server', pair)
  }
  const { raw, fingerprint256 } = new X509Certificate(authority.certificate)
  const replaced = keptAuthority !== null && keptAuthority !== authority
  return { pair, hostnames, authority: { certificate: raw, fingerprint: fingerprint256, replaced, keptApart } }
}

const isSignedBy = (leaf: CertificatePair, authority: CertificatePair): boolean =>
  new X509Certificate(leaf.certificate).verify(new X509Certificate(authority.certificate).publicKey)
