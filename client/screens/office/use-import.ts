import { useState } from 'react'
import type { Outcome } from '../../link.ts'

type Refused = Extract<Outcome, { refused: string }>['refused']

/** A file on its way in: chosen, read by the server, looked at, taken. */
export type ImportState<D, F> =
  | { state: 'idle' }
  | { state: 'reading'; file: string }
  | { state: 'failed'; file: string; failure: F }
  | { state: 'read'; file: string; draft: D; taking: boolean; refused: Refused | null }
  | { state: 'taken'; draft: D }

export type Import<D, F> = {
  current: ImportState<D, F>
  read: (file: File) => void
  take: () => void
  drop: () => void
}

export type Failure = { refused: string }
/** The draft and the failures of an upload. */
export type DraftOf<U> = Exclude<U, Failure>
export type FailureOf<U> = Extract<U, Failure>

/** Nothing is taken over before the office has seen what was understood. */
export function useImport<U extends { draftId: string } | Failure>(
  upload: (file: Blob) => Promise<U>,
  takeDraft: (draftId: string) => Promise<Outcome>,
): Import<DraftOf<U>, FailureOf<U>> {
  const [current, setCurrent] = useState<ImportState<DraftOf<U>, FailureOf<U>>>({ state: 'idle' })

  const read = async (file: File) => {
    setCurrent({ state: 'reading', file: file.name })
    const answer = await upload(file)
    setCurrent(
      isFailure(answer)
        ? { state: 'failed', file: file.name, failure: answer as FailureOf<U> }
        : { state: 'read', file: file.name, draft: answer as DraftOf<U>, taking: false, refused: null },
    )
  }
  const take = async () => {
    if (current.state !== 'read' || current.taking) return
    setCurrent({ ...current, taking: true, refused: null })
    const outcome = await takeDraft((current.draft as { draftId: string }).draftId)
    setCurrent(
      'refused' in outcome
        ? { ...current, taking: false, refused: outcome.refused }
        : { state: 'taken', draft: current.draft },
    )
  }
  return {
    current,
    read: (file) => void read(file),
    take: () => void take(),
    drop: () => setCurrent({ state: 'idle' }),
  }
}

const isFailure = (answer: object): answer is Failure => 'refused' in answer
