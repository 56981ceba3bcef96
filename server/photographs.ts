import type { PhotographId } from '../shared/ids.ts'
import type { Hall } from './hall.ts'
import type { Dice } from './ids.ts'
import type { Photograph } from './storage/port.ts'

/** The office's page reduces them to a third of this. */
export const largestPhotograph = 2 * 1024 * 1024
/** All of a conference together, so that its definition with every photograph in it can be imported again. */
export const largestPhotographs = 96 * 1024 * 1024
/** In a definition file three bytes of a photograph take four; the rest is for its words. */
export const largestDefinition = (largestPhotographs / 3) * 4 + 16 * 1024 * 1024

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

/** Whether these photographs can come in, where those of their subjects and those that are `removed` go. */
export async function haveRoom(
  hall: Hall,
  coming: readonly { subject: string; photograph: Photograph }[],
  removed: (subject: string) => boolean = () => false,
): Promise<boolean> {
  const replaced = new Set(coming.map(({ subject }) => subject))
  const staying = (await hall.store.people.photographs()).filter(
    ({ subject }) => !replaced.has(subject) && !removed(subject),
  )
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  const bytes = coming.map(({ photograph }) => photograph.bytes.length)
  return sum(staying.map(({ size }) => size)) + sum(bytes) <= largestPhotographs
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
