import type { Recorded } from '../../shared/facts.ts'
import type { RecordRow, Table } from '../../shared/views.ts'
import type { Hall } from '../hall.ts'

/** The record of the day: a reading of the journal. Facts never change, so that neither do its rows. */
export function recordRows({ recorded }: Hall): Table<RecordRow> {
  return Object.fromEntries(recorded.map((one) => [String(one.number), recordRow(one)]))
}

function recordRow({ number, at, by, fact }: Recorded): RecordRow {
  const row = { number, at, by, what: fact.type }
  switch (fact.type) {
    case 'conferenceDefined':
      return { ...row, count: fact.definition.items.length }
    case 'rosterTaken':
      return { ...row, count: fact.delegates.length, ...(fact.changes ? { changes: fact.changes } : {}) }
    case 'attendeeCheckedIn':
    case 'scanRepeated':
    case 'attendeeLeft':
    case 'attendeeReturned':
    case 'walkInAdded':
      return { ...row, personId: fact.personId, desk: fact.desk }
    case 'scanRefused':
      return { ...row, ...(fact.personId ? { personId: fact.personId } : {}), desk: fact.desk, why: fact.why }
    case 'checkInUndone':
      return { ...row, personId: fact.personId, reason: fact.reason }
    case 'standInRecorded':
      return { ...row, personId: fact.personId, otherId: fact.standsInFor }
    case 'votingRightSet':
      return { ...row, personId: fact.personId, yes: fact.official }
    case 'absenceEntered':
      return { ...row, personId: fact.personId, yes: fact.excused }
    case 'standInWithdrawn':
    case 'absenceWithdrawn':
    case 'badgeReplaced':
    case 'phoneReleased':
      return { ...row, personId: fact.personId }
    case 'conflictSettled':
      return { ...row, conflict: fact.conflict, reason: fact.note }
    case 'conflictReopened':
      return { ...row, conflict: fact.conflict }
    case 'quorumSet':
      return { ...row, quorum: fact.quorum }
    case 'lobbyNamesSet':
      return { ...row, yes: fact.shown }
    case 'itemStarted':
    case 'itemResumed':
    case 'itemLeftOut':
    case 'itemTakenIn':
      return { ...row, itemId: fact.itemId }
    case 'stepShown':
      return { ...row, itemId: fact.itemId, step: fact.step }
    case 'conferenceClosed':
      return row
    case 'stepUndone':
      return { ...row, undone: fact.undone }
    case 'voteOpened':
      return { ...row, itemId: fact.itemId, voteId: fact.voteId, count: fact.roll.length }
    case 'voteClosed':
      return { ...row, voteId: fact.voteId }
    default:
      return fact satisfies never
  }
}
