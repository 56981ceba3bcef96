import { useRef, useState } from 'react'
import type { RosterColumn, RosterMapping } from '../../../../shared/roster.ts'
import type { Outcome } from '../../../link.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { uploadRoster } from '../../../uploads.ts'
import { type DraftOf, type FailureOf, takeRead } from '../use-import.ts'
import { recallColumns, rememberColumns } from './remembered-columns.ts'

type Upload = Awaited<ReturnType<typeof uploadRoster>>
type Read = { file: File; columns: readonly RosterColumn[]; ownColumns: boolean; readingAgain: boolean }

/** The office's list on its way in: chosen, read by the server, looked at, its columns put right, taken. */
export type RosterImport = {
  current:
    | { state: 'idle' }
    | { state: 'reading'; file: File }
    | ({ state: 'failed'; failure: FailureOf<Upload> } & Read)
    | ({ state: 'read'; draft: DraftOf<Upload>; taking: boolean; refused: Refused | null } & Read)
    | { state: 'taken'; draft: DraftOf<Upload> }
  read: (file: File) => void
  /** Reads the same file by the office's own word for its columns, from now on for every file with these titles; null forgets it. */
  readAs: (mapping: RosterMapping | null) => void
  take: () => void
  drop: () => void
}
type Refused = Extract<Outcome, { refused: string }>['refused']

/** Nothing is taken over before the office has seen what was understood. */
export function useRosterImport(): RosterImport {
  const send = officeHooks.useSend()
  const [current, setCurrent] = useState<RosterImport['current']>({ state: 'idle' })
  /** Of two readings under way only the later one counts. */
  const latest = useRef(0)

  const show = (file: File, answer: Upload, ownColumns: boolean) => {
    const read = { file, columns: columnsOf(answer), ownColumns, readingAgain: false }
    setCurrent(
      'refused' in answer
        ? { state: 'failed', failure: answer, ...read }
        : { state: 'read', draft: answer, taking: false, refused: null, ...read },
    )
  }
  const read = async (chosen: File) => {
    const turn = ++latest.current
    setCurrent({ state: 'reading', file: chosen })
    // Read into memory, so that it can be read again after the office has changed the file on its disk.
    const file = new File([await chosen.arrayBuffer()], chosen.name)
    const answer = await uploadRoster(file)
    const known = recallColumns(columnsOf(answer))
    const byKnown = known ? await uploadRoster(file, known) : null
    if (turn === latest.current) show(file, byKnown ?? answer, known !== null)
  }
  const readAs = async (mapping: RosterMapping | null) => {
    if (current.state !== 'read' && current.state !== 'failed') return
    const turn = ++latest.current
    const { file, columns } = current
    rememberColumns(columns, mapping)
    setCurrent({ ...current, readingAgain: true })
    const answer = await uploadRoster(file, mapping)
    if (turn === latest.current) show(file, answer, mapping !== null)
  }
  const take = async () => {
    if (current.state !== 'read' || current.readingAgain) return
    const { draftId } = current.draft
    await takeRead(current, setCurrent, () => send({ type: 'takeRoster', draftId }))
  }
  return {
    current,
    read: (file) => void read(file),
    readAs: (mapping) => void readAs(mapping),
    take: () => void take(),
    drop: () => setCurrent({ state: 'idle' }),
  }
}

function columnsOf(answer: Upload): readonly RosterColumn[] {
  if (!('refused' in answer)) return answer.reading.columns
  return 'columns' in answer ? answer.columns : []
}
