import type { SentBallot, SentCommand } from '../shared/commands.ts'
import { recall, remember } from './device.ts'

/** Something that has happened and must reach the server, however often it has to be sent. */
export type Kept = { channel: 'command'; message: SentCommand } | { channel: 'ballot'; message: SentBallot }

export type Outbox = { all: () => readonly Kept[]; add: (kept: Kept) => void; remove: (id: string) => void }

/** Kept on the device under a name of its own, so that a reload or a closed tab loses nothing. */
export function openOutbox(name: string): Outbox {
  const key = `outbox:${name}`
  let kept = readKept(recall(key))
  const save = () => remember(key, kept.length > 0 ? JSON.stringify(kept) : null)
  return {
    all: () => kept,
    add: (entry) => {
      kept = [...kept, entry]
      save()
    },
    remove: (id) => {
      kept = kept.filter((entry) => entry.message.id !== id)
      save()
    },
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
