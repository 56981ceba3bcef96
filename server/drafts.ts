import type { RosterPerson } from '../shared/roster.ts'
import type { Instant } from '../shared/time.ts'
import type { ReadDefinition } from './definition/read-definition.ts'

/** Something read from the office's file that waits for the office to take it. */
export type Draft = { kind: 'roster'; rows: RosterPerson[] } | ({ kind: 'definition' } & ReadDefinition)

/** Kept in memory for half an hour: what is lost with a restart is a preview, and the file is still there. */
export type Drafts = {
  keep: (id: string, draft: Draft, now: Instant) => void
  find: <K extends Draft['kind']>(id: string, kind: K, now: Instant) => Extract<Draft, { kind: K }> | null
}

const keptFor = 30 * 60_000
const mostKept = 20

export function createDrafts(): Drafts {
  const kept = new Map<string, { draft: Draft; until: Instant }>()
  return {
    keep: (id, draft, now) => {
      for (const [old, { until }] of kept) if (until < now) kept.delete(old)
      const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(id, { draft, until: now + keptFor })
    },
    find: (id, kind, now) => {
      const found = kept.get(id)
      if (!found || found.until < now || found.draft.kind !== kind) return null
      return found.draft as Extract<Draft, { kind: typeof kind }>
    },
  }
}
