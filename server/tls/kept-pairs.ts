import { spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CertificatePair } from './authority.ts'

/** Where the authority and the server's certificate are kept: `authority.crt`, `authority.key`, `server.crt`, `server.key`. */
export type PairName = 'authority' | 'server'

/** A folder that only the server's own user opens. False where the operating system did not let itself be told so. */
export function openTlsFolder(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32') return keepToUserOnWindows(folder)
  // It may have come out of a backup that knew no modes.
  chmodSync(folder, 0o700)
  return true
}

/** Windows knows no modes but lists of rights. The user's own right comes first: without it nobody could open the folder. */
function keepToUserOnWindows(folder: string): boolean {
  const user = spawnSync('whoami', { encoding: 'utf8', windowsHide: true }).stdout?.trim()
  if (!user) return false
  const icacls = (...args: string[]) =>
    spawnSync('icacls', [folder, ...args], { stdio: 'ignore', windowsHide: true }).status === 0
  return icacls('/grant:r', `${user}:(OI)(CI)F`) && icacls('/inheritance:r')
}

/** Null where there is none, or where the two do not belong together: a start was cut off between them. */
export function readPair(folder: string, name: PairName): CertificatePair | null {
  const [certificateFile, keyFile] = filesOf(folder, name)
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return null
  const pair = { certificate: readFileSync(certificateFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
  return belongTogether(pair) ? pair : null
}

export function writePair(folder: string, name: PairName, { certificate, key }: CertificatePair): void {
  const [certificateFile, keyFile] = filesOf(folder, name)
  writeWhole(keyFile, key)
  writeWhole(certificateFile, certificate)
}

export function belongTogether({ certificate, key }: CertificatePair): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))
  } catch {
    return false // not a certificate, or not a key: the caller makes a new pair, or says so to the office
  }
}

const filesOf = (folder: string, name: PairName) => [join(folder, `${name}.crt`), join(folder, `${name}.key`)] as const

/** The whole file or none, and for the server's user alone from its first byte on. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.new`
  writeFileSync(beside, text, { mode: 0o600, flush: true })
  if (process.platform !== 'win32') chmodSync(beside, 0o600)
  renameSync(beside, file)
}
