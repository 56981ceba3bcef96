import type { RosterUpload } from '../../../../shared/drafts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import type { uploadRoster } from '../../../uploads.ts'
import type { DraftOf, FailureOf, Import } from '../use-import.ts'
import { PeopleList } from './people-list.tsx'
import { RosterImport } from './roster-import.tsx'

type Upload = Awaited<ReturnType<typeof uploadRoster>> | RosterUpload
export type ImportOfRoster = Import<DraftOf<Upload>, FailureOf<Upload>>

/** The list of delegates: how it comes in, and who is on it. */
export function RosterSection({ rosterImport }: { rosterImport: ImportOfRoster }) {
  const people = officeHooks.useView((view) => view.people)
  const isEmpty = Object.keys(people).length === 0
  return (
    <>
      <RosterImport rosterImport={rosterImport} isFirst={isEmpty} />
      <PeopleList people={people} />
    </>
  )
}
