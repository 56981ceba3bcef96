import type { DeskVerdict } from '../shared/attendance/desk-verdict.ts'
import type { SentBallot, SentCommand } from '../shared/commands.ts'
import type { Tables } from '../shared/patch.ts'
import type { Instant } from '../shared/time.ts'
import { recall, remember } from './device.ts'

/**
 * Something that has happened and must reach the server, however often it has to be sent.
 * What is about the same thing, such as one person's scans, goes out one after the other.
 */
export type Kept = ({ channel: 'command'; message: SentCommand } | { channel: 'ballot'; message: SentBallot }) & {
  about?: string
  /** What the desk would say of a scan by itself. */
  expected?: DeskVerdict
}

export type Outbox = {
  /** What an earlier visit kept is there, too, from when this is done. */
  opened: Promise<void>
  /** In the order it happened. */
  all: () => readonly Kept[]
  /** Whether it is durable on this device; it stays here as long as the page all the same. */
  add: (kept: Kept) => Promise<boolean>
  remove: (id: string) => void
}

/** The last view of a role, for when the page opens without a server. `clockOffset` as in the store. */
export type KeptView = { view: Tables; clockOffset: number | null; at: Instant }

/** Where a device keeps things under one name. */
export type Shelf = {
  entries: () => Promise<Kept[]>
  put: (kept: Kept) => Promise<void>
  drop: (id: string) => Promise<void>
  view: () => Promise<KeptView | null>
  putView: (view: KeptView | null) => Promise<void>
}

/** Kept on the device, so that a reload or a closed tab loses nothing. */
export function openOutbox(shelf: Promise<Shelf>): Outbox {
  let kept: readonly Kept[] = []
  const read = async () => {
    const before = await (await shelf).entries()
    const here = new Set(kept.map(({ message }) => message.id))
    kept = [...before.filter(({ message }) => !here.has(message.id)), ...kept]
  }
  const onShelf = async (work: (open: Shelf) => Promise<void>): Promise<boolean> => {
    try {
      await work(await shelf)
      return true
    } catch (error) {
      console.error('the outbox', error)
      return false
    }
  }
  return {
    opened: read().catch((error) => console.error('the outbox', error)),
    all: () => kept,
    add: (entry) => {
      kept = [...kept, entry]
      return onShelf((open) => open.put(entry))
    },
    remove: (id) => {
      kept = kept.filter((entry) => entry.message.id !== id)
      // What stays behind is sent once more on the next visit, and answered the same.
      void onShelf((open) => open.drop(id))
    },
  }
}

/** A phone's shelf is small and needs no database; it holds no view. */
export function smallShelf(name: string): Shelf {
  const key = `outbox:${name}`
  // Another tab of this phone writes here too: each change starts from what is there.
  const change = (to: (kept: Kept[]) => Kept[]) => {
    const kept = to(readKept(recall(key)))
    if (!remember(key, kept.length > 0 ? JSON.stringify(kept) : null)) throw new Error('nothing is kept here')
  }
  return {
    entries: async () => readKept(recall(key)),
    put: async (entry) => change((kept) => [...kept, entry]),
    drop: async (id) => change((kept) => kept.filter(({ message }) => message.id !== id)),
    view: async () => null,
    putView: async () => undefined,
  }
}

/** A desk's shelf is a database; a browser that gives none keeps the outbox as a phone does. */
export async function deskShelf(name: string): Promise<Shelf> {
  const small = smallShelf(name)
  try {
    const { openShelf } = await import('./kept.ts')
    const shelf = await openShelf(name)
    // What was put on the small shelf while there was no database is not forgotten.
    for (const entry of await small.entries()) {
      await shelf.put(entry)
      await small.drop(entry.message.id)
    }
    return shelf
  } catch (error) {
    console.error('this browser keeps little', error)
    return small
  }
}

function readKept(text: string | null): Kept[] {
  if (text === null) return []
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? (parsed as Kept[]) : []
  } catch {
    return [] // not ours, or cut off while writing: the server would refuse it too
  }
}
