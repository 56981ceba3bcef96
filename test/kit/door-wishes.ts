import type { CommandBody, CommandType } from '../../shared/commands.ts'
import type { DeskPersonRow } from '../../shared/door-views.ts'
import type { Instant } from '../../shared/time.ts'
import type { OfficeView, ReceptionView } from '../../shared/views.ts'
import { people } from './conference.ts'
import type { HeldHall } from './held-hall.ts'
import { absenceReason, deskName, walkInName } from './secrets.ts'

export type Wish = [type: CommandType, body: object]

/** How long ago a scan was made: on the line just now, or while the line was down. */
const agoes = [null, 0, 400, 7_000, 600_000] as const
const scannedAt = (pick: number): Instant | null => {
  const ago = agoes[pick % agoes.length] ?? null
  return ago === null ? null : Date.now() - ago
}

/** What a receptionist may do with somebody, whom the desk may know from long ago. */
export function deskWish(at: HeldHall, view: ReceptionView, pick: number): Wish | null {
  const everybody = Object.values(view.people)
  const turn = Math.floor(pick / 14)
  const personId = everybody[turn % everybody.length]?.id
  if (personId === undefined) return null
  switch (pick % 14) {
    case 0:
    case 1:
      return ['checkIn', scan({ personId }, pick)]
    case 2: {
      const hash = view.people[personId]?.badgeHash
      return ['checkIn', scan(hash ? { personId, hash } : { personId }, pick)]
    }
    case 3:
      return ['checkIn', scan({ code: people[turn % people.length]?.badgeCode ?? '' }, pick)]
    case 4:
      return ['checkIn', scan({ code: at.hall.people.get(personId)?.badgeCode ?? '' }, pick)]
    case 5:
    case 6:
      return ['recordLeaving', scan({ personId }, pick)]
    case 7:
      return ['undoCheckIn', { personId, desk: deskName, reason: '' }]
    case 8:
      return ['addWalkIn', walkIn(turn % 2 === 0 ? null : personId, turn)]
    case 9:
      return absence(everybody, personId, turn)
    case 10:
      return ['offerPhone', { personId }]
    case 11:
    case 12:
      return standIn(everybody, personId, turn)
    default:
      return ['releasePhone', { personId }]
  }
}

/** What the office may do about somebody. */
export function officeWish(view: OfficeView, pick: number): Wish | null {
  const everybody = Object.values(view.people)
  const turn = Math.floor(pick / 11)
  const personId = everybody[turn % everybody.length]?.id
  if (personId === undefined) return null
  const here = everybody.find((one) => one.presence)?.id
  switch (pick % 11) {
    case 0:
      return ['setVotingRight', { personId, official: turn % 2 === 0 }]
    case 1:
      return ['replaceBadge', { personId }]
    case 2:
      return ['releasePhone', { personId }]
    case 3:
      return ['undoCheckIn', { personId: here ?? personId, desk: '', reason: turn % 3 === 0 ? '' : 'nhầm người' }]
    case 4:
    case 5:
      return absence(everybody, personId, turn)
    case 6:
      return standIn(everybody, personId, turn)
    case 7: {
      const base = turn % 2 === 0 ? 'official' : 'everybody'
      return ['setQuorum', { numerator: 1 + (turn % 3), denominator: 3, base, ground: 'Theo quy chế' }]
    }
    case 8:
    case 9: {
      const conflicts = Object.values(view.conflicts)
      const { number = 1, settled = null } = conflicts[turn % Math.max(1, conflicts.length)] ?? {}
      const again = turn % 5 === 0
      if ((settled === null) === again) return ['reopenConflict', { conflict: number }]
      return ['settleConflict', { conflict: number, note: turn % 2 === 0 ? '' : 'đã hỏi hai bàn' }]
    }
    default:
      return ['setLobbyNames', { shown: turn % 2 === 0 }]
  }
}

function scan(badge: CommandBody<'checkIn'>['badge'], pick: number): CommandBody<'checkIn'> {
  const verdictAfter = pick % 2 === 0 ? null : 100 + (pick % 400)
  const means = 'code' in badge ? 'camera' : 'name'
  return { badge, desk: deskName, means, scannedAt: scannedAt(pick), verdictAfter }
}

function walkIn(standsInFor: string | null, turn: number): CommandBody<'addWalkIn'> {
  const what = { position: `Chức vụ ngoài ${turn}`, unit: 'Đơn vị ngoài danh sách', category: 'Khách' }
  return { name: `${walkInName} ${turn}`, ...what, standsInFor, desk: deskName, scannedAt: scannedAt(turn) }
}

/** Recorded of somebody for somebody, himself at times; or withdrawn of whoever is known to stand in. */
function standIn(everybody: readonly DeskPersonRow[], personId: string, turn: number): Wish {
  const known = everybody.find((one) => one.standsInFor)
  if (turn % 4 === 0) return ['withdrawStandIn', { personId: known?.id ?? personId }]
  const standsInFor = everybody[(turn * 5) % everybody.length]?.id
  return ['recordStandIn', { personId, standsInFor }]
}

/** Entered for somebody, or withdrawn of whoever is known to be absent. */
function absence(everybody: readonly DeskPersonRow[], personId: string, turn: number): Wish {
  const known = everybody.find((one) => one.absence)
  if (turn % 3 === 0) return ['withdrawAbsence', { personId: known?.id ?? personId }]
  const unit = everybody.find((one) => one.id === personId && !one.walkIn)?.unit
  if (turn % 7 === 0 && unit) return ['enterUnitAbsence', { unit, excused: true, reason: absenceReason }]
  return ['enterAbsence', { personId, excused: turn % 2 === 0, reason: `${absenceReason} ${turn % 5}` }]
}
