import { createPrivateKey, KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import type { X509Certificate } from '@peculiar/x509'
import type { Instant } from '../../shared/time.ts'
import { permitDomains, permittedDomains } from './name-constraints.ts'
import { authorityLasts, beginsBefore, type KeptAuthority, type KeptLeaf, leafLasts } from './renewal.ts'
import { x509 } from './x509.ts'

/** A certificate and its private key, both as PEM text. */
export type CertificatePair = { certificate: string; key: string }

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
/** The longest common name that X.509 allows. */
const longestName = 64

/**
 * Zones that belong to nobody on the internet, by standard (RFC 6762, 6761, 8375; ICANN's `internal`) or by custom
 * (`lan`): an office's own name below one of them can be added later without a new authority.
 */
const privateZones = ['localhost', 'local', 'internal', 'home.arpa', 'test', 'lan']

/**
 * An authority for this one installation. Staff devices trust it for ten years while its key lies on a laptop that is
 * carried about, so it is limited to private zones and to the names known now: whoever steals the key cannot pose as a
 * bank or a mail service. Addresses are left free, for they are others in every hall.
 */
export async function makeAuthority(using: {
  machine: string
  names: readonly string[]
  now: Instant
  crypto: Crypto
}): Promise<CertificatePair> {
  const { machine, names, now, crypto } = using
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  const domains = [...new Set([...privateZones, ...names.filter((name) => isIP(name) === 0)])]
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: [{ O: ['Hội Trường'] }, { CN: [`Hội Trường – ${machine}`.slice(0, longestName)] }],
      notBefore: new Date(now - beginsBefore),
      notAfter: new Date(now + authorityLasts),
      signingAlgorithm: ecdsa,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
        permitDomains(domains),
      ],
    },
    crypto,
  )
  return asPair(certificate, keys)
}

/** The server's certificate for these names and addresses, signed by the authority and never outliving it. */
export async function makeLeaf(using: {
  authority: CertificatePair
  names: readonly string[]
  now: Instant
  crypto: Crypto
}): Promise<CertificatePair> {
  const { authority, names, now, crypto } = using
  const issuer = new x509.X509Certificate(authority.certificate)
  const pkcs8 = createPrivateKey(authority.key).export({ type: 'pkcs8', format: 'der' })
  const signingKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), ecdsa, false, ['sign'])
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  // The authority was made in the past, whatever this machine's clock says now.
  const from = Math.max(now - beginsBefore, issuer.notBefore.getTime())
  const certificate = await x509.X509CertificateGenerator.create(
    {
      subject: [{ O: ['Hội Trường'] }, { CN: ['Hội Trường, máy chủ'] }],
      issuer: issuer.subjectName,
      notBefore: new Date(from),
      notAfter: new Date(Math.min(from + leafLasts, issuer.notAfter.getTime())),
      signingAlgorithm: ecdsa,
      publicKey: keys.publicKey,
      signingKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
        await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey, false, crypto),
      ],
    },
    crypto,
  )
  return asPair(certificate, keys)
}

export function describeAuthority({ certificate }: CertificatePair): KeptAuthority {
  const read = new x509.X509Certificate(certificate)
  return { ...validity(read), domains: permittedDomains(read.extensions) }
}

export function describeLeaf({ certificate }: CertificatePair): KeptLeaf {
  const read = new x509.X509Certificate(certificate)
  const names = read.getExtension(x509.SubjectAlternativeNameExtension)?.names.items ?? []
  return { ...validity(read), names: names.map(({ value }) => value) }
}

const validity = ({ notBefore, notAfter }: X509Certificate) => ({
  from: notBefore.getTime(),
  until: notAfter.getTime(),
})

function asPair(certificate: X509Certificate, { privateKey }: CryptoKeyPair): CertificatePair {
  const key = KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' })
  return { certificate: `${certificate.toString('pem')}\n`, key: String(key) }
}
