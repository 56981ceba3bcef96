import type { ConflictRow } from '../../shared/door-views.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Table } from '../../shared/tables.ts'
import type { Hall } from '../hall.ts'
import { type Conflict, walkInsTwice } from './walk-ins-twice.ts'

/**
 * Scans that do not fit together: a second desk that had let the same person in, a late one that was refused, or one by
 * a badge that was reported lost before it was handed in; and walk-ins who may be there twice.
 */
export function conflictRows(hall: Hall): Table<ConflictRow> {
  return Object.fromEntries(conflicts(hall).map((row) => [row.number, { ...row, settled: settled(hall, row) }]))
}

function conflicts(hall: Hall): Conflict[] {
  const { recorded, conference } = hall
  const rows: Conflict[] = []
  /** At which desk each person's check-in stood when the late scan was handed in. */
  const desks = new Map<PersonId, string>()
  for (const { number, fact } of recorded) {
    if (fact.type === 'attendeeCheckedIn') desks.set(fact.personId, fact.desk)
    if (!('scannedAt' in fact) || fact.scannedAt === undefined) continue
    const { desk, scannedAt } = fact
    if (fact.type === 'scanRefused') {
      const { why, personId = null, out = false } = fact
      const since = personId !== null && why === 'notCheckedIn' && conference.attendance.present.get(personId)
      // The desk that had let him in before has handed that in since: he came, and then left.
      if (since && since.at <= scannedAt) continue
      rows.push({ number, what: fact.type, personId, why, out, desk, scannedAt, otherDesk: '' })
      continue
    }
    const { personId } = fact
    const otherDesk = desks.get(personId) ?? ''
    const what = fact.revokedSince ? 'revokedSince' : fact.type === 'scanRepeated' ? fact.type : null
    // One desk may well have scanned a badge twice; and a check-in that was undone since has been looked into.
    if (!what || (what === 'scanRepeated' && otherDesk === desk) || !conference.attendance.present.has(personId))
      continue
    rows.push({ number, what, personId, why: null, out: fact.type === 'attendeeLeft', desk, scannedAt, otherDesk })
  }
  return [...rows, ...walkInsTwice(hall)]
}

/** What was settled as something else is to be looked into again. */
function settled({ conference, recorded }: Hall, { number, what }: Conflict): ConflictRow['settled'] {
  const settlement = conference.settled.get(number)
  const by = settlement?.what === what ? recorded[settlement.number - 1] : undefined
  return by?.fact.type === 'conflictSettled' ? { by: by.by, at: by.at, note: by.fact.note } : null
}
