import { byGivenName } from '../../../../shared/attendance/given-name.ts'
import type { OfficeView, OpenBallotRow } from '../../../../shared/views.ts'

export type UnitBallots = { unit: string; ballots: OpenBallotRow[] }

/** Who voted what in an open vote, unit after unit in the roster's order, and in each by given name. */
export function ballotsByUnit(view: Pick<OfficeView, 'openBallots'>, voteId: string): UnitBallots[] {
  const cast = Object.values(view.openBallots).filter((ballot) => ballot.voteId === voteId)
  const units = new Map<string, OpenBallotRow[]>()
  for (const ballot of cast.sort((a, b) => a.number - b.number)) {
    units.set(ballot.unit, [...(units.get(ballot.unit) ?? []), ballot])
  }
  return [...units].map(([unit, ballots]) => ({ unit, ballots: ballots.sort(byGivenName) }))
}
