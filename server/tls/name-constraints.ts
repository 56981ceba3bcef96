import type { Extension } from '@peculiar/x509'
import { x509 } from './x509.ts'

/**
 * The domains an authority may sign for (RFC 5280, 4.2.1.10), written and read here for @peculiar/x509 has no class
 * for them. Only what this file writes is read back; anything else permits nothing.
 */
const oid = '2.5.29.30'
const sequence = 0x30
const permittedSubtrees = 0xa0
const dnsName = 0x82

/**
 * Not critical, though the RFC asks for it: browsers and operating systems that know the extension keep to it all the
 * same, and an older device that does not know it goes on working where a critical one would shut it out.
 */
export function permitDomains(domains: readonly string[]): Extension {
  const subtrees = domains.map((domain) => element(sequence, element(dnsName, Buffer.from(domain, 'latin1'))))
  return new x509.Extension(oid, false, new Uint8Array(element(sequence, element(permittedSubtrees, ...subtrees))))
}

export function permittedDomains(extensions: readonly Extension[]): string[] {
  const found = extensions.find(({ type }) => type === oid)
  if (!found) return []
  return elements(Buffer.from(found.value))
    .flatMap(({ content }) => elements(content))
    .filter(({ tag }) => tag === permittedSubtrees)
    .flatMap(({ content }) => elements(content))
    .flatMap(({ content }) => elements(content))
    .filter(({ tag }) => tag === dnsName)
    .map(({ content }) => content.toString('latin1'))
}

function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function elements(bytes: Buffer): { tag: number; content: Buffer }[] {
  const found: { tag: number; content: Buffer }[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const first = bytes.readUInt8(at + 1)
    const more = first < 0x80 ? 0 : first & 0x7f
    if (at + 2 + more > bytes.length || more > 2) break
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
    const start = at + 2 + more
    found.push({ tag: bytes.readUInt8(at), content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return found
}
