import { describe, expect, it } from 'vitest'
import {
  type CandidateTyped,
  type MotionTyped,
  newMotion,
  readMotion,
  typedOf,
} from '../../client/screens/office/vote/motion-typed.ts'
import type { MotionRow } from '../../shared/vote-views.ts'

const candidate = (name: string, more: Partial<CandidateTyped> = {}): CandidateTyped => ({
  ...{ key: name, personId: null, onRoster: false, name, position: '', unit: '', photograph: null },
  ...{ birthYear: '', introduction: '' },
  ...more,
})
const typed = (more: Partial<MotionTyped> = {}): MotionTyped => ({
  ...newMotion('m1', 'i7'),
  question: 'Đồng chí có tán thành không?',
  ...more,
})
const faultsOf = (more: Partial<MotionTyped>) => readMotion(typed(more)).faults

describe('a motion in the office’s form', () => {
  it('is new with the customary rules: two thirds of the summoned, more than half of the roll', () => {
    expect(readMotion(typed()).motion).toMatchObject({
      id: 'm1',
      itemId: 'i7',
      form: 'list',
      otherAnswer: '',
      ballot: 'open',
      changeable: true,
      seats: null,
      quorum: { numerator: 2, denominator: 3, base: 'official' },
      majority: { comparison: 'moreThan', numerator: 1, denominator: 2 },
      base: 'roll',
      minutes: null,
      closesWhenAllVoted: false,
    })
  })

  it('is read back as it was set, whatever was set', () => {
    const row: MotionRow = {
      id: 'm1',
      itemId: null,
      number: 2,
      form: 'candidates',
      question: 'Bầu đại biểu',
      candidates: [
        {
          ...{ id: 'c1', personId: 'p1', onRoster: true, name: 'Lê An', position: 'Trưởng phòng', unit: 'Phòng A' },
          ...{ photograph: null, birthYear: 1975, introduction: 'Hai mươi năm công tác.' },
        },
        {
          ...{ id: 'c2', personId: 'p9', onRoster: false, name: 'Đỗ Bình', position: '', unit: 'Phòng B' },
          ...{ photograph: null, birthYear: null, introduction: '' },
        },
      ],
      candidateOrder: 'givenName',
      seats: 1,
      otherAnswer: null,
      ballot: 'secret',
      changeable: false,
      quorum: { numerator: 3, denominator: 4, base: 'summoned' },
      majority: { comparison: 'atLeast', numerator: 4, denominator: 5 },
      base: 'valid',
      minutes: 15,
      closesWhenAllVoted: true,
      ground: 'Quy chế, Điều 5',
    }
    const { number: _, candidates: __, ...rules } = row
    expect(readMotion(typedOf(row)).motion).toEqual({
      ...rules,
      candidates: [
        // The roster says who somebody on it is.
        { personId: 'p1', name: '', position: '', unit: '', birthYear: 1975, introduction: 'Hai mươi năm công tác.' },
        { personId: 'p9', name: 'Đỗ Bình', position: '', unit: 'Phòng B', birthYear: null, introduction: '' },
      ],
    })
  })

  it('knows the usual majorities again, also where another fraction says the same', () => {
    const of = (numerator: number, denominator: number, comparison: 'moreThan' | 'atLeast') =>
      typedOf({ ...rowOf(), majority: { comparison, numerator, denominator } }).majority
    expect(of(50, 100, 'moreThan')).toBe('half')
    expect(of(2, 3, 'atLeast')).toBe('twoThirds')
    expect(of(1, 2, 'atLeast')).toBe('own')
  })

  it('has no third answer in the candidates’ form, and no candidates in a question', () => {
    const candidates = [candidate('Lê An')]
    expect(readMotion(typed({ form: 'candidates', candidates })).motion?.otherAnswer).toBeNull()
    expect(readMotion(typed({ form: 'question', candidates })).motion?.candidates).toEqual([])
  })

  it('renames the third answer or leaves it out', () => {
    const third = (more: Partial<MotionTyped>) => readMotion(typed(more)).motion?.otherAnswer
    expect(third({ third: 'named', thirdName: ' Không có ý kiến ' })).toBe('Không có ý kiến')
    expect(third({ third: 'none', thirdName: 'Không có ý kiến' })).toBeNull()
    expect(faultsOf({ third: 'named', thirdName: ' ' })).toEqual(['thirdNameNeeded'])
  })

  it('lets nobody change a secret ballot', () => {
    expect(readMotion(typed({ ballot: 'secret', changeable: true })).motion?.changeable).toBe(false)
  })

  it('says everything that is wrong at once', () => {
    expect(faultsOf({ question: ' ' })).toEqual(['questionNeeded'])
    expect(faultsOf({ form: 'candidates' })).toEqual(['candidatesNeeded'])
    const candidates = [candidate(' '), candidate('Lê An', { birthYear: '75' })]
    const wrong = { form: 'candidates' as const, candidates, seats: '3', minutes: '0' }
    expect(faultsOf(wrong)).toEqual(['nameNeeded', 'wrongYear', 'seatsAboveCandidates', 'wrongMinutes'])
    const majority = {
      majority: 'own' as const,
      ownMajority: { comparison: 'atLeast' as const, numerator: '5', denominator: '4' },
    }
    expect(faultsOf(majority)).toEqual(['wrongMajority'])
    expect(faultsOf({ quorum: { numerator: '', denominator: '3', base: 'official' } })).toEqual(['wrongQuorum'])
  })
})

const rowOf = (): MotionRow => {
  const { motion } = readMotion(typed())
  if (!motion) throw new Error('not sound')
  return { ...motion, number: 1, candidates: [] }
}
