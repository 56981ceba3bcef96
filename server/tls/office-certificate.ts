import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { Instant } from '../../shared/time.ts'
import type { CertificatePair } from './authority.ts'
import { belongTogether } from './kept-pairs.ts'

/** The files of a certificate of the office's own; the certificate's may hold its chain too. */
export type CertificateFiles = { certificate: string; key: string }

/** The pair, and the names it is for: `hostnames` begins with the one that links begin with. */
export type OfficeCertificate = { pair: CertificatePair; hostnames: [string, ...string[]] }

/**
 * Reads the office's own certificate. A sentence where it cannot serve: it is better said at the start than found out
 * by every device at the door. `host` is the address that links would begin with, `asked` the names the office gave.
 */
export function readOfficeCertificate(
  files: CertificateFiles,
  using: { host: string; asked: readonly string[]; now: Instant },
): OfficeCertificate | { wrong: string } {
  const { host, asked, now } = using
  const certificate = readText(files.certificate)
  if (certificate === null) return cannotRead(files.certificate)
  const key = readText(files.key)
  if (key === null) return cannotRead(files.key)
  const read = parse(certificate)
  if (!read) {
    return wrong(
      `Tệp này không phải chứng chỉ dạng PEM: ${files.certificate}`,
      `This file is not a certificate in PEM form: ${files.certificate}`,
    )
  }
  if (!belongTogether({ certificate, key })) {
    return wrong(
      `Khóa không thuộc chứng chỉ này, không phải dạng PEM hoặc có mật khẩu: ${files.key}`,
      `The key does not belong to this certificate, is not in PEM form or has a password: ${files.key}`,
    )
  }
  if (now > Date.parse(read.validTo)) {
    return wrong(
      `Chứng chỉ đã hết hạn (${read.validTo}): ${files.certificate}`,
      `The certificate has expired (${read.validTo}): ${files.certificate}`,
    )
  }
  const names = namesOf(read)
  const reached = [...asked, host, ...names.filter((name) => !name.startsWith('*.'))].filter((name) =>
    isFor(read, name),
  )
  const [first, ...others] = new Set(reached)
  if (first === undefined) {
    return wrong(
      `Chứng chỉ dành cho ${names.join(', ')}; hãy ghi tên của máy chủ: --name TÊN`,
      `The certificate is for ${names.join(', ')}; give this server's name: --name NAME`,
    )
  }
  return { pair: { certificate, key }, hostnames: [first, ...others] }
}

const wrong = (vi: string, en: string) => ({ wrong: `${vi}\n${en}` })
const cannotRead = (file: string) => wrong(`Không đọc được tệp này: ${file}`, `This file cannot be read: ${file}`)

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // not there, or not for this user: the caller says which file
  }
}

function parse(certificate: string): X509Certificate | null {
  try {
    return new X509Certificate(certificate)
  } catch {
    return null // the caller says which file
  }
}

const isFor = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined

/** The names as Node writes them: `DNS:hall.example, IP Address:192.0.2.1`. */
function namesOf({ subjectAltName = '' }: X509Certificate): string[] {
  return [...subjectAltName.matchAll(/(?:DNS|IP Address):([^\s,"]+)/g)].map(([, name = '']) => name.toLowerCase())
}
