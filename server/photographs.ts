import type { PhotographId } from '../shared/ids.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import type { Photograph } from './storage/port.ts'

export const largestPhotograph = 8 * 1024 * 1024

const signatures: { mime: string; matches: (bytes: Uint8Array) => boolean }[] = [
  { mime: 'image/jpeg', matches: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]) },
  { mime: 'image/png', matches: (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  {
    mime: 'image/webp',
    matches: (bytes) => starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  },
]

const starts = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** A JPEG, PNG or WebP picture by its first bytes, whatever the sender calls it; null otherwise. */
export function readPhotograph(bytes: Uint8Array): Photograph | null {
  const known = signatures.find((signature) => signature.matches(bytes))
  return known ? { mime: known.mime, bytes } : null
}

/** Keeps the photograph of a person or collective under a new id, so that no screen shows a stale one from its cache. */
export async function putPhotograph(
  hall: Hall,
  subject: string,
  photograph: Photograph,
  dice: Dice,
): Promise<PhotographId> {
  const id = dice.newId()
  await hall.store.people.putPhotograph(subject, id, photograph)
  hall.photographsChanged({ removed: [], put: [{ subject, id }] })
  return id
}

export async function removePhotograph(hall: Hall, subject: string): Promise<void> {
  await hall.store.people.removePhotograph(subject)
  hall.photographsChanged({ removed: [subject], put: [] })
}
