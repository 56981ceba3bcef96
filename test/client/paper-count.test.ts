import { describe, expect, it } from 'vitest'
import { ballotsIn, gatherBallots, readAnswers } from '../../client/screens/teller/paper-count.ts'

describe('a teller’s count of the ballots on paper', () => {
  it('leaves out what there is none of', () => {
    expect(readAnswers({ for: '12', against: '', other: ' 0 ', invalid: '1' })).toEqual([
      { choice: { answer: 'for' }, ballots: 12 },
      { choice: null, ballots: 1 },
    ])
  })

  it('is none as long as something typed is no number', () => {
    expect(readAnswers({ for: '1,5' })).toBeNull()
    expect(readAnswers({ for: '-1' })).toBeNull()
    expect(readAnswers({ for: 'mười' })).toBeNull()
  })

  it('gathers ballots with the same on them, whatever order it was ticked in', () => {
    const entered = [{ candidates: ['b', 'a'] }, null, { candidates: ['a', 'b'] }, { candidates: [] }, null]
    const gathered = gatherBallots(entered, [{ id: 'b' }, { id: 'a' }])
    expect(gathered).toEqual([
      { choice: { ticks: '3' }, ballots: 2 },
      { choice: null, ballots: 2 },
      { choice: { ticks: '0' }, ballots: 1 },
    ])
    expect(ballotsIn(gathered)).toBe(entered.length)
  })
})
