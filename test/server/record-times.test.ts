import { describe, expect, it } from 'vitest'
import { recordRows } from '../../server/views/record.ts'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, hallWith, minute, opened, person } from '../kit/door-hall.ts'

const people = [person(1), person(2)]
/** The fact is handed in this many minutes after the door opened. */
async function rowsOf(facts: Fact[], walkIns = [person(9)]) {
  const rows = Object.values(recordRows(await hallWith(people, facts, walkIns)))
  return rows.slice(1).map(({ at, handedInAt, what }) => ({ what, at, handedInAt }))
}

describe('the record of the door', () => {
  it('has the time the person stood there, and beside it when that was handed in', async () => {
    const scannedAt = opened - 5 * minute
    const twice: Fact = { ...checkedIn(1, 'Bàn 2', scannedAt - minute), type: 'scanRepeated' } as Fact
    const refused: Fact = { type: 'scanRefused', why: 'unknownCode', desk: 'Bàn 1', means: 'camera', scannedAt }
    expect(await rowsOf([checkedIn(1, 'Bàn 1', scannedAt), twice, refused])).toEqual([
      { what: 'attendeeCheckedIn', at: scannedAt, handedInAt: opened },
      { what: 'scanRepeated', at: scannedAt - minute, handedInAt: opened + minute },
      { what: 'scanRefused', at: scannedAt, handedInAt: opened + 2 * minute },
    ])
  })

  it('says nothing of the handing in where it was within a minute, or the scan was made on the line', async () => {
    const scannedAt = opened - 50_000
    expect(await rowsOf([checkedIn(1, 'Bàn 1', scannedAt), checkedIn(2)])).toEqual([
      { what: 'attendeeCheckedIn', at: scannedAt, handedInAt: undefined },
      { what: 'attendeeCheckedIn', at: opened + minute, handedInAt: undefined },
    ])
  })

  it('has a walk-in and whom he stands in for at the time he stood there, too', async () => {
    const scannedAt = opened - 5 * minute
    const hall = await hallWith(people, [], [person(9)])
    const added: Fact[] = [
      { type: 'walkInAdded', personId: 'p9', desk: 'Bàn 1' },
      { type: 'standInRecorded', personId: 'p9', standsInFor: 'p2' },
      checkedIn(9, 'Bàn 1', scannedAt),
    ]
    const recorded = added.map((fact, index) => ({ number: index + 1, at: opened, by: 'reception' as const, fact }))
    const later = { number: 4, at: opened + minute, by: 'office' as const, fact: added[1] as Fact }
    const rows = Object.values(recordRows({ ...hall, recorded: [...recorded, later] }))
    expect(rows.map(({ at }) => at)).toEqual([scannedAt, scannedAt, scannedAt, opened + minute])
    expect(rows.map(({ handedInAt }) => handedInAt)).toEqual([opened, opened, opened, undefined])
  })
})
