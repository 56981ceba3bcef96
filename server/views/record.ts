import { speechStep } from '../../shared/agenda/steps.ts'
import type { Recorded } from '../../shared/facts.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { RecordRow } from '../../shared/record-row.ts'
import type { Table } from '../../shared/tables.ts'
import { between, type Instant, minutes } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'
import { type NamesThen, namesThen } from './names-then.ts'
import { stageRecord, takenBack } from './stage-record.ts'

/** As much of a hall as its record is read from. */
export type RecordedHall = Pick<Hall, 'recorded' | 'conference' | 'people'>

/** The record of the day: a reading of the journal. Facts never change, so that neither do its rows. */
export function recordRows(hall: RecordedHall): Table<RecordRow> {
  const { recorded } = hall
  const walkIns = walkInsAtTheDoor(recorded)
  const names = namesThen()
  const rows: Record<string, RecordRow> = {}
  for (const one of recorded) {
    names.learn(one.fact)
    rows[one.number] = recordRow(hall, one, walkIns, names)
  }
  return rows
}

/** The check-in that was recorded with a walk-in has the door's time of both. */
function walkInsAtTheDoor(recorded: readonly Recorded[]): ReadonlyMap<PersonId, { at: Instant; doorAt: Instant }> {
  const added = new Set(recorded.flatMap(({ fact }) => (fact.type === 'walkInAdded' ? [fact.personId] : [])))
  const walkIns = new Map<PersonId, { at: Instant; doorAt: Instant }>()
  for (const { at, fact } of added.size > 0 ? recorded : []) {
    if (fact.type !== 'attendeeCheckedIn' || !added.has(fact.personId) || walkIns.has(fact.personId)) continue
    walkIns.set(fact.personId, { at, doorAt: fact.scannedAt ?? at })
  }
  return walkIns
}

/** When it happened at the door; what was handed in long after that says so. */
function times({ at, fact }: Recorded, walkIns: ReturnType<typeof walkInsAtTheDoor>) {
  const walkIn = fact.type === 'walkInAdded' || fact.type === 'standInRecorded' ? walkIns.get(fact.personId) : undefined
  const scannedAt = 'scannedAt' in fact ? fact.scannedAt : undefined
  const doorAt = scannedAt ?? (walkIn?.at === at ? walkIn.doorAt : at)
  return between(doorAt, at) > minutes(1) ? { at: doorAt, handedInAt: at } : { at: doorAt }
}

function recordRow(
  hall: RecordedHall,
  one: Recorded,
  walkIns: ReturnType<typeof walkInsAtTheDoor>,
  names: NamesThen,
): RecordRow {
  const { number, by, fact } = one
  const row = { number, ...times(one, walkIns), by, what: fact.type }
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
    case 'stepPutOff':
      return { ...row, itemId: fact.itemId, step: fact.step, ...(fact.put ? { put: fact.put } : {}) }
    case 'roundsOrdered':
      return { ...row, itemId: fact.itemId }
    case 'itemTimeSet':
      return { ...row, itemId: fact.itemId, count: fact.plannedMinutes }
    case 'speechTimeSet':
      return { ...row, itemId: fact.itemId, step: speechStep(fact.speechId), count: fact.plannedMinutes }
    case 'conferenceClosed':
    case 'clockPaused':
    case 'clockResumed':
      return row
    case 'stepUndone':
      return { ...row, undone: fact.undone, ...takenBack(hall, fact.takenBack) }
    case 'voteOpened':
      return {
        ...row,
        itemId: fact.itemId,
        voteId: fact.voteId,
        count: fact.roll.length,
        ...(fact.belowQuorum ? { yes: false } : {}),
      }
    case 'castingClosed':
    case 'voteClosed':
      return { ...row, voteId: fact.voteId, words: fact.closing }
    case 'voteCancelled':
      return { ...row, voteId: fact.voteId, count: fact.cast }
    case 'voteRecounted':
      return { ...row, voteId: fact.voteId, yes: fact.agrees }
    case 'motionSet':
      return { ...row, words: fact.motion.question }
    case 'motionRemoved':
      return { ...row, words: names.of('motion', fact.motionId) }
    case 'kioskSet':
      return { ...row, words: fact.kiosk.name }
    case 'kioskLetGo':
      return { ...row, words: names.of('kiosk', fact.kioskId) }
    default:
      return { ...row, ...stageRecord(hall, fact, names) }
  }
}
