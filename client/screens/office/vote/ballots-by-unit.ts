import { byGivenName } from '../../../../shared/attendance/given-name.ts'
import type { OpenBallotRow } from '../../../../shared/vote/open-ballots.ts'

export type UnitBallots = { unit: string; ballots: OpenBallotRow[] }

/** Who voted what in an open vote, unit after unit in the roster's order, and in each by given name. */
export function ballotsByUnit(cast: readonly OpenBallotRow[]): UnitBallots[] {
  const units = new Map<string, OpenBallotRow[]>()
  for (const ballot of [...cast].sort((a, b) => a.number - b.number)) {
    const known = units.get(ballot.unit)
    if (known) known.push(ballot)
    else units.set(ballot.unit, [ballot])
  }
  return [...units].map(([unit, ballots]) => ({ unit, ballots: ballots.sort(byGivenName) }))
}
