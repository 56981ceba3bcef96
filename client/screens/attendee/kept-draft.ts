import type { PersonId, VoteId } from '../../../shared/ids.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'

/** What is being filled in, to replace which version of the ballot. */
export type Draft = { voteId: VoteId; after: number; choice: Choice | null }

const keyOf = (personId: PersonId) => `draft:${personId}`

/**
 * A phone that was locked may load the page again: what was ticked until then is still there. For this tab alone, and gone
 * once it is sent; a browser that keeps nothing begins the form anew.
 */
export function recallDraft(personId: PersonId): Draft | null {
  try {
    const draft = JSON.parse(window.sessionStorage.getItem(keyOf(personId)) ?? 'null') as Draft | null
    return typeof draft?.voteId === 'string' && typeof draft.after === 'number' ? draft : null
  } catch {
    return null // storage is switched off, or this is not ours
  }
}

export function rememberDraft(personId: PersonId, draft: Draft | null): void {
  try {
    if (draft === null) window.sessionStorage.removeItem(keyOf(personId))
    else window.sessionStorage.setItem(keyOf(personId), JSON.stringify(draft))
  } catch {
    return // storage is switched off or full: the page goes on without
  }
}
