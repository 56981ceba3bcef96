import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whether this machine can give a browser a list of its own of whom it trusts: Linux, with certutil of NSS. */
export const canTrust = process.platform === 'linux' && spawnSync('certutil', ['-H']).error === undefined

/** A home folder whose browser trusts an authority, as a tablet does after the steps of the trust page. */
export function homeThatTrusts(home: string, certificateFile: string): string {
  const store = join(home, '.pki/nssdb')
  mkdirSync(store, { recursive: true })
  certutil('-N', '--empty-password', '-d', `sql:${store}`)
  certutil('-A', '-d', `sql:${store}`, '-n', 'hall', '-t', 'C,,', '-i', certificateFile)
  return home
}

function certutil(...args: string[]): void {
  const { status, stderr } = spawnSync('certutil', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`certutil ${args[0]}: ${stderr}`)
}
