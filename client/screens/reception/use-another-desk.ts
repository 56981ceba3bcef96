import { useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/ids.ts'
import { recall, remember } from '../../device.ts'
import { useWaiting } from '../../hall.tsx'
import { receptionHooks } from '../../staff-hooks.ts'
import { letInByAnother } from './another-desk.ts'
import type { Arrival } from './arrivals.ts'

const key = 'scanned-here'

/**
 * Whether another desk has the name of this one: told by people let in under it whom this device never scanned.
 * `agree` says that it is all the same desk, such as one whose machine was exchanged.
 */
export function useAnotherDesk(desk: string, arrivals: readonly Arrival[]): { hasName: boolean; agree: () => void } {
  const conference = receptionHooks.useView((view) => view.conference.main?.id) ?? ''
  const people = receptionHooks.useView((view) => view.people)
  // What was handed in and is not answered yet may be on the list already, and is this desk's own.
  const settled = useWaiting() === 0
  const [before, setBefore] = useState(() => scannedHere(conference))
  const here = useMemo(() => new Set([...before, ...arrivals.flatMap(peopleOf)]), [before, arrivals])
  useEffect(() => {
    if (here.size > before.size) setBefore(keep(conference, here))
  }, [conference, here, before])
  useEffect(() => {
    // Another tab of this device is the same desk.
    const onStorage = (event: StorageEvent) => event.key === key && setBefore(scannedHere(conference))
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [conference])
  const theirs = useMemo(() => letInByAnother(people, desk, here), [people, desk, here])
  return {
    hasName: settled && theirs.length > 0,
    agree: () => setBefore(keep(conference, new Set([...here, ...theirs]))),
  }
}

const peopleOf = ({ shown, verdict }: Arrival): PersonId[] => [
  ...('personId' in shown ? [shown.personId] : []),
  ...('personId' in verdict && verdict.personId !== null ? [verdict.personId] : []),
]

function keep(conference: string, people: ReadonlySet<PersonId>): ReadonlySet<PersonId> {
  remember(key, JSON.stringify({ conference, people: [...people] }))
  return people
}

/** Of this conference; what was kept of another one is of no use any more. */
function scannedHere(conference: string): ReadonlySet<PersonId> {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('conference' in kept) || !('people' in kept)) return new Set()
    if (kept.conference !== conference || !Array.isArray(kept.people)) return new Set()
    return new Set(kept.people.filter((one) => typeof one === 'string'))
  } catch {
    return new Set() // not ours
  }
}
