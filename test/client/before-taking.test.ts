import { describe, expect, it } from 'vitest'
import { figureChanges, goneNow } from '../../client/screens/office/roster/before-taking.ts'
import type { AttendanceRow, OfficePersonRow } from '../../shared/door-views.ts'

const attendance: AttendanceRow = {
  summoned: 82,
  present: 10,
  excused: 0,
  guests: 4,
  guestsPresent: 0,
  inside: 10,
  officialInside: 10,
  quorum: { numerator: 2, denominator: 3, base: 'official', ground: '' },
  needed: 55,
  reached: false,
}

describe('before a roster is taken', () => {
  it('the numbers that would change are named, with how many would be needed', () => {
    expect(figureChanges(attendance, { summoned: 85, guests: 4 })).toEqual([
      { figure: 'summonedThen', from: 82, to: 85 },
      { figure: 'neededThen', from: 55, to: 57 },
    ])
    expect(figureChanges(attendance, { summoned: 82, guests: 4 })).toEqual([])
    expect(figureChanges(undefined, { summoned: 85, guests: 4 })).toEqual([])
  })

  it('whoever would be gone though present or on the agenda is missed, and stands before all others who go', () => {
    const gone = ['other', 'speaker', 'present'].map((personId) => ({
      personId,
      name: personId,
      position: '',
      unit: '',
      agenda: personId === 'speaker' ? [{ as: 'speaks' as const, item: 3, title: 'Tham luận' }] : [],
    }))
    const presence: OfficePersonRow['presence'] = { at: 7, recordedAt: 7, desk: '', means: 'camera', inside: true }
    const { all, missed } = goneNow(gone, { present: { presence }, other: { presence: null } })
    expect(all.map(({ personId }) => personId)).toEqual(['present', 'speaker', 'other'])
    expect(missed.map(({ personId, since }) => [personId, since])).toEqual([
      ['present', 7],
      ['speaker', null],
    ])
  })
})
