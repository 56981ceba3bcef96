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

type Reading = { draft: unknown; taking: boolean; refused: Refused | null }

/** Takes over what was read, once however often it is pressed; refused, it stays there with the reason. */
export async function takeRead<R extends Reading>(
  read: R,
  show: (next: R | { state: 'taken'; draft: R['draft'] }) => void,
  takeDraft: () => Promise<Outcome>,
): Promise<void> {
  if (read.taking) return
  show({ ...read, taking: true, refused: null })
  const outcome = await takeDraft()
  show(
    'refused' in outcome ? { ...read, taking: false, refused: outcome.refused } : { state: 'taken', draft: read.draft },
  )
}

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
    if (current.state !== 'read') return
    const { draftId } = current.draft as { draftId: string }
    await takeRead(current, setCurrent, () => takeDraft(draftId))
  }
  return {
    current,
    read: (file) => void read(file),
    take: () => void take(),
    drop: () => setCurrent({ state: 'idle' }),
  }
}

const isFailure = (answer: object): answer is Failure => 'refused' in answer
