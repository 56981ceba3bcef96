import { officeHooks } from '../../../staff-hooks.ts'
import { PeopleList } from './people-list.tsx'
import { RosterImport } from './roster-import.tsx'
import type { RosterImport as Import } from './use-roster-import.ts'

/** The list of delegates: how it comes in, and who is on it. */
export function RosterSection({ rosterImport }: { rosterImport: Import }) {
  const people = officeHooks.useView((view) => view.people)
  const isEmpty = Object.keys(people).length === 0
  return (
    <>
      <RosterImport rosterImport={rosterImport} isFirst={isEmpty} />
      <PeopleList people={people} />
    </>
  )
}
